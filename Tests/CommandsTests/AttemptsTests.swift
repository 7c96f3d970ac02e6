import FSRS
import Practice
import QuestionBank
import Store
import TestSupport
import Testing

@testable import Commands

/// `attempts`, its filters and its forms for other programs.
@Suite("attempts")
struct AttemptsTests {
  private func usedDesk() throws -> Desk {
    let desk = try Desk()
    try desk.run("log last-failure blanked --took 95s --note 'said \"we\", too often'")
    desk.pass()
    try desk.run(
      "drill --topic conflict",
      [
        .line("Line one, with a comma", after: .seconds(20), firstKey: .seconds(5)),
        .line("Line \"two\"", after: .seconds(9), firstKey: .seconds(1)), "", "ac3",
      ])
    desk.pass()
    try desk.run("debrief --company Acme --step onsite --day today", ["What was your first job? #2", "", ""])
    return desk
  }

  @Test("A table, newest first")
  func table() throws {
    Golden.expect(try usedDesk().run("attempts").transcript, is: "attempts")
  }

  @Test(
    "Filters",
    arguments: [
      ("", ["first-job", "peer-conflict", "last-failure"]), ("--limit 2", ["first-job", "peer-conflict"]),
      ("--question peer", ["peer-conflict"]), ("--setting interview", ["first-job"]),
      ("--setting drill", ["peer-conflict", "last-failure"]),
      ("--since yesterday", ["first-job", "peer-conflict"]),
      ("--since 2026-11-25", ["first-job"]),
      ("--since \"last week\"", ["first-job", "peer-conflict", "last-failure"]),
      ("--topic failure", ["last-failure"]), ("--topic failure --setting interview", []),
    ])
  func filters(options: String, keys: [JSONDocument]) throws {
    let document = try JSONDocument(usedDesk().run("attempts --json " + options).output)
    #expect(document.elements.map { $0["question"] } == keys)
  }

  @Test("Nothing fits")
  func nothing() throws {
    let desk = try usedDesk()
    #expect(try desk.run("attempts --setting partner").messages == "No attempt fits that.\n")
    #expect(try desk.run("attempts --setting partner --json").output == "[]\n")
  }

  @Test("JSON has every part of an attempt that is known, and no others")
  func json() throws {
    let document = try JSONDocument(usedDesk().run("attempts --json --answers").output)
    let ids = document.elements.compactMap { $0["id"] }
    let interview = try #require(document.elements.first?["interview"])
    #expect(ids.count == 3)
    #expect(
      document == [
        [
          "id": ids[0], "question": "first-job", "ask": "What was your first job?", "setting": "interview",
          "grade": 2, "word": "shaky", "occurred": "2026-11-25T19:00:00+01:00", "studyDay": "2026-11-25",
          "hint": false, "interview": interview,
        ],
        [
          "id": ids[1], "question": "peer-conflict",
          "ask": "Tell me about a time you disagreed with a peer about a design.", "setting": "drill",
          "grade": 3, "word": "solid", "suggested": 3, "occurred": "2026-11-24T19:00:33+01:00",
          "studyDay": "2026-11-24", "thinkingSeconds": 5, "answeringSeconds": 26, "delivery": "typed",
          "words": 7,
          "pointsCovered": 2, "pointsTotal": 3, "redFlags": 0, "hint": false,
          "answer": "Line one, with a comma\nLine \"two\"", "fillers": 0,
        ],
        [
          "id": ids[2], "question": "last-failure", "ask": "Tell me about a failure.", "setting": "drill",
          "grade": 1, "word": "blanked", "occurred": "2026-11-23T19:00:00+01:00", "studyDay": "2026-11-23",
          "answeringSeconds": 95, "hint": false, "note": "said \"we\", too often",
        ],
      ])
  }

  @Test("Answers and notes stay out unless asked for")
  func withoutAnswers() throws {
    let document = try JSONDocument(usedDesk().run("attempts --json").output)
    #expect(document.elements.map { $0["answer"] } == [nil, nil, nil])
    #expect(document.elements.map { $0["note"] } == [nil, nil, nil])
  }

  @Test("CSV quotes as RFC 4180 says, with CRLF")
  func csv() throws {
    let desk = try usedDesk()
    let ids = try JSONDocument(desk.run("attempts --json").output).elements.map { element -> String in
      if case .text(let id)? = element["id"] { id } else { "" }
    }
    let interview = try #require(try desk.session().store.attempts(limit: 1).first?.attempt.interview)
    let head =
      "id,question,ask,setting,grade,word,suggested,occurred,study_day,thinking_seconds,answering_seconds,"
      + "delivery,words,points_covered,points_total,red_flags,hint,recall,interview,answer,note,usual_seconds,"
      + "words_per_minute,fillers,recording,own_grade\r\n"
    let output = try desk.run("attempts --csv --answers").output
    #expect(
      output == head
        + "\(ids[0]),first-job,What was your first job?,interview,2,shaky,,2026-11-25T19:00:00+01:00,2026-11-25,,,,,,,,false,,\(interview),,,,,,,\r\n"
        + "\(ids[1]),peer-conflict,Tell me about a time you disagreed with a peer about a design.,drill,3,solid,3,2026-11-24T19:00:33+01:00,2026-11-24,5.0,26.0,typed,7,2,3,0,false,,,\"Line one, with a comma\nLine \"\"two\"\"\",,,,0,,\r\n"
        + "\(ids[2]),last-failure,Tell me about a failure.,drill,1,blanked,,2026-11-23T19:00:00+01:00,2026-11-23,,95.0,,,,,,false,,,,\"said \"\"we\"\", too often\",,,,,\r\n"
    )
  }

  @Test(
    "Fields of CSV",
    arguments: [
      (["a", "b"], "a,b\r\n"), (["", ""], ",\r\n"), (["a,b"], "\"a,b\"\r\n"),
      (["say \"hi\""], "\"say \"\"hi\"\"\"\r\n"),
      (["two\nlines", "x"], "\"two\nlines\",x\r\n"), (["two\r\nlines"], "\"two\r\nlines\"\r\n"),
      (["ä;b"], "ä;b\r\n"),
    ])
  func fields(values: [String], record: String) {
    #expect(CSVText.record(values) == record)
  }

  @Test(
    "Values that can't be",
    arguments: [
      ("attempts --json --csv", "Either --json or --csv."),
      ("attempts --limit 0", "A limit is 1 or more, not 0."),
      ("attempts --setting dril", "There is no setting “dril”; did you mean drill?"),
      ("attempts --topic zzz", "There is no topic “zzz”; there are"),
      (
        "attempts --since someday",
        "“someday” is no day that can be understood; write 2026-11-01, “last week” or “3 days ago”."
      ),
      ("attempts --question zebra", "There is no question “zebra”; `questions` lists them."),
      ("attempts --limit many", "The value 'many' is invalid for '--limit <limit>'."),
    ])
  func refused(line: String, message: String) throws {
    let run = try Desk().run(line)
    #expect(run.messages.hasPrefix(message))
    #expect(run.status == .usage)
  }
}
