import Foundation
import Testing

@testable import Practice

/// Whatever is typed, a mock interview keeps what was answered, and goes on from what is kept.
@Suite("Random lines in a mock interview")
struct MockFuzzTests {
  private static let lines = [
    "", "", "", "", "", "A line.", "Two\nlines", "+", "?", "/skip", "/blank", "/note x", "/note", "/pause",
    "/hint",
    "/nonsense", "skip", "exit", "/quit",
  ]

  /// A line, a visit to the editor, or Ctrl-C.
  private func act(on interview: inout MockInterview, using generator: inout SeededGenerator)
    -> [MockInterview.Effect]
  {
    let elapsed = Duration.milliseconds(Int.random(in: 0..<90_000, using: &generator))
    let chance = Int.random(in: 0..<20, using: &generator)
    if chance == 0 {
      interview.interrupt(after: elapsed)
      return []
    }
    let text = Self.lines.randomElement(using: &generator) ?? ""
    let input = Round.Input(
      text, after: elapsed, firstKey: text.isEmpty ? nil : elapsed / 2, isWhole: chance == 1)
    return interview.receive(input, at: MomentOf.noon())
  }

  @Test(
    "Every question is answered or skipped in its turn, and nothing is lost by leaving", arguments: 1...100)
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let questions = (0..<5).map { number in
      mockQuestion(
        "q\(number)",
        followUps: Array(["And then?", "Why so?"].prefix(Int.random(in: 0...2, using: &generator))),
        interruption: Bool.random(using: &generator) ? .init("Why?", after: .seconds(30)) : nil)
    }
    var sitting = mockSitting(isTimed: Bool.random(using: &generator))
    sitting.questions = questions
    sitting.given = Array(repeating: nil, count: questions.count)
    var interview = MockInterview(sitting)
    for _ in 0..<400 where interview.current != nil {
      let before = interview.sitting
      let effects = act(on: &interview, using: &generator)
      let now = interview.sitting
      #expect(now.answered + now.skipped.count == now.place)
      #expect(now.place - before.place == effects.count { $0 == .ask || $0 == .finished })
      #expect(now.given.prefix(before.place).elementsEqual(before.given.prefix(before.place)))
      #expect(now.spent >= before.spent)
      let stored = try JSONDecoder().decode(MockSitting.self, from: JSONEncoder().encode(now))
      #expect(stored == now)
      // Leaving and coming back costs nothing but an answer that was being spoken.
      if now.phase != .speaking { #expect(MockInterview(stored).sitting == now) }
    }
    #expect(interview.sitting.isOver)
    #expect(interview.phase == .over)
  }
}
