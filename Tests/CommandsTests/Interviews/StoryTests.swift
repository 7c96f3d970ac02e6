import FSRS
import Practice
import Store
import TestSupport
import Testing

@testable import Commands

/// The stories that behavioural answers tell.
@Suite("Stories")
struct StoryTests {
  /// A home where Acme heard the migration story last Monday and has the person in again.
  private func told() throws -> Desk {
    let desk = try Desk()
    try desk.plan("Acme", "screen", on: .monday)
    try desk.run("debrief", ["peer-conflict #2 @migration", "last-failure #3 @release", "", ""])
    desk.pass()
    try desk.plan("Acme", "onsite", on: .monday + 4)
    return desk
  }

  @Test("In a drill the grade takes the word, and one the company knows is said")
  func drill() throws {
    let desk = try told()
    let run = try desk.run("drill --count 1", ["", "", "ac", "3 @migration"])
    #expect(run.output.contains("You told Acme the migration story already, yesterday.\n"))
    let words = try desk.session().stories(of: "peer-conflict").map { "\($0.word) \($0.setting.name)" }
    #expect(words == ["migration interview", "migration drill"])
    #expect(try desk.session().stories(toldAt: "acme").map(\.word) == ["migration", "release"])
    #expect(try desk.session().storyWords() == ["migration", "release"])
  }

  @Test("In a debrief, too; the interview's own doesn't count")
  func debrief() throws {
    let desk = try told()
    desk.pass(days: 3)
    let run = try desk.run(
      "debrief Acme onsite today", ["first-job #3 @migration", "peer-conflict", "3 release", "", ""])
    #expect(run.output.contains("  You told Acme the migration story already, on Monday.\n"))
    #expect(run.output.contains("  You told Acme the release story already, on Monday.\n"))
  }

  @Test("Taking the grade back takes the story back")
  func undone() throws {
    let desk = try told()
    try desk.run("drill --count 1", ["", "", "ac3 queue"])
    #expect(try desk.session().stories(of: "peer-conflict").map(\.word) == ["migration", "queue"])
    try desk.run("undo")
    #expect(try desk.session().stories(of: "peer-conflict").map(\.word) == ["migration"])
  }

  @Test("show lists them")
  func shown() throws {
    let desk = try told()
    #expect(
      try desk.run("show peer-conflict").output.contains(
        "2026-11-23  shaky    interview  the migration story\n"))
  }
}
