import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Times in which nobody can have been answering.
@Suite("Times away from the desk")
struct AwayTests {
  private static let answer: [ScriptedConsole.Step] = [
    .line("", after: .seconds(14)), .line("", after: .seconds(47 * 60)),
  ]

  private func stored(_ desk: Desk) throws -> Attempt? {
    try desk.session().store.attempts(limit: 1).first?.attempt
  }

  @Test("Enter says that the person was away")
  func away() throws {
    let desk = try Desk()
    let run = try desk.run("drill --topic conflict", Self.answer + ["", "abc", ""])
    Golden.expect(run.transcript, is: "drill-away")
    #expect(run.remaining == 0)
    #expect(try stored(desk)?.grade == .solid)
    #expect(try stored(desk)?.answering == nil)
  }

  @Test("n says that the answer took that long; anything else is asked for again")
  func present() throws {
    let desk = try Desk()
    let run = try desk.run("drill --topic conflict", Self.answer + ["ac3", "?", "n", "abc", ""])
    Golden.expect(run.transcript, is: "drill-not-away")
    #expect(run.remaining == 0)
    #expect(try stored(desk)?.grade == .shaky)
    #expect(try stored(desk)?.answering == .seconds(47 * 60))
    #expect(try desk.run("attempts --json").output.contains("\"usualSeconds\":2820"))
  }

  @Test("A screen reader hears the same question, and a typed answer is asked about, too")
  func plainAndTyped() throws {
    let desk = try Desk()
    desk.surface.isPlain = true
    desk.surface.liveClock = .thresholds
    let run = try desk.run(
      "drill --topic conflict",
      [
        .line("We measured.", after: .seconds(50), firstKey: .seconds(10)),
        .line("", after: .seconds(3 * 3600)), "y", "abc3",
      ])
    #expect(run.transcript.contains("That was over 3 hours. Were you away? [Y/n] y\n"))
    #expect(run.remaining == 0)
    #expect(try stored(desk)?.answering == nil)
    #expect(try stored(desk)?.words == 2)
  }

  @Test("Thinking that long is set aside and said")
  func thinking() throws {
    let desk = try Desk()
    let run = try desk.run(
      "drill --topic conflict",
      [.line("", after: .seconds(47 * 60)), .line("", after: .seconds(100)), "abc3"])
    #expect(
      run.transcript.contains(
        """
        Solid in 1:40, 3 of 3. The first time.
        Next on Wed 25 Nov.
        47 minutes without an answer are left out of your times.

        """))
    #expect(try stored(desk)?.thinking == nil)
    #expect(try stored(desk)?.answering == .seconds(100))
  }

  @Test("Leaving at the question loses nothing that was graded, and resuming asks the question anew")
  func leaving() throws {
    let desk = try Desk()
    let run = try desk.run(
      "drill --count 2",
      [.line("", after: .seconds(14)), .line("", after: .seconds(90)), "ac3"] + Self.answer
        + [.endOfInput, .endOfInput])
    #expect(run.remaining == 0)
    #expect(run.messages.contains("This answer has no grade yet and would be lost"))
    let again = try desk.run(
      "drill", [.line("", after: .seconds(14)), .line("", after: .seconds(60)), "ab3"])
    #expect(again.status == .success)
    #expect(try desk.session().store.attempts(limit: 9).count == 2)
  }

  @Test("A logged time that long is kept, but isn't the person's own")
  func logged() throws {
    let desk = try Desk()
    #expect(
      try desk.run("log last-failure solid --took 3h").output == """
        Recorded: last-failure solid; next on Wed 25 Nov.
        3 hours is far beyond the 2m it should take: it is kept, but left out of your times.

        """)
    #expect(try stored(desk)?.answering == .seconds(3 * 3600))
    #expect(try JSONDocument(desk.run("stats --json").output)["timedAnswers"] == 0)

    for _ in 0..<8 {
      try desk.act([
        .attempt(
          Attempt(
            question: "peer-conflict", setting: .drill, grade: .solid, delivery: .spoken,
            answering: .seconds(130)))
      ])
    }
    #expect(
      try desk.run("log last-failure solid --took 20m").output.hasSuffix(
        "20 minutes is far beyond your usual 2:10: it is kept, but left out of your times.\n"))
    #expect(try stored(desk)?.usual == nil)
    try desk.run("log last-failure solid --took 4m20s")
    #expect(try stored(desk)?.usual == .seconds(130))
    #expect(try stored(desk)?.slowness == 1)
  }
}
