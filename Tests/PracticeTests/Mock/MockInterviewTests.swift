import FSRS
import Foundation
import Testing

@testable import Practice

/// Answering, one question after the other, without grades.
@Suite("A mock interview")
struct MockInterviewTests {
  /// Types a line that took so many seconds.
  @discardableResult
  private func line(
    _ text: String, _ seconds: Double = 1, firstKey: Double? = nil, in interview: inout MockInterview
  ) -> [MockInterview.Effect] {
    interview.receive(
      .init(text, after: .seconds(seconds), firstKey: firstKey.map { .seconds($0) }), at: MomentOf.noon(60))
  }

  @Test("Spoken answers get all their follow-ups, each timed, and no grade")
  func spoken() throws {
    var interview = MockInterview(
      mockSitting(mockQuestion("a", followUps: ["And then?", "Why so?"]), mockQuestion("b")))
    #expect(line("", 14, in: &interview) == [])
    #expect(interview.phase == .speaking)
    #expect(line("", 100, in: &interview) == [.save(place: 0), .followUp("And then?")])
    #expect(line("", 20, in: &interview) == [.save(place: 0), .followUp("Why so?")])
    #expect(line("", 10, in: &interview) == [.save(place: 0), .ask])
    #expect(line("", 5, in: &interview) == [])
    #expect(line("", 30, in: &interview) == [.save(place: 1), .finished])
    let first = try #require(interview.sitting.given[0])
    #expect(first.answer.thinking == .seconds(14))
    #expect(first.answer.answering == .seconds(100))
    #expect(first.answer.followUps.map(\.time) == [.seconds(20), .seconds(10)])
    #expect(first.answer.followUp == .seconds(30))
    #expect(first.ended == MomentOf.noon(60))
    #expect(first.isOpen)
    #expect(interview.sitting.spent == .seconds(179))
    #expect(interview.sitting.open == [0, 1])
    #expect(interview.current == nil)
    #expect(line("", 1, in: &interview) == [.finished])
  }

  @Test("An interruption is said into an answer that lasts, and asked behind one that doesn't")
  func interruption() {
    let question = mockQuestion(
      "a", followUps: ["And then?"], interruption: .init("Why?", after: .seconds(40)))
    var interview = MockInterview(mockSitting(question, question))
    line("", 5, in: &interview)
    #expect(interview.interruption == .init("Why?", after: .seconds(40)))
    // A note in between: what is left of the time until the interruption shrinks.
    line("/note careful", 15, in: &interview)
    #expect(interview.interruption == .init("Why?", after: .seconds(25)))
    #expect(line("", 30, in: &interview) == [.save(place: 0), .followUp("And then?")])
    line("", 3, in: &interview)
    #expect(interview.sitting.given[0]?.answer.followUps.map(\.text) == ["Why?", "And then?"])
    #expect(interview.sitting.given[0]?.answer.followUps.map(\.time) == [nil, .seconds(3)])
    #expect(interview.sitting.given[0]?.answer.notes == ["careful"])
    line("", 5, in: &interview)
    #expect(line("", 20, in: &interview) == [.save(place: 1), .followUp("Why?")])
  }

  @Test("An interruption is said only once, also if a command ends the line in which it was")
  func interruptedOnce() {
    var interview = MockInterview(
      mockSitting(mockQuestion("a", interruption: .init("Why?", after: .seconds(40)))))
    line("", 5, in: &interview)
    line("?", 50, in: &interview)
    #expect(interview.interruption == nil)
    line("", 10, in: &interview)
    #expect(interview.sitting.given[0]?.answer.followUps.map(\.text) == ["Why?"])
  }

  @Test("A typed answer is broken into between two lines, and every line is kept at once")
  func typed() {
    let question = mockQuestion(
      "a", followUps: ["And then?"], interruption: .init("Why?", after: .seconds(40)))
    var interview = MockInterview(mockSitting(question))
    #expect(line("I shipped it.", 30, firstKey: 10, in: &interview) == [.save(place: 0)])
    #expect(line("It broke.", 25, in: &interview) == [.save(place: 0), .interrupt("Why?")])
    #expect(line("Nobody had looked.", 9, in: &interview) == [.save(place: 0)])
    #expect(line("+", 1, in: &interview) == [.reopen("Nobody had looked.")])
    #expect(line("Nobody looked.", 2, in: &interview) == [.save(place: 0)])
    #expect(line("", 1, in: &interview) == [.save(place: 0), .followUp("And then?")])
    #expect(line("We looked.", 4, in: &interview) == [.save(place: 0)])
    #expect(line("", 1, in: &interview) == [.save(place: 0), .finished])
    let answer = interview.sitting.given[0]?.answer
    #expect(answer?.lines == ["I shipped it.", "It broke.", "Nobody looked."])
    #expect(answer?.text == "I shipped it.\nIt broke.\nNobody looked.\n\n> And then?\nWe looked.")
    #expect(answer?.thinking == .seconds(10))
    #expect(answer?.answering == .seconds(58))
    #expect(answer?.words == 7)
  }

