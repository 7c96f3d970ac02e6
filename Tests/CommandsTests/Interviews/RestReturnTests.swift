import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// The first round after a rest.
@Suite("Back from a rest")
struct RestReturnTests {
  /// Eight questions of one minute, six of them answered, and a rest since.
  private func desk() throws -> Desk {
    let desk = try Desk(
      bank: "bank: Many\nquestions:\n"
        + (1...8).map {
          "  - { id: q\($0), ask: Word\($0)?, time: 1m, topics: [t\($0)], look_for: [point] }\n"
        }
        .joined())
    desk.surface.columns = 80
    for (number, grade) in [Grade.solid, .blanked, .nailed, .shaky, .solid, .nailed].enumerated() {
      try desk.answer("q\(number + 1)", grade)
    }
    try desk.session().beginRest()
    return desk
  }

  private static let answer: [ScriptedConsole.Step] = [
    .line("", after: .seconds(5)), .line("", after: .seconds(50)), "a3",
  ]

  @Test("After a year Enter ends the rest and asks what went well; then rounds are as ever")
  func year() throws {
    let desk = try desk()
    desk.pass(days: 365)
    let run = try desk.run("drill", Self.answer + Self.answer + Self.answer + Self.answer)
    #expect(run.remaining == 0)
    Golden.expect(run.transcript, is: "rest-return")
    #expect(try desk.session().restingSince == nil)
    let next = try RoundMaker(session: desk.session()).offer(RoundWish())
    #expect(next.items.prefix(2).map(\.key.text) == ["q2", "q4"])
  }

  @Test("A round left in the middle goes on, and undo brings the rest back in the end")
  func undone() throws {
    let desk = try desk()
    desk.pass(days: 30)
    try desk.run("drill", Self.answer + ["/quit"])
    #expect(try desk.session().restingSince == nil)
    #expect(
      try desk.run("drill", [.endOfInput]).messages.hasPrefix(
        "Going on with your round, 3 questions to go."))
    try desk.run("undo")
    #expect(try desk.session().restingSince == nil)
    try desk.run("undo")
    #expect(try desk.session().restingSince == .monday)
  }

  @Test("Who wishes a round of their own gets it, and whoever did nothing well an ordinary one")
  func others() throws {
    let desk = try desk()
    desk.pass(days: 3)
    let own = try desk.run("drill --topic t2", [.endOfInput])
    #expect(own.output.contains("1 of 1   t2   blanked three days ago, due now\n"))
    #expect(try desk.session().restingSince == nil)
    let new = try Desk()
    try new.session().beginRest()
    let run = try new.run("drill", [.endOfInput])
    #expect(run.output.hasPrefix("Welcome back.\n\n1 of 5   conflict   new\n"))
    let ended = try self.desk()
    ended.pass(days: 9)
    let session = try ended.session()
    try session.act(session.restEnding())
    #expect(
      try ended.run("drill", [.endOfInput]).output.hasPrefix(
        "A few that went well, to begin with; all else can wait.\n"))
    try ended.answer("q2", .solid)
    #expect(try !ended.run("drill", [.endOfInput]).output.contains("A few that went well"))
  }
}
