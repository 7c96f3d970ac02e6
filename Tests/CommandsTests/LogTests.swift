import FSRS
import Practice
import Store
import TestSupport
import Testing

@testable import Commands

@Suite("log")
struct LogTests {
  private func stored(_ desk: Desk) throws -> ListedAttempt {
    try #require(try desk.session().store.attempts(limit: 9, withAnswers: true).first)
  }

  @Test("An attempt just now")
  func now() throws {
    let desk = try Desk()
    #expect(
      try desk.run("log last-failure solid").transcript
        == "Recorded: last-failure solid; next on Wed 25 Nov.\n")
    #expect(try stored(desk).attempt == Attempt(question: "last-failure", setting: .drill, grade: .solid))
    #expect(try stored(desk).occurred.iso == "2026-11-23T19:00:00+01:00")
  }

  @Test("Everything given")
  func everything() throws {
    let desk = try Desk()
    let line =
      "log last blanked --took 2m30s --at \"yesterday 19:00\" --setting partner --note \"panel of four\""
    #expect(
      try desk.run(line).output == "Recorded: last-failure blanked on Sun 22 Nov; due now.\n")
    let listed = try stored(desk)
    #expect(
      listed.attempt
        == Attempt(question: "last-failure", setting: .partner, grade: .blanked, answering: .seconds(150)))
    #expect(listed.answer == Answer(text: nil, note: "panel of four"))
    #expect(listed.occurred.iso == "2026-11-22T19:00:00+01:00")
  }

  @Test("An attempt of now predicts recall, a late one doesn't")
  func prediction() throws {
    let desk = try Desk()
    try desk.run("log last-failure solid")
    desk.pass(days: 2)
    try desk.run("log last-failure solid")
    let now = try #require(try stored(desk).attempt.prediction)
    #expect((0.85...0.95).contains(now.recall))
    try desk.run("log last-failure solid --at \"3 days ago\"")
    let late = try #require(try desk.session().store.history(of: "last-failure").first)
    #expect(late.attempt.prediction == nil)
    #expect(late.occurred.iso == "2026-11-22T12:00:00+01:00")
  }

  @Test(
    "Times as people write them",
    arguments: [
      ("2026-11-20", "2026-11-20T12:00:00+01:00", "2026-11-20"),
      ("2026-11-20T08:15", "2026-11-20T08:15:00+01:00", "2026-11-20"),
      ("2026-11-20T08:15:00Z", "2026-11-20T09:15:00+01:00", "2026-11-20"),
      ("fri", "2026-11-20T12:00:00+01:00", "2026-11-20"),
      ("fri 14:00", "2026-11-20T14:00:00+01:00", "2026-11-20"),
      ("18:30", "2026-11-23T18:30:00+01:00", "2026-11-23"),
      ("today", "2026-11-23T19:00:00+01:00", "2026-11-23"),
      ("2026-11-20T02:00", "2026-11-20T02:00:00+01:00", "2026-11-19"),
      ("3 days ago", "2026-11-20T12:00:00+01:00", "2026-11-20"),
    ])
  func times(text: String, iso: String, day: String) throws {
    let desk = try Desk()
    try desk.run("log last-failure solid --at \"\(text)\"")
    #expect(try stored(desk).occurred.iso == iso)
    #expect(try stored(desk).occurred.day.iso == day)
  }

  @Test(
    "Grades by number, word or beginning",
    arguments: [("1", Grade.blanked), ("shaky", .shaky), ("so", .solid), ("NAILED", .nailed)])
  func grades(text: String, grade: Grade) throws {
    let desk = try Desk()
    try desk.run("log last-failure \(text)")
    #expect(try stored(desk).attempt.grade == grade)
  }

  @Test(
    "Values that can't be",
    arguments: [
      ("log zebra solid", "There is no question “zebra”; `questions` lists them."),
      ("log last-failure great", "“great” is no grade: 1 blanked, 2 shaky, 3 solid or 4 nailed."),
      ("log last-failure 5", "“5” is no grade: 1 blanked, 2 shaky, 3 solid or 4 nailed."),
      ("log last-failure s", "“s” is no grade: 1 blanked, 2 shaky, 3 solid or 4 nailed."),
      ("log last-failure 3 --took long", "“long” is no duration; write 95s, 2m or 2m30s."),
      ("log last-failure 3 --took 95", "“95” is no duration; write 95s, 2m or 2m30s."),
      (
        "log last-failure 3 --at someday",
        "“someday” is no time that can be understood; write yesterday, “tue 14:00”, 2026-11-23 or 2026-11-23T19:00."
      ),
      ("log last-failure 3 --at 20:00", "“20:00” is still to come; only what has been can be written down."),
      (
        "log last-failure 3 --at 2026-11-24",
        "“2026-11-24” is still to come; only what has been can be written down."
      ),
      ("log last-failure 3 --setting interviw", "There is no setting “interviw”; did you mean interview?"),
      ("log last-failure 3 --tok 95s", "`log` has no option --tok; did you mean `--took`?"),
      ("log last-failure", "Missing expected argument '<grade>'. `help log` shows how."),
      ("log last-failure 3 4", "Unexpected argument '4'. `help log` shows how."),
    ])
  func refused(line: String, message: String) throws {
    let desk = try Desk()
    let run = try desk.run(line)
    #expect(run.messages == message + "\n")
    #expect(run.output == "")
    #expect(run.status == .usage)
    #expect(try desk.session().store.attempts(limit: 1).isEmpty)
  }

  @Test("A weak answer in an interview comes first in the next round")
  func interview() throws {
    let desk = try Desk()
    try desk.run("log first-job shaky --setting interview")
    let round = try desk.run("next").output.split(separator: "\n")
    #expect(
      round.dropFirst().first
        == "first-job       100 %  an interview asked this today: shaky  What was your first job?")
  }
}
