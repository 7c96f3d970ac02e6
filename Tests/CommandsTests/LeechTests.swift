import FSRS
import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Questions that slip away again and again.
@Suite("Leeches")
struct LeechTests {
  /// A desk on which two questions were blanked once a week, one of them once less than makes a leech.
  private func desk() throws -> Desk {
    let desk = try Desk()
    desk.surface.columns = 80
    for week in 0..<4 {
      try desk.answer("last-failure", week == 0 ? .solid : .blanked)
      try desk.answer("first-job", .shaky)
      desk.pass(days: 7)
    }
    return desk
  }

  private let blank: [ScriptedConsole.Step] = ["/blank", ""]

  @Test("The attempt that shows it is followed by what may help, and the round's end names it once")
  func drill() throws {
    let run = try desk().run("drill --topic failure", blank)
    Golden.expect(run.transcript, is: "leech-drill")
  }

  @Test("The next blank says nothing, the one after that does")
  func again() throws {
    let desk = try desk()
    let said = try (0..<5).map { _ in
      let output = try desk.run("drill --topic failure", blank).output
      desk.pass(days: 7)
      return output.contains("This one has slipped away")
    }
    #expect(said == [true, false, true, false, true])
  }

  @Test("Two of them in one round are counted")
  func two() throws {
    let desk = try desk()
    for _ in 0..<5 {
      try desk.answer("first-job", .blanked)
      desk.pass(days: 7)
    }
    let run = try desk.run("drill --topic failure --topic history", blank + blank)
    #expect(
      run.output.contains("\nTwo slip away again and again; `questions --leeches` says what may help.\n"))
  }

  @Test("A leech is still asked")
  func asked() throws {
    let desk = try desk()
    try desk.run("drill --topic failure", blank)
    desk.pass()
    #expect(try desk.run("next").output.contains("Tell me about a failure."))
    #expect(try desk.run("due --quiet").status == .success)
  }

  @Test("show and questions --leeches say what may help, until it went well twice")
  func listed() throws {
    let desk = try desk()
    #expect(try desk.run("questions --leeches").output == "No question slips away again and again.\n")
    try desk.answer("last-failure", .blanked)
    desk.pass(days: 7)
    Golden.expect(try desk.run("show last-failure").output, is: "leech-show")
    Golden.expect(try desk.run("questions --leeches").output, is: "leech-questions")
    #expect(
      try desk.run("questions --leeches --topic history").output
        == "No question slips away again and again.\n")
    let row = try #require(JSONDocument(desk.run("questions --leeches --json").output).elements.first)
    #expect(row["id"] == "last-failure")
    #expect(row["lapses"] == 4)
    #expect(row["advice"] == "Write the story down once, in your own words: `mine last-failure`.")
    try desk.answer("last-failure", .solid)
    desk.pass(days: 7)
    #expect(try desk.run("questions --leeches").output.contains("last-failure"))
    try desk.answer("last-failure", .solid)
    #expect(try desk.run("questions --leeches --json").output == "[\n\n]\n")
  }

  @Test("An own outline changes the advice, several points never ticked don't, one does")
  func advice() throws {
    let desk = try desk()
    try desk.write("last-failure:\n  outline: |\n    The release.\n", to: "mine.yaml")
    #expect(
      try desk.session().leechAdvice(for: "last-failure")
        == "Read the outline aloud on two evenings, apart from the round: `show last-failure`.")
    for _ in 0..<3 {
      try desk.act([
        .attempt(
          Attempt(
            question: "last-failure", setting: .drill, grade: .shaky,
            coverage: Coverage(points: 0b1, pointsTotal: 2, redFlagsTotal: 0)))
      ])
    }
    #expect(
      try desk.session().leechAdvice(for: "last-failure")
        == "One point is missing each time; learn that one by itself: what changed since")
    #expect(try desk.session().leechAdvice(for: "gone") == nil)
  }
}
