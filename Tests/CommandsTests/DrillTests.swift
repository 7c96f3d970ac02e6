import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Whole drills, as the person sees them.
@Suite("Drill")
struct DrillTests {
  private static let minute = Duration.seconds(60)

  @Test("The drill of the evening after an interview")
  func eveningAfter() throws {
    let desk = try Desk()
    desk.adjusting = { $0.followUpShare = 1 }
    try desk.run("prepare gardener, thursday")
    try desk.run("banks leave behavioural-core motivation-and-fit")
    try desk.run(
      "debrief --company Acme --step onsite --day today",
      ["Tell me about a time you disagreed with a peer about a design. #1", "", ""])
    desk.pass()
    let run = try desk.run(
      "drill --count 3",
      [
        .line("", after: .seconds(14)), .line("", after: .seconds(161)), .line("", after: .seconds(33)),
        "ac", "",
        // Typed: two lines and an empty one.
        .line("I shipped a migration without a way back.", after: .seconds(50), firstKey: .seconds(10)),
        .line("We lost an hour of orders.", after: .seconds(20), firstKey: .seconds(1)),
        .line("", after: .seconds(2)), "a4",
        // Nothing comes, nor does what it should contain.
        "/blank", "",
      ])
    Golden.expect(run.transcript, is: "drill-evening-after")
    #expect(run.remaining == 0)
    #expect(run.status == .success)
  }

  @Test("What the drill stores")
  func stored() throws {
    let desk = try Desk()
    desk.adjusting = { $0.followUpShare = 1 }
    try desk.run(
      "drill --count 2",
      [
        .line("", after: .seconds(14)), "/hint", "/note they asked for numbers",
        .line("", after: .seconds(161)),
        .line("", after: .seconds(33)), "acx", "2",
        .line("I shipped it blind.", after: .seconds(50), firstKey: .seconds(10)),
        .line("", after: .seconds(2)),
        "a3",
      ])
    let attempts = try desk.session().store.attempts(limit: 9, withAnswers: true)
    let failure = try #require(attempts.first)
    let conflict = try #require(attempts.last)
    #expect(attempts.count == 2)
    #expect(
      conflict.attempt
        == Attempt(
          question: "peer-conflict", wording: 0, setting: .drill, grade: .shaky, suggested: .blanked,
          delivery: .spoken, thinking: .seconds(14), answering: .seconds(165),
          coverage: Coverage(points: 0b101, pointsTotal: 3, redFlags: 1, redFlagsTotal: 1), hintUsed: true,
          followUp: .seconds(33)))
    #expect(conflict.answer == Answer(text: nil, note: "they asked for numbers"))
    #expect(
      failure.attempt
        == Attempt(
          question: "last-failure", wording: 0, setting: .drill, grade: .solid, suggested: .shaky,
          delivery: .typed, thinking: .seconds(10), answering: .seconds(42), words: 4,
          coverage: Coverage(points: 1, pointsTotal: 2, redFlagsTotal: 0)))
    #expect(failure.answer == Answer(text: "I shipped it blind.", note: nil))
  }

  @Test("The next days compare, and wordings take turns")
  func comparison() throws {
    let desk = try Desk()
    let spoken: [ScriptedConsole.Step] = [.line("", after: .seconds(5)), .line("", after: .seconds(190))]
    try desk.run("drill --topic failure", spoken + ["a2"])
    desk.pass(days: 6)
    let run = try desk.run(
      "drill --topic failure", [.line("", after: .seconds(5)), .line("", after: .seconds(144)), "ab3"])
    Golden.expect(run.transcript, is: "drill-second-meeting")
  }

  @Test("Help, hints, a wrong letter, a slip and second thoughts")
  func onTheWay() throws {
    let desk = try Desk()
    let run = try desk.run(
      "drill --count 1",
      [
        .line("", after: .milliseconds(300)), "?", "/hnt", .line("", after: .seconds(2)), "/hint", "/hint",
        "/hint", "/hint", "/answer", "/note",
        .line("", after: Self.minute), "not an answer", .line("", after: Self.minute), "?", "q", "abc9",
        "/answer",
        "abc", "?", "5", "/last", "ab", "3",
      ])
    Golden.expect(run.transcript, is: "drill-on-the-way")
    #expect(run.remaining == 0)
  }

  @Test("/blank shows the points, /skip and /suspend go on, /pause stops the clock")
  func slashes() throws {
    let desk = try Desk()
    let run = try desk.run(
      "drill",
      [
        .line("/blank", after: .seconds(9)), .line("/skip", after: .seconds(3)), "/suspend",
        .line("/pause", after: .seconds(5)), .line("", after: .seconds(600)), .line("", after: .seconds(4)),
        .line("", after: .seconds(30)), "3", "",
        "/quit",
      ])
    Golden.expect(run.transcript, is: "drill-slashes")
    let attempts = try desk.session().store.attempts(limit: 9)
    #expect(attempts.map(\.attempt.question.text) == ["top-strength", "peer-conflict"])
    #expect(attempts.first?.attempt.thinking == .seconds(9))
    #expect(try desk.session().store.field("suspended", of: .init(.question, "why-this-team")) == "1")
  }

  @Test("A question without points asks once what it should contain, and keeps it")
  func contents() throws {
    let desk = try Desk()
    let run = try desk.run(
      "drill --count 1 --topic self",
      [.line("", after: .seconds(4)), .line("", after: .seconds(30)), "", "3", "a number; why it helps them"])
    Golden.expect(run.transcript, is: "drill-contents")
    Golden.expect(try desk.read("mine.yaml"), is: "drill-contents-mine")
    desk.pass(days: 30)
    let second = try desk.run(
      "drill --count 1 --topic self",
      [.line("", after: .seconds(4)), .line("", after: .seconds(30)), "a", ""])
    Golden.expect(second.transcript, is: "drill-contents-second")
  }

  @Test("Passing over what it should contain is asked once, too")
  func contentsSkipped() throws {
    let desk = try Desk()
    let answer: [ScriptedConsole.Step] = [.line("", after: .seconds(4)), .line("", after: .seconds(30)), "3"]
    let first = try desk.run("drill --topic self", answer + [""])
    #expect(first.remaining == 0)
    desk.pass(days: 30)
    let second = try desk.run("drill --topic self", answer)
    #expect(second.remaining == 0)
    #expect(second.transcript.hasSuffix("Nothing comes back tomorrow.\n\n"))
  }

  @Test("A blanked question comes once more, after three others")
  func again() throws {
    let desk = try Desk()
    desk.adjusting = {
      $0.followUpShare = 0
      $0.minutes = 30
    }
    let run = try desk.run(
      "drill", ["/blank", "/skip", "/skip", "/skip", "/blank", "/skip"])
    Golden.expect(run.transcript, is: "drill-again")
    #expect(run.remaining == 0)
  }

  @Test("Ctrl-C drops the answer, and again leaves the round")
  func interrupted() throws {
    let desk = try Desk()
    let run = try desk.run(
      "drill --count 2",
      [
        .line("", after: .seconds(5)), .interrupted(), .line("", after: .seconds(7)), .interrupted(),
        .interrupted(),
      ])
    Golden.expect(run.transcript, is: "drill-interrupted")
    #expect(try desk.session().store.attempts(limit: 1).isEmpty)
  }
}