  @Test("Where lines come from a file nothing is timed, and an interruption comes behind the answer")
  func untimed() {
    let question = mockQuestion("a", interruption: .init("Why?", after: .seconds(40)))
    var interview = MockInterview(mockSitting(question, isTimed: false))
    line("I shipped it.", 90, in: &interview)
    #expect(line("", 90, in: &interview) == [.save(place: 0), .followUp("Why?")])
    #expect(line("", 90, in: &interview) == [.save(place: 0), .finished])
    #expect(interview.sitting.spent == .zero)
  }

  @Test("Skipping passes a question over, or what is asked behind its answer")
  func skipping() {
    var interview = MockInterview(
      mockSitting(mockQuestion("a"), mockQuestion("b", followUps: ["And then?"]), mockQuestion("c")))
    #expect(line("/skip", in: &interview) == [.skipped, .save(place: 0), .ask])
    line("", 5, in: &interview)
    line("", 50, in: &interview)
    #expect(line("/skip", in: &interview) == [.save(place: 1), .ask])
    #expect(line("/blank", in: &interview) == [.save(place: 2), .finished])
    #expect(interview.sitting.skipped == [0])
    #expect(interview.sitting.open == [1, 2])
    #expect(interview.sitting.given[2]?.answer.delivery == nil)
  }

  @Test("There are no hints, no outlines and nothing to take back")
  func refusals() {
    var interview = MockInterview(mockSitting(mockQuestion("a")))
    let refusals = ["/hint", "/last", "/undo", "/puase", "/sing", "/note", "skip"].map {
      line($0, in: &interview)
    }
    #expect(
      refusals == [
        [.invalid("An interviewer gives no hints; /blank if nothing comes.")],
        [.invalid("Outlines and earlier answers come in the debrief.")],
        [.invalid("What is said is said; `?` lists what you can do.")],
        [.invalid("There is no command /puase; did you mean /pause?")],
        [.invalid("There is no command /sing; ? lists the commands.")],
        [.invalid("What is the note? Write it behind: /note they asked for numbers")],
        [.invalid("That would be your answer; did you mean /skip?")],
      ])
    #expect(line("/pause", in: &interview) == [.pause])
    interview.resume(after: .seconds(90))
    #expect(interview.sitting.pauses == [.seconds(90)])
    #expect(interview.sitting.spent == .seconds(8))
    #expect(line("/quit", in: &interview) == [.leave])
    #expect(line("?", in: &interview) == [.help])
  }

  @Test("Ctrl-C drops the line; what was typed before stays, a spoken answer starts over")
  func interrupts() {
    var interview = MockInterview(mockSitting(mockQuestion("a")))
    line("", 5, in: &interview)
    interview.interrupt(after: .seconds(9))
    #expect(interview.phase == .thinking)
    line("One line.", 8, firstKey: 2, in: &interview)
    interview.interrupt(after: .seconds(4))
    #expect(interview.phase == .typing)
    #expect(interview.answer.lines == ["One line."])
    #expect(interview.answer.answering == .seconds(10))
    #expect(interview.sitting.spent == .seconds(26))
  }

  @Test("A sitting goes on where the one before stopped; only a spoken answer starts over")
  func resuming() {
    var interview = MockInterview(mockSitting(mockQuestion("a"), mockQuestion("b", followUps: ["Why?"])))
    line("One line.", 8, firstKey: 2, in: &interview)
    #expect(MockInterview(interview.sitting).phase == .typing)
    line("", in: &interview)
    line("", 5, in: &interview)
    let spoken = MockInterview(interview.sitting)
    #expect([spoken.phase, interview.phase] == [.thinking, .speaking])
    line("", 50, in: &interview)
    #expect(MockInterview(interview.sitting).phase == .followUp)
    var sitting = interview.sitting
    sitting.end(at: MomentOf.noon(90))
    #expect(sitting.open == [0, 1])
    #expect(sitting.isOver)
    sitting.dropUngraded(at: MomentOf.noon(99))
    #expect(sitting.open == [])
    #expect(sitting.answered == 2)
  }

  @Test("What was typed and noted stands apart from everything else, and comes together again")
  func texts() throws {
    var interview = MockInterview(mockSitting(mockQuestion("a", followUps: ["Why?"]), mockQuestion("b")))
    line("A secret.", 8, in: &interview)
    line("/note another secret", in: &interview)
    line("", in: &interview)
    line("A third secret.", in: &interview)
    line("", in: &interview)
    line("A fourth secret.", 5, in: &interview)
    let sitting = interview.sitting
    let bare = String(decoding: try JSONEncoder().encode(sitting.withoutTexts), as: UTF8.self)
    #expect(!bare.contains("secret"))
    let texts = [
      0: try #require(sitting.given[0].flatMap { MockText(of: $0.answer) }),
      1: try #require(MockText(of: sitting.answer)),
    ]
    #expect(sitting.withoutTexts.with(texts) == sitting)
  }

  @Test("Grades whose attempts no longer hold are asked for again")
  func takenBack() {
    var sitting = mockSitting(mockQuestion("a"), mockQuestion("b"))
    for place in 0...1 {
      sitting.given[place] = .init(AnswerInProgress(), ended: MomentOf.noon())
      sitting.given[place]?.grade = .solid
      sitting.given[place]?.attempt = EventID(high: 1, low: UInt64(place))
    }
    sitting.keep { $0.low == 0 }
    #expect(sitting.open == [1])
    #expect(sitting.graded == 1)
  }
}
