import Practice
import Testing

@testable import QuestionBank

@Suite struct OwnNotesTests {
  private let key = QuestionKey("conflict-with-peer")
  private let hash = QuestionKey("#0123456789abcdef")

  private func notes(_ text: String) -> [QuestionKey: OwnNotes] {
    OwnNotesReader().read(Array(text.utf8), file: "mine.yaml").notes
  }

  @Test("notes are read with all their parts")
  func reading() {
    let text = """
      conflict-with-peer:
        outline: |
          The queue.
          Two days.
        points: [what each of us feared]
        wording: When did you last want different things?
        follow_ups: And today?
      "#0123456789abcdef": { points: one }
      later:

      """
    #expect(
      OwnNotesReader().read(Array(text.utf8), file: "mine.yaml")
        == OwnNotesReading(
          notes: [
            key: OwnNotes(
              outline: "The queue.\nTwo days.", points: ["what each of us feared"],
              wording: "When did you last want different things?", followUps: ["And today?"]),
            hash: OwnNotes(points: ["one"]),
          ], diagnostics: [], isWhole: true))
  }

  @Test("a text of nothing but comments has no notes and no fault", arguments: ["", "# nothing\n", "~"])
  func nothing(_ text: String) {
    #expect(
      OwnNotesReader().read(Array(text.utf8), file: "m")
        == OwnNotesReading(notes: [:], diagnostics: [], isWhole: true))
  }

  @Test("a missing entry is added at the end, with its question as a comment")
  func ensuring() throws {
    let text = "# mine\nother:\n  wording: x"
    let (changed, line) = try OwnNotesText(text, file: "m").ensuringEntry(for: hash, title: "Why\nus?")
    #expect(
      changed == text + """


        # Why
        "#0123456789abcdef":
          outline: |

          points:

          wording:

        """)
    #expect(line == 6)
    #expect(notes(changed) == notes(text))
  }

  @Test("an entry that is there is found and nothing is changed")
  func finding() throws {
    let text = "# mine\nother: { wording: x }\nconflict-with-peer:\n"
    let found = try OwnNotesText(text, file: "m").ensuringEntry(for: key)
    #expect(found.text == text)
    #expect(found.line == 3)
  }

  @Test(
    "a point is added wherever points stand or could stand",
    arguments: [
      (
        "k:\n  points:\n    - a # first\n\nz: { wording: x }\n",
        "k:\n  points:\n    - a # first\n    - b: c\n\nz: { wording: x }\n"
      ),
      ("k:\n  points: [a]\n  wording: x\n", "k:\n  points: [a, b: c]\n  wording: x\n"),
      ("k:\n  points: a\n", "k:\n  points:\n    - a\n    - b: c\n"),
      ("k:\n  points:\n  wording: x\n", "k:\n  points:\n    - b: c\n  wording: x\n"),
      (
        "k:\n    outline: |\n        text\n\n",
        "k:\n    outline: |\n        text\n\n    points:\n      - b: c\n"
      ),
      ("k: # later\n", "k: # later\n  points:\n    - b: c\n"),
    ])
  func addingPoint(_ text: String, _ expected: String) throws {
    let changed = try OwnNotesText(text, file: "m").adding(point: " b: c ", to: QuestionKey("k"))
    #expect(changed == expected.replacing("b: c", with: "\"b: c\""))
    #expect(notes(changed)[QuestionKey("k")]?.points.last == "b: c")
  }

  @Test("a point for a question without notes comes with an entry, and only once")
  func firstPoint() throws {
    let once = try OwnNotesText("", file: "m").adding(point: "the result", to: key)
    #expect(notes(once) == [key: OwnNotes(points: ["the result"])])
    #expect(try OwnNotesText(once, file: "m").adding(point: "the result", to: key) == once)
  }

  @Test("a follow-up is added beside everything else, and only once")
  func followUp() throws {
    let text = "k:\n  points: [a]\n  wording: x # mine\n\nz: { wording: x }\n"
    let once = try OwnNotesText(text, file: "m").adding(followUp: " And today? ", to: QuestionKey("k"))
    #expect(
      once
        == "k:\n  points: [a]\n  wording: x # mine\n  follow_ups:\n    - And today?\n\nz: { wording: x }\n")
    #expect(try OwnNotesText(once, file: "m").adding(followUp: "And today?", to: QuestionKey("k")) == once)
    let twice = try OwnNotesText(once, file: "m").adding(followUp: "# why", to: QuestionKey("k"))
    #expect(notes(twice)[QuestionKey("k")]?.followUps == ["And today?", "# why"])
  }

  @Test("a layout without a place is refused, not damaged")
  func refusal() {
    #expect(throws: EditRefusal.noPlace) {
      try OwnNotesText("{ a: { wording: x } }", file: "m").ensuringEntry(for: key)
    }
    #expect(throws: EditRefusal.noPlace) {
      try OwnNotesText("k: { wording: x }", file: "m").adding(point: "p", to: QuestionKey("k"))
    }
  }
}
