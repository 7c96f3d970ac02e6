import FSRS
import Testing

@testable import Practice

/// What a line of a debrief means.
@Suite("Lines of a debrief")
struct DebriefLineTests {
  @Test(
    "A line is a question with its marks, or says what it is by its first character",
    arguments: [
      ("Why us?", .question("Why us?", AnswerMarks())),
      ("Why us? #2", .question("Why us?", AnswerMarks(grade: .shaky))),
      ("Why us?#2", .question("Why us?", AnswerMarks(grade: .shaky))),
      ("Why us? #solid", .question("Why us?", AnswerMarks(grade: .solid))),
      ("A clash? #2 @Migration", .question("A clash?", AnswerMarks(grade: .shaky, story: "migration"))),
      ("A clash? @migration #2", .question("A clash?", AnswerMarks(grade: .shaky, story: "migration"))),
      ("A clash? @migration", .question("A clash?", AnswerMarks(story: "migration"))),
      ("What is new in C#", .question("What is new in C#", AnswerMarks())),
      ("What is new in C#3", .question("What is new in C#3", AnswerMarks())),
      ("Do you use #hashtags", .question("Do you use #hashtags", AnswerMarks())),
      ("Why us? #7", .badGrade("#7")),
      ("Why us? #s", .badGrade("#s")),
      ("#3", .marks(AnswerMarks(grade: .solid))),
      ("#3 @release", .marks(AnswerMarks(grade: .solid, story: "release"))),
      ("> And today? #2", .followUp("And today?")),
      ("+And today?", .followUp("And today?")),
      ("= too long", .words("too long")),
      ("/note too long", .words("too long")),
      ("?", .help), ("undo", .undo), ("/quit", .leave), ("Not now", .leave), ("never", .never),
      ("  ", .nothing),
    ] as [(String, DebriefLine)])
  func lines(text: String, line: DebriefLine) {
    #expect(DebriefLine(text) == line)
  }

  @Test(
    "Where a grade is asked for, a story may follow",
    arguments: [
      ("2", AnswerMarks(grade: .shaky)), ("solid", AnswerMarks(grade: .solid)),
      ("2 migration", AnswerMarks(grade: .shaky, story: "migration")),
      ("#2 @migration", AnswerMarks(grade: .shaky, story: "migration")),
      ("nailed, Data Migration", AnswerMarks(grade: .nailed, story: "data-migration")),
      ("", nil), ("migration", nil), ("5", nil), ("2 ?", nil),
    ] as [(String, AnswerMarks?)])
  func grades(text: String, marks: AnswerMarks?) {
    #expect(AnswerMarks(graded: text) == marks)
  }

  @Test(
    "A story is a word or a few, without anything that could be something else",
    arguments: [
      ("@Migration", "migration"), ("the big move", "the-big-move"), ("Umzug, 2024", "umzug-2024"),
      ("移行", "移行"),
      ("a b c d e", nil), ("x\u{7}y", nil), ("", nil), (String(repeating: "a", count: 41), nil),
    ] as [(String, String?)])
  func stories(text: String, word: String?) {
    #expect(StoryWord.reading(text) == word)
  }
}

/// The one line at the end of a debrief.
@Suite("The closing line")
struct ClosingLineTests {
  /// Monday 23 November 2026.
  private static let monday = StudyDay(20_780)

  private func closing(_ text: String) -> ClosingLine {
    ClosingLine(text) { WhenText($0, today: Self.monday, direction: .future)?.date }
  }

  private static func line(
    people: String? = nil, mattered: String? = nil, next: String? = nil, by: Int? = nil, note: String? = nil
  ) -> ClosingLine {
    var line = ClosingLine()
    (line.people, line.mattered, line.nextStep, line.note) = (people, mattered, next, note)
    line.nextBy = by.map { monday + $0 }
    return line
  }

