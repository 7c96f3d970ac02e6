import Practice
import Testing

@testable import QuestionBank

@Suite struct BankReaderTests {
  private func read(_ text: String) -> BankReading {
    BankReader().read(Array(text.utf8), file: "core.yaml", name: "core")
  }

  private func onlyQuestion(_ text: String) -> Question? {
    let reading = read(text)
    return reading.diagnostics.isEmpty && reading.bank?.questions.count == 1
      ? reading.bank?.questions.first : nil
  }

  @Test("a bank with every key is read whole")
  func everyKey() {
    let text = """
      bank: Behavioural core
      description: What almost every interview asks
      author: rehearse
      defaults: { kind: behavioural, time: 2m }
      questions:                     # in order of importance: what is asked most often stands first
        - id: conflict-with-peer
          ask:                       # one text, or several wordings
            - Tell me about a time you disagreed with a peer about a design.
            - Describe a conflict with a colleague. How did it end?
          topics: [conflict, communication]
          level: mid
          time: 2m30s
          prepare: 20s
          look_for:
            - Says what was at stake for both sides
          red_flags:
            - Makes the peer the villain
          follow_ups:
            - What would you do differently today?
          answer: |
            Situation … Task …
            Action … Result …
          source: own

      """
    let question = Question(
      key: QuestionKey("conflict-with-peer"),
      wordings: [
        "Tell me about a time you disagreed with a peer about a design.",
        "Describe a conflict with a colleague. How did it end?",
      ],
      kind: .behavioural, topics: ["conflict", "communication"], level: "mid", time: .seconds(150),
      prepare: .seconds(20), lookFor: ["Says what was at stake for both sides"],
      redFlags: ["Makes the peer the villain"], followUps: ["What would you do differently today?"],
      answer: "Situation … Task …\nAction … Result …", source: "own")
    let bank = Bank(
      name: "core", title: "Behavioural core", summary: "What almost every interview asks",
      author: "rehearse", questions: [question])
    #expect(read(text) == BankReading(bank: bank, diagnostics: [], leftOut: 0, isWhole: true))
  }

  @Test("a text alone makes a question with the standard of everything")
  func askAlone() {
    #expect(
      onlyQuestion("questions: [{ ask: Why us? }]")
        == Question(key: QuestionKey(ofWording: "Why us?"), wordings: ["Why us?"]))
  }

  @Test("defaults hold for questions that say nothing else, wherever they stand")
  func defaults() {
    let question = onlyQuestion(
      "questions: [{ id: a, ask: Why? }]\n"
        + "defaults: { kind: coding, time: 5m, prepare: 1m, level: senior, topics: [lists], source: own }")
    #expect(
      question
        == Question(
          key: QuestionKey("a"), wordings: ["Why?"], kind: .coding, topics: ["lists"], level: "senior",
          time: .seconds(300), prepare: .seconds(60), source: "own"))
  }

  @Test("common points, red flags and follow-ups stand behind a question's own, none of them twice")
  func commonTexts() {
    let reading = read(
      """
      version: 1.2
      questions:
        - { id: a, ask: Why?, look_for: [Own, Common], follow_ups: And then? }
        - { id: b, ask: How?, look_for: [] }
      defaults:
        look_for: [Common, Clear]
        red_flags: Rambles
        follow_ups: [What next?]
      """)
    let common = Question(
      key: QuestionKey("b"), wordings: ["How?"], lookFor: ["Common", "Clear"], redFlags: ["Rambles"],
      followUps: ["What next?"])
    var own = common
    (own.key, own.wordings) = (QuestionKey("a"), ["Why?"])
    (own.lookFor, own.followUps) = (["Own", "Common", "Clear"], ["And then?", "What next?"])
    #expect(reading.bank == Bank(name: "core", title: "core", version: "1.2", questions: [own, common]))
    #expect(reading.diagnostics == [])
  }

  @Test("a single text stands for a list of one, and topics may be separated by commas")
  func singleTexts() {
    let question = onlyQuestion(
      """
      questions:
        - id: a
          ask: 42
          topics: conflict, scope, conflict
          look_for: Names one, or two
          red_flags: Blames
          follow_ups: And then?
      """)
    #expect(
      question
        == Question(
          key: QuestionKey("a"), wordings: ["42"], topics: ["conflict", "scope"],
          lookFor: ["Names one, or two"], redFlags: ["Blames"], followUps: ["And then?"]))
  }

  @Test("a key without a value says nothing")
  func emptyKeys() {
    let question = onlyQuestion(
      "questions:\n  - id:\n    ask: Why?\n    topics:\n    time: ~\n    kind: null\n    answer:\n    look_for: []\n"
    )
    #expect(question == Question(key: QuestionKey(ofWording: "Why?"), wordings: ["Why?"]))
  }

  @Test("a byte order mark, CRLF and lone CR change nothing", arguments: ["\r\n", "\r", "\n"])
  func lineBreaks(_ lineBreak: String) {
    let lines = [
      "\u{feff}bank: Core", "questions:", "  - id: a", "    ask: Why?", "    answer: |", "      x", "      y",
      "",
    ]
    let question = onlyQuestion(lines.joined(separator: lineBreak))
    #expect(question == Question(key: QuestionKey("a"), wordings: ["Why?"], answer: "x\ny"))
  }

  @Test("escaped control characters are kept as they are meant")
  func controlCharacters() {
    let question = onlyQuestion("questions: [{ id: a, ask: \"red \\e[31m \\0 \\u202e end\" }]")
    #expect(question?.wordings == ["red \u{1b}[31m \0 \u{202e} end"])
  }

  @Test("an anchor's list is read in every place that means it")
  func aliases() {
    let reading = read(
      "questions:\n  - { id: a, ask: One?, look_for: &l [x, y] }\n  - { id: b, ask: Two?, look_for: *l }\n")
    #expect(reading.bank?.questions.map(\.lookFor) == [["x", "y"], ["x", "y"]])
    #expect(reading.diagnostics == [])
  }

  @Test(
    "a bank without questions yet is a bank",
    arguments: ["questions:", "questions: []", "bank: x\nquestions: ~"])
  func noQuestions(_ text: String) {
    let reading = read(text)
    #expect(reading.bank?.questions == [])
    #expect(reading.diagnostics == [])
  }

  @Test("the same text with two ids is two questions")
  func sameTextTwoIDs() {
    let reading = read("questions: [{ id: a, ask: Why? }, { id: b, ask: Why? }]")
    #expect(reading.bank?.questions.map(\.key.text) == ["a", "b"])
    #expect(reading.diagnostics == [])
  }

  @Test("a question with an unknown key is kept, one with a fault of its own is left out")
  func leavingOut() {
    let reading = read(
      "questions: [{ id: a, ask: One?, x: 1 }, { id: b, ask: Two?, time: x }, { id: c, ask: Three? }]")
    #expect(reading.bank?.questions.map(\.key.text) == ["a", "c"])
    #expect(reading.leftOut == 1)
    #expect(reading.diagnostics.map(\.problem.sort) == [.unknownKey, .badDuration])
  }
}
