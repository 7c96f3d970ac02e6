import FSRS
import Practice
import Store
import TestSupport
import Testing

@testable import Commands

/// Leaving a round, going on with it, and taking things back.
@Suite("Going on and taking back")
struct ResumeTests {
  private static let spoken: [ScriptedConsole.Step] = [
    .line("", after: .seconds(4)), .line("", after: .seconds(30)),
  ]

  @Test("A round that was left goes on where it stopped, another day begins anew")
  func resume() throws {
    let desk = try Desk()
    try desk.run("drill", Self.spoken + ["abc3", "/quit"])
    let run = try desk.run("drill", ["/quit"])
    Golden.expect(run.transcript, is: "drill-resumed")
    desk.pass()
    #expect(try desk.run("drill", ["/quit"]).transcript.hasPrefix("\n1 of 4   failure   new\n"))
  }

  @Test("--fresh begins another round")
  func fresh() throws {
    let desk = try Desk()
    try desk.run("drill", Self.spoken + ["abc3", "/quit"])
    let warning = "The round you left, 4 questions to go, is given up with your first grade here.\n"
    #expect(
      try desk.run("drill --fresh", ["/quit"]).transcript.hasPrefix(warning + "\n1 of 4   failure   new\n"))
  }

  @Test("/undo takes the last grade back and asks only for another")
  func undoInRound() throws {
    let desk = try Desk()
    let run = try desk.run(
      "drill --count 2", Self.spoken + ["abc4", "/undo", "a2", "/undo", "/undo", "/quit", "/quit"])
    Golden.expect(run.transcript, is: "drill-undo")
    #expect(try desk.session().store.attempts(limit: 9).isEmpty)
  }

  @Test("/undo after the question what an answer should contain takes the grade back")
  func undoPastContents() throws {
    let desk = try Desk()
    let run = try desk.run(
      "drill --count 2 --topic self --topic history --bank desk",
      Self.spoken + ["3", "", "/undo", "/quit"])
    #expect(run.messages.contains("Taken back: top-strength solid, today at 19:00.\n"))
    #expect(try desk.session().store.attempts(limit: 9).isEmpty)
  }

  @Test("/undo after /suspend brings that question back and leaves the grade before it")
  func undoPastSuspension() throws {
    let desk = try Desk()
    let run = try desk.run("drill", Self.spoken + ["abc3", "/suspend", "/undo", "/quit"])
    Golden.expect(run.transcript, is: "drill-undo-suspension")
    let store = try desk.session().store
    #expect(try store.attempts(limit: 9).map(\.attempt.question.text) == ["peer-conflict"])
    #expect(try store.field("suspended", of: .init(.question, "last-failure")) == nil)
  }

  @Test("undo between two sittings brings the question back into the round")
  func undoBetweenSittings() throws {
    let desk = try Desk()
    try desk.run("drill", Self.spoken + ["abc3", "/quit"])
    try desk.run("undo")
    let run = try desk.run("drill", ["/quit"])
    #expect(run.transcript.contains("Tell me about a time you disagreed with a peer about a design."))
  }

  @Test("undo goes back step by step across restarts, redo forth again")
  func undo() throws {
    let desk = try Desk()
    try desk.run("log last-failure solid")
    desk.now = desk.now + .seconds(60)
    try desk.run("log why-this-team blanked")
    try desk.run("suspend first-job")
    #expect(
      try desk.run("undo").transcript == """
        Taken back: suspending first-job, today at 19:01.
        Again would take back: why-this-team blanked, today at 19:01. `redo` does it anew.

        """)
    #expect(
      try desk.run("undo").transcript == """
        Taken back: why-this-team blanked, today at 19:01.
        Again would take back: last-failure solid, today at 19:00. `redo` does it anew.

        """)
    desk.pass()
    #expect(try desk.run("redo").transcript == "Done again: why-this-team blanked, yesterday at 19:01.\n")
    #expect(
      try desk.session().store.attempts(limit: 9).map(\.attempt.question.text) == [
        "why-this-team", "last-failure",
      ])
  }

  @Test("Nothing to take back or to do again")
  func nothing() throws {
    let desk = try Desk(bank: nil)
    #expect(try desk.run("undo").messages == "There is nothing to take back.\n")
    #expect(try desk.run("redo").messages == "There is nothing to do again.\n")
    #expect(try desk.run("undo").status == .no)
  }

  @Test("undo names what was done")
  func named() throws {
    let desk = try Desk()
    try desk.run("prepare gardener, tomorrow")
    #expect(
      try desk.run("undo").output
        == "Taken back: preparing for gardener and the date 2026-11-24, today at 19:00.\n"
    )
    try desk.run("banks use engineering-fundamentals")
    #expect(try desk.run("undo").output == "Taken back: using engineering-fundamentals, today at 19:00.\n")
    try desk.run(
      "debrief --company Acme --step onsite --day today", ["Why this team? #1", "tough panel", ""])
    try desk.run(
      "debrief --company Acme --step onsite --day today", ["Why this team? #1", "", "tough panel"])
    #expect(try desk.run("undo").output == "Taken back: the closing line of a debrief, today at 19:00.\n")
    #expect(try desk.run("undo").output == "Taken back: why-this-team blanked, today at 19:00.\n")
  }

  @Test("What was taken back and done again between two sittings is not asked again")
  func redoBetweenSittings() throws {
    let desk = try Desk()
    try desk.run("drill", Self.spoken + ["abc3"] + Self.spoken + ["a2", "/quit"])
    for command in ["undo", "undo", "redo", "redo"] { try desk.run(command) }
    let run = try desk.run("drill", ["/quit"])
    #expect(run.transcript.hasPrefix("Going on with your round, 3 questions to go."))
    #expect(run.transcript.contains("\n3 of 5   "))
  }

  @Test("Taking back a log of the same question leaves the round's own grade")
  func undoOfAnotherAttempt() throws {
    let desk = try Desk()
    try desk.run("drill", Self.spoken + ["abc3", "/quit"])
    try desk.run("log peer-conflict nailed")
    try desk.run("undo")
    #expect(try desk.run("drill", ["/quit"]).transcript.contains("\n2 of 5   "))
    #expect(try desk.session().store.attempts(limit: 9).map(\.attempt.grade) == [.solid])
  }

  @Test("A question suspended between two sittings is not asked when the round goes on")
  func suspendedBetweenSittings() throws {
    let desk = try Desk()
    try desk.run("drill", Self.spoken + ["abc3", "/quit"])
    try desk.run("suspend last-failure")
    let run = try desk.run("drill", ["/quit"])
    #expect(run.transcript.hasPrefix("Going on with your round, 3 questions to go."))
    #expect(!run.transcript.contains("Tell me about a failure."))
  }

  @Test("Another round does away with the one that was left only when something is graded in it")
  func abandoned() throws {
    let desk = try Desk()
    try desk.run("drill", Self.spoken + ["abc3", "/quit"])
    try desk.run("drill --count 1", ["/quit"])
    #expect(
      try desk.run("drill", ["/quit"]).transcript.hasPrefix("Going on with your round, 4 questions to go."))
  }

  @Test("A grade after the day has changed counts for the day on which it was asked")
  func pastFour() throws {
    let desk = try Desk()
    // Shown at 03:59, answered at 04:01.
    desk.now = desk.now + .seconds(9 * 3600 - 60)
    let run = try desk.run(
      "drill --count 1", [.line("", after: .seconds(60)), .line("", after: .seconds(60)), "abc3"])
    let attempt = try #require(try desk.session().store.attempts(limit: 1).first)
    #expect(attempt.occurred.day.iso == "2026-11-23")
    let due = try #require(
      try desk.session().store.record(of: "peer-conflict")?.nextDay(rules: MemoryRules()))
    #expect(run.transcript.contains("Next on \(due.short)."))
  }

  @Test("What is said last wins, also when the clock stands still or was set back")
  func lastWordWins() throws {
    let desk = try Desk()
    try desk.run("suspend first-job")
    desk.now = desk.now + .seconds(-3600)
    try desk.run("suspend --off first-job")
    #expect(try desk.session().store.field("suspended", of: .init(.question, "first-job")) == "0")
  }

  @Test("A word that names a command is not taken for an answer")
  func commandWord() throws {
    let desk = try Desk()
    let run = try desk.run("drill", ["quit", "/quit"])
    #expect(run.messages.hasPrefix("That would be your answer; did you mean /quit?\n"))
    #expect(run.remaining == 0)
  }
}