  @Test(
    "What is marked is understood, in whatever order; the rest is a note",
    arguments: [
      ("", line()),
      ("They were kind.", line(note: "They were kind.")),
      ("I was happy with my answer", line(note: "I was happy with my answer")),
      ("with two people", line(note: "with two people")),
      ("with Kim Lee, Jo", line(people: "Kim Lee, Jo")),
      ("with: kim lee and jo", line(people: "kim lee and jo")),
      (
        "With Kim Lee (recruiter) and Jo van Dam. They liked numbers.",
        line(people: "Kim Lee (recruiter) and Jo van Dam", note: "They liked numbers.")
      ),
      ("with Kim Lee, Jo, they were kind", line(people: "Kim Lee, Jo", note: "they were kind")),
      (
        "with Dr. Kim Lee; next: second round by 4 Dec",
        line(people: "Dr. Kim Lee", next: "second round", by: 11)
      ),
      (
        "next: second round by 4 Dec mattered: ownership",
        line(mattered: "ownership", next: "second round", by: 11)
      ),
      ("next step: an offer, by Friday", line(next: "an offer", by: 4)),
      ("next: they call within a week", line(next: "they call", by: 7)),
      ("next: by friday", line(by: 4)), ("next: friday", line(by: 4)),
      ("next: a call by the end of the month", line(next: "a call by the end of the month")),
      ("promised: an answer by tomorrow", line(next: "an answer", by: 1)),
      (
        "They were kind; with Kim Lee, Jo; next: second round by 4 Dec; mattered: ownership, numbers; a panel",
        line(
          people: "Kim Lee, Jo", mattered: "ownership, numbers", next: "second round", by: 11,
          note: "They were kind; a panel")
      ),
      ("Kind people; a long table", line(note: "Kind people; a long table")),
      ("note: with Kim", line(note: "with Kim")),
    ] as [(String, ClosingLine)])
  func understood(text: String, line: ClosingLine) {
    #expect(closing(text) == line)
  }

  @Test("No text is too odd to be read, and nothing of it is lost")
  func odd() {
    for text in ["next:", "with", "with:", "mattered:;", ";;;", "with ,", "next: by", "next:by", ":", "a:b"] {
      let line = closing(text)
      let parts = [line.people, line.mattered, line.nextStep, line.note].compactMap { $0 }
      #expect(parts.allSatisfy { !$0.isEmpty }, "\(text)")
    }
    #expect(closing("next: by").nextStep == "by")
  }
}

/// A debrief in a file.
@Suite("Notes of a debrief")
struct DebriefNotesTests {
  @Test("One question a line, with what belongs to it below")
  func reading() {
    let notes = DebriefNotes(
      """
      \u{FEFF}// Acme, Monday\r
      1. Why us? #3\r

      - Tell me about a clash. #1 @migration
        > And what would they say?
        = I rambled
        = and forgot the number
      42 is what to you? #2
      with: Kim Lee, Jo
      next: second round by 4 Dec
      """)
    #expect(notes.faults == [])
    #expect(
      notes.entries == [
        .init(line: 2, text: "Why us?", marks: AnswerMarks(grade: .solid)),
        .init(
          line: 4, text: "Tell me about a clash.", marks: AnswerMarks(grade: .blanked, story: "migration"),
          followUps: ["And what would they say?"], words: ["I rambled", "and forgot the number"]),
        .init(line: 8, text: "42 is what to you?", marks: AnswerMarks(grade: .shaky)),
      ])
    #expect(notes.closing == ["with: Kim Lee, Jo", "next: second round by 4 Dec"])
  }

  @Test("What can't be taken is told, all of it")
  func faults() {
    let long = String(repeating: "a", count: DebriefNotes.longestLine + 1)
    let notes = DebriefNotes("> first\nWhy us? #9\n#3\n---\n?\nWhy us? #2\n>\n\(long)")
    #expect(
      notes.faults.map { "\($0.line): \($0.sentence)" } == [
        "1: no question stands above it",
        "2: “#9” is no grade; #1 blanked, #2 shaky, #3 solid or #4 nailed",
        "3: a grade without a question; it belongs at the question's end",
        "4: there is no question in “---”; `//` before it passes the line over",
        "5: there is no question in “?”; `//` before it passes the line over",
        "7: nothing stands behind the mark",
        "8: this is too long for a question; one question a line",
      ])
  }

  @Test("A file of something else ends at the first question too many")
  func tooMany() {
    let notes = DebriefNotes(String(repeating: "Why us? #2\n", count: 5000))
    #expect(notes.entries.count == DebriefNotes.mostEntries)
    #expect(notes.faults.map(\.sentence) == ["more than 200 questions are no single interview"])
  }

  @Test("Control characters are dropped")
  func hostile() {
    #expect(DebriefNotes("Why \u{1B}[2Jus?\u{7}\t#2").entries.map(\.text) == ["Why [2Jus?"])
  }
}
