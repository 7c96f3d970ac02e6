import FSRS
import Practice
import Store
import TestSupport
import Testing

@testable import Commands

/// Changing later what was written down of an interview.
@Suite("debrief --edit")
struct DebriefEditTests {
  /// Two days after a debrief of three answers, one of them answered in a drill since.
  private func later(_ grades: [String] = ["#1 @migration", "#3", "#2"]) throws -> Desk {
    let desk = try Desk()
    try desk.plan("Acme", "onsite", on: .monday)
    let questions = ["peer-conflict", "Why this team?", "last-failure"]
    try desk.run("debrief", zip(questions, grades).map { .line("\($0) \($1)") } + ["", ""])
    desk.pass()
    try desk.answer("peer-conflict", .solid)
    desk.pass()
    return desk
  }

  /// All that is folded from answers, by question.
  private func records(_ desk: Desk) throws -> [String] {
    try ["peer-conflict", "why-this-team", "last-failure", "first-job"].map { key in
      let record = try desk.session().store.record(of: QuestionKey(key))
      let memory = record.map { "\($0.memory) \($0.attempts) \($0.last.grade) \($0.isWeakFromInterview)" }
      return "\(key): \(memory ?? "never")"
    }
  }

  @Test("A grade, a story, a question and a line more or less are changed, each shown")
  func changed() throws {
    let desk = try later()
    let run = try desk.run(
      "debrief Acme --edit",
      [
        "1 #3", "1 @release", "2 first-job", "delete 3", "7 #1", "2 = It was short.", "1 > And today?",
        "top-strength #4", "undo", "?", "",
      ])
    Golden.expect(run.transcript, is: "debrief-edit")
    #expect(
      try desk.debriefed() == [
        "peer-conflict solid, the release story, 2026-11-23T14:00:00+01:00",
        "first-job solid, 2026-11-23T14:00:00+01:00",
      ])
  }

  @Test("What follows is as if it had been written down so at once")
  func fresh() throws {
    let edited = try later(["#1 @migration", "#3", "#2"])
    try edited.run("debrief Acme --edit", ["1 #4", "2 #1", "3 delete", ""])
    let fresh = try Desk()
    try fresh.plan("Acme", "onsite", on: .monday)
    try fresh.run("debrief", ["peer-conflict #4 @migration", "Why this team? #1", "", ""])
    fresh.pass()
    try fresh.answer("peer-conflict", .solid)
    fresh.pass()
    #expect(try records(edited) == records(fresh))
    #expect(try edited.debriefed() == fresh.debriefed())
    #expect(try edited.run("doctor").status == .success)
    // And back again, change by change.
    for _ in 1...3 { try edited.run("undo") }
    let before = try later()
    #expect(try records(edited) == records(before))
    #expect(try edited.debriefed() == before.debriefed())
  }

  @Test("A story is taken away")
  func withoutStory() throws {
    let desk = try later()
    #expect(try desk.run("debrief Acme --edit", ["1 @-", ""]).remaining == 0)
    #expect(try desk.debriefed().first == "peer-conflict blanked, 2026-11-23T14:00:00+01:00")
    #expect(try desk.session().stories(toldAt: "Acme").isEmpty)
  }

  @Test("The next round follows the change")
  func nextRound() throws {
    let desk = try later(["#4", "#4", "#4"])
    #expect(!(try desk.run("next").output.contains("Acme asked")))
    try desk.run("debrief --edit", ["2 blanked", ""])
    #expect(try desk.run("next").output.contains("Acme asked this two days ago: blanked"))
  }

  @Test("Where nothing was written down there is nothing to change")
  func nothing() throws {
    let run = try Desk().run("debrief Acme --edit")
    #expect(
      run.messages == "Nothing is written down of an interview at Acme yet; `debrief` writes it down.\n")
    #expect(run.status == .no)
  }
}
