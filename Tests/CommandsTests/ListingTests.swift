import FSRS
import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

/// What the listings print for people, and their documented JSON.
@Suite("Listings")
struct ListingTests {
  /// A desk where one question blanked and one was nailed yesterday, and one is from an interview.
  private func usedDesk() throws -> Desk {
    let desk = try Desk()
    try desk.answer("last-failure", .blanked, time: .seconds(95))
    try desk.answer("why-this-team", .nailed)
    desk.pass()
    try desk.run("debrief --company Acme --step onsite --day today", ["What was your first job? #2", "", ""])
    return desk
  }

  @Test("next shows the round and why")
  func next() throws {
    Golden.expect(try usedDesk().run("next").transcript, is: "next")
  }

  @Test("next --json")
  func nextJSON() throws {
    let output = try usedDesk().run("next --topic failure --topic self --json").output
    let document = try JSONDocument(output)
    let recall = try #require(document.elements.first?["recall"])
    #expect(
      document == [
        [
          "id": "last-failure", "ask": "Tell me about a failure.", "why": "blanked yesterday, due now",
          "recall": recall, "timeSeconds": 120,
        ],
        ["id": "top-strength", "ask": "What is your greatest strength?", "why": "new", "timeSeconds": 60],
      ])
  }

  @Test("due counts the days to come")
  func due() throws {
    let desk = try usedDesk()
    Golden.expect(try desk.run("due").transcript, is: "due")
    #expect(
      try JSONDocument(desk.run("due --days 3 --json").output) == [
        ["day": "2026-11-24", "due": 1], ["day": "2026-11-25", "due": 1], ["day": "2026-11-26", "due": 0],
      ])
  }

  @Test("due --quiet prints nothing and tells by its status")
  func dueQuiet() throws {
    let desk = try usedDesk()
    let due = try desk.run("due --quiet")
    #expect(due.status == .success)
    #expect(due.transcript == "")
    let none = try desk.run("due --quiet --topic motivation")
    #expect(none.status == .no)
    #expect(none.transcript == "")
    #expect(try Desk().run("due -q").status == .no)
  }

  @Test("questions with grade, tries and next day")
  func questions() throws {
    let desk = try usedDesk()
    Golden.expect(try desk.run("questions").transcript, is: "questions")
    Golden.expect(try desk.run("questions --kind motivation").transcript, is: "questions-kind")
    Golden.expect(try desk.run("questions disagreed peer").transcript, is: "questions-words")
    #expect(try desk.run("questions xyzzy").messages == "No question fits that.\n")
  }

  @Test("questions --json")
  func questionsJSON() throws {
    let document = try JSONDocument(usedDesk().run("questions --topic failure --topic design --json").output)
    let recall = try #require(document.elements.first?["recall"])
    #expect(
      document == [
        [
          "id": "last-failure", "ask": ["Tell me about a failure.", "What went wrong last year?"],
          "bank": "desk",
          "kind": "behavioural", "topics": ["failure"], "timeSeconds": 120, "attempts": 1,
          "lapses": 0, "lastGrade": "blanked", "lastDay": "2026-11-23", "due": "2026-11-24", "recall": recall,
        ],
        [
          "id": "link-shortener", "ask": ["Design a service that shortens links."], "bank": "desk",
          "kind": "system-design", "topics": ["design"], "timeSeconds": 2400, "attempts": 0,
        ],
      ])
  }

  @Test("show has everything of one question")
  func show() throws {
    let desk = try usedDesk()
    try desk.write("peer-conflict:\n  outline: |\n    Mine.\n  points: [what I learned]\n", to: "mine.yaml")
    Golden.expect(try desk.run("show peer").transcript, is: "show-new")
    Golden.expect(try desk.run("show last-failure").transcript, is: "show-answered")
    Golden.expect(try desk.run("show first-job").transcript, is: "show-interview")
  }

  @Test("show of a question that left its bank keeps text and history")
  func showGone() throws {
    let desk = try usedDesk()
    try desk.write("bank: Other\nquestions:\n  - ask: Something else?\n", to: "banks/desk.yaml")
    Golden.expect(try desk.run("show last-failure").transcript, is: "show-gone")
  }

  @Test("stats on one screen")
  func stats() throws {
    let desk = try usedDesk()
    Golden.expect(try desk.run("stats").transcript, is: "stats")
    desk.surface.isPlain = true
    Golden.expect(try desk.run("stats").transcript, is: "stats-plain")
    #expect(
      try Desk().run("stats").output
        == "Nothing is recorded yet. `drill` asks the first questions; then there is something to see.\n")
  }

  @Test("stats --json")
  func statsJSON() throws {
    let document = try JSONDocument(usedDesk().run("stats --json").output)
    let dueNext = (25...38).map { day -> JSONDocument in
      let date = StudyDay.monday + (day - 23)
      return ["day": .text(date.iso), "due": day == 25 ? 1 : day == 32 ? 1 : 0]
    }
    let days = try #require(document["dueNext"])
    #expect(days.elements.map { $0["day"] } == dueNext.map { $0["day"] })
    #expect(
      document == [
        "day": "2026-11-24", "due": 1, "dueNext": days, "attempts": 3, "attemptsThisWeek": 3,
        "solidOrBetter": 1, "streakDays": 2, "practisedToday": true, "medianAnsweringSeconds": 95,
        "medianOfTarget": .number(95.0 / 120), "timedAnswers": 1,
        "weakestTopics": [
          ["topic": "failure", "attempts": 1, "solidOrBetter": 0, "questions": 1],
          ["topic": "history", "attempts": 1, "solidOrBetter": 0, "questions": 1],
          ["topic": "motivation", "attempts": 1, "solidOrBetter": 1, "questions": 1],
        ], "readiness": ["day": "2026-11-24", "questions": 6],
      ])
  }

  @Test("Names that are nearly right get a hint, ambiguous ones a choice")
  func keys() throws {
    let desk = try Desk()
    #expect(try desk.run("show last-failur").output.contains("last-failure"))
    #expect(
      try desk.run("show lst-failure").messages
        == "There is no question “lst-failure”; did you mean `last-failure`?\n")
    #expect(
      try desk.run("show zebra").messages == "There is no question “zebra”; `questions` lists them.\n")
    let found = try desk.run("show shortens").messages
    #expect(
      found
        == "There is no question “shortens”; did you mean `link-shortener`, which asks “Design a service that shortens links.”?\n"
    )
    try desk.write(
      "bank: B\nquestions: [{ id: my-first-car, ask: Car? }, { id: my-first-house, ask: House? }]\n",
      to: "banks/b.yaml")
    let several = try desk.run("show my-first").messages
    #expect(
      several == "“my-first” could be my-first-car or my-first-house; write more of it.\n")
  }
}
