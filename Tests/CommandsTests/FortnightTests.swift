import FSRS
import Practice
import Store
import TestSupport
import Testing

@testable import Commands

/// Fourteen evenings of a person who answers by chance, skips, undoes, debriefs and sleeps in.
@Suite("A fortnight")
struct FortnightTests {
  @Test("Every evening the record agrees with what it is derived from", arguments: [1, 2, 3] as [UInt64])
  func evenings(seed: UInt64) throws {
    let desk = try Desk()
    desk.adjusting = { $0.followUpShare = 1.0 / 3 }
    desk.seed = seed * 1000
    try desk.run("banks use behavioural-core motivation-and-fit")
    var person = SeededGenerator(seed: seed)
    var answered = 0
    for evening in 0..<14 {
      if evening == 5 { try desk.run("prepare nurse, in 6 days") }
      if evening == 7 {
        try desk.run(
          "debrief --company Acme --step onsite --day today",
          ["Tell me about a failure. #1", "Why this team? #3", "Who feeds the cat? #2", "", "Long day."])
      }
      let run = try desk.run("drill", Self.steps(using: &person))
      #expect(run.status == .success, "\(run.messages)")
      if Bool.random(using: &person) { try desk.run("undo") }
      let store = try desk.session().store
      let diagnosis = try store.doctor(repairing: false)
      #expect(diagnosis.isSound)
      #expect(diagnosis.differences.isEmpty)
      #expect(diagnosis.attempts >= answered - 1)
      answered = diagnosis.attempts
      desk.pass(days: Int.random(in: 1...2, using: &person))
    }
    #expect(answered > 20)
    #expect(try desk.run("doctor").status == .success)
  }

  /// What a person types in one evening: more than enough for any round, most of it sensible where it comes.
  private static func steps(using generator: inout SeededGenerator) -> [ScriptedConsole.Step] {
    var steps: [ScriptedConsole.Step] = []
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let time = Duration.seconds(Int.random(in: 1...200, using: &generator))
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: steps.append("/skip")
      case 1: steps.append("/blank")
      case 2: steps += ["/blank", "/undo"]
      case 3: steps += [.line("I wrote it down.", after: time, firstKey: .seconds(1)), "", ""]
      default: steps += [.line("", after: .seconds(4)), .line("", after: time)]
      }
      steps.append(["a", "ab", "", "abc", "x"].randomElement(using: &generator).map { .line($0) } ?? "")
      steps.append(.line(String(Int.random(in: 1...4, using: &generator))))
    }
    return steps
  }
}
