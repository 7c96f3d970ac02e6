import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// The day of an interview, before it.
@Suite("The morning of an interview")
struct MorningTests {
  /// A desk with a bank of questions for them, 80 columns wide.
  private func desk() throws -> Desk {
    let desk = try Desk()
    desk.surface.columns = 80
    try desk.write(
      """
      bank: My questions for them
      defaults: { kind: ask-them, time: 1m }
      questions:
        - ask: What would make the first year a good one?
        - ask: Who decides, and by when?

      """, to: "banks/my-questions.yaml")
    return desk
  }

  /// Enough lines to get through any morning.
  private static let through = Array(repeating: ScriptedConsole.Step.line(""), count: 20)

  /// A desk on the morning of an onsite at Acme, with a screen behind it and some practice.
  private func history() throws -> Desk {
    let desk = try desk()
    let screen = try desk.hold(
      "Acme", asked: ["why-this-team": .shaky, "last-failure": .blanked, "first-job": .solid],
      with: [
        .mattered: "numbers, and who decided", .nextStep: "an onsite", .nextBy: "2026-11-27",
      ])
    try desk.meet("Kim Lee", role: "recruiter", in: screen)
    desk.pass()
    for (key, grade) in [("peer-conflict", Grade.solid), ("top-strength", .nailed), ("last-failure", .solid)]
    {
      try desk.answer(key, grade)
    }
    let onsite = try desk.plan("Acme", in: 3, with: [.place: "https://meet.example.org/acme"])
    try desk.meet("Sam Poe", role: "hiring manager", in: onsite)
    let told = try #require(
      try desk.session().store.attempts(AttemptFilter(setting: .interview), limit: 1).first)
    try desk.act([.change(Change(.init(.attempt, told.id.description), "story", to: "migration"))])
    desk.pass(days: 3)
    desk.turn(toHour: 9)
    return desk
  }

  @Test("Where, with whom, what mattered, what was told; then ten minutes of what goes well")
  func whole() throws {
    let desk = try history()
    let before = try desk.session().store.attempts(limit: 100).count
    let run = try desk.run(
      "", ["", "Because of", "the work.", "", "", "", "?", "/nothing", "/skip", "", "", "", "", "quit"])
    Golden.expect(run.transcript, is: "morning")
    #expect(run.remaining == 0)
    #expect(try desk.session().store.attempts(limit: 100).count == before)
    #expect(try desk.session().unfinishedRound() == nil)
  }

  @Test("Leaving is fine at any moment", arguments: [0, 1, 2, 5])
  func leaving(after lines: Int) throws {
    let desk = try history()
    let steps = Array(repeating: ScriptedConsole.Step.line(""), count: lines)
    for last in [ScriptedConsole.Step.line("/quit"), .endOfInput, .interrupted()] {
      let run = try desk.run("morning", steps + [last])
      #expect(run.status == .success)
      #expect(run.output.hasSuffix("That's fine. 14:00, Acme.\n"))
    }
  }

  @Test("A first interview with nothing practised has the person's questions and one kind sentence")
  func nothing() throws {
    let desk = try desk()
    try desk.plan("Beta", step: "screen", in: 0, hour: nil)
    desk.turn(toHour: 8)
    let run = try desk.run("", ["", "", "quit"])
    Golden.expect(run.transcript, is: "morning-nothing")
    #expect(run.remaining == 0)
  }

  @Test("Enter is the morning until it begins, and a drill that is asked for grades")
  func enter() throws {
    let desk = try history()
    func first(_ steps: [ScriptedConsole.Step]) throws -> String {
      try desk.run("", steps + [.endOfInput]).output
    }
    #expect(try first([]).hasPrefix("Good morning. 14:00 Acme, onsite. Ten minutes?\n"))
    #expect(try first([""]).contains("Acme, onsite, Friday 27 November 2026, 14:00, today.\n"))
    #expect(try first(["drill"]).contains("\n1 of "))
    #expect(try !first(["drill"]).contains("Nothing new, nothing graded"))
    desk.turn(toHour: 13)
    #expect(try first([]).hasPrefix("Good afternoon. 14:00 Acme, onsite. Ten minutes?\n"))
    desk.turn(toHour: 14)
    #expect(try !first([]).contains("Ten minutes?"))
    let late = try desk.run("morning")
    #expect(late.status == .no)
    #expect(late.messages == "Acme, onsite was at 14:00. `debrief` writes down what they asked.\n")
  }

  @Test("An evening interview has its morning in the afternoon; without an hour it ends with the office's")
  func evening() throws {
    let desk = try desk()
    try desk.plan("Acme", in: 0, hour: 20)
    try desk.plan("Beta", step: "screen", in: 0, hour: nil)
    desk.turn(toHour: 17)
    func line() throws -> String? { try desk.session().morningLine()?.plainText }
    #expect(try line() == "20:00 Acme, onsite. Ten minutes? Then Beta, screen.")
    desk.turn(toHour: 19)
    #expect(try line() == "20:00 Acme, onsite. Ten minutes?")
    desk.turn(toHour: 21)
    #expect(try line() == nil)
  }

  @Test("Of two interviews the nearer is meant, or the one that is named")
  func two() throws {
    let desk = try desk()
    try desk.plan("Acme", in: 0, hour: 14)
    try desk.plan("Beta", step: "screen", in: 0, hour: 11)
    desk.turn(toHour: 9)
    #expect(try desk.run("morning", [.endOfInput]).output.hasSuffix("That's fine. 11:00, Beta.\n"))
    #expect(try desk.run("morning acme", [.endOfInput]).output.hasSuffix("That's fine. 14:00, Acme.\n"))
    let other = try desk.run("morning Gamma")
    #expect(other.status == .no)
    #expect(
      other.messages
        == "No interview at “Gamma” is still to come today; what is: 11:00 Beta, screen;\n14:00 Acme, onsite.\n"
    )
  }

  @Test("A day set with prepare has a morning too, a cancelled interview has none")
  func prepared() throws {
    let desk = try desk()
    func line() throws -> String? { try desk.session().morningLine()?.plainText }
    #expect(try line() == nil)
    #expect(
      try desk.run("morning").messages
        == """
        No interview is set for today. `interview add Acme onsite 14:00` sets one;
        `drill` asks today's round.

        """)
    try desk.run("prepare Acme onsite, tomorrow")
    desk.pass()
    desk.turn(toHour: 10)
    #expect(try line() == "Today Acme, onsite. Ten minutes?")
    let interview = try desk.plan("Acme", in: 0)
    #expect(try line() == "14:00 Acme, onsite. Ten minutes?")
    try desk.change(interview, .state, to: "cancelled")
    #expect(try line() == nil)
  }

  @Test("Nobody is reminded while resting")
  func resting() throws {
    let desk = try desk()
    try desk.plan("Acme", in: 1)
    try desk.session().beginRest()
    desk.pass()
    desk.turn(toHour: 9)
    #expect(try desk.session().morningLine() == nil)
  }
}
