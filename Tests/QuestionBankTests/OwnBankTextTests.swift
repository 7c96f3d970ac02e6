import Practice
import QuestionBank
import Testing

@Suite struct OwnBankTextTests {
  private func adding(_ question: NewQuestion, to text: String) throws -> String {
    try OwnBankText(text, file: "mine.yaml").adding(question)
  }

  private func read(_ text: String) -> BankReading {
    BankReader().read(Array(text.utf8), file: "mine.yaml", name: "own")
  }

  private let whyUs = NewQuestion(
    id: "why-us", ask: "Why us?", topics: ["fit"], kind: .motivation, source: "Acme")

  @Test("an empty text gets a header with the first question")
  func empty() throws {
    #expect(
      try adding(whyUs, to: "") == """
        bank: My questions
        questions:
          - id: why-us
            ask: Why us?
            topics: [fit]
            kind: motivation
            source: Acme

        """)
  }

  @Test("comments, layout and the missing last line break are kept")
  func keepsLayout() throws {
    let text = "# mine\nquestions:   # all\n- ask:   'One?'   # first\n\n-   ask: Two?\n# the end"
    #expect(
      try adding(NewQuestion(ask: "Three?"), to: text) == text + "\n- ask: Three?\n")
  }

  @Test("a list that is not the last key grows in its place")
  func inTheMiddle() throws {
    let text = "questions:\n  - ask: One?\n    answer: |\n      text\n\nauthor: me # still\n"
    #expect(
      try adding(NewQuestion(ask: "Two?"), to: text)
        == "questions:\n  - ask: One?\n    answer: |\n      text\n\n  - ask: Two?\nauthor: me # still\n")
  }

  @Test(
    "every way to write an empty or bracketed list is understood",
    arguments: [
      ("bank: x\n", "bank: x\nquestions:\n  - ask: Two?\n"),
      ("questions:\n", "questions:\n  - ask: Two?\n"),
      ("questions: # none\nbank: x\n", "questions: # none\n  - ask: Two?\nbank: x\n"),
      ("questions: []\n", "questions:\n  - ask: Two?\n"),
      ("questions: [{ ask: One? }]\n", "questions: [{ ask: One? }, { ask: \"Two?\" }]\n"),
      ("{ questions: [{ ask: One? }] }", "{ questions: [{ ask: One? }, { ask: \"Two?\" }] }"),
      ("# only a comment\n", "# only a comment\nbank: My questions\nquestions:\n  - ask: Two?\n"),
      ("\u{feff}questions:\r\n- ask: One?\r\n", "\u{feff}questions:\r\n- ask: One?\r\n- ask: Two?\r\n"),
    ])
  func layouts(_ text: String, _ expected: String) throws {
    #expect(Array(try adding(NewQuestion(ask: "Two?"), to: text).utf8) == Array(expected.utf8))
  }

  @Test(
    "any text is read back as it was",
    arguments: [
      "a: b", "- dash", "it's", "say \"hi\"", "#1 reason?", "Why # us?", "end:", "null", "Yes", "42", "4:00",
      "{a}", "[b]", "*star*", "&x", "!x", "%x", "@x", "`x`", "| x", "> x", "back\\slash", "tab\there",
      "two\nlines", "three\n\n  indented\nlines", "trailing \nspace", "cr\rhere", "nul\0 esc\u{1b}[31m",
      "東京で何を?", "🧑‍🚀 e\u{301}", "a\u{2028}x", "x\u{feff}y", "“quoted”", "? x", "--- x", "a,b", "<<", "~",
      "x\u{85}y", "ends with colon:", "\u{202e}rtl",
    ])
  func anyText(_ ask: String) throws {
    for start in ["", "questions: [{ ask: One? }]"] {
      let question = NewQuestion(ask: ask, topics: [ask], source: ask)
      let reading = read(try adding(question, to: start))
      #expect(reading.diagnostics == [])
      #expect(reading.bank?.questions.last?.wordings == [ask])
      #expect(reading.bank?.questions.last?.topics == [ask])
      #expect(reading.bank?.questions.last?.source == ask)
    }
  }

  @Test("several lines are written as a block")
  func block() throws {
    #expect(
      try adding(NewQuestion(ask: "What does this print?\n\nprint(1: 2)"), to: "questions:\n")
        == "questions:\n  - ask: |-\n      What does this print?\n\n      print(1: 2)\n")
  }

  @Test("ids are made of the first words and are never taken ones")
  func ids() {
    let ask = "What's the hardest bug you ever found, and how did you find it?"
    #expect(NewQuestion.id(for: ask) { _ in false } == "whats-the-hardest-bug-you-ever-found-and")
    #expect(NewQuestion.id(for: "Why us?") { $0 == "why-us" } == "why-us-2")
    #expect(NewQuestion.id(for: "東京?") { _ in false } == nil)
  }

  @Test("a broken text is not touched, and the refusal says why")
  func broken() {
    let refusal = #expect(throws: EditRefusal.self) {
      try adding(whyUs, to: "questions:\n  - ask: 'One?\n")
    }
    #expect(refusal?.sentence == "line 2: the quote that opens here is never closed")
  }

  @Test(
    "a text without a place for it, or with the question already, is not touched",
    arguments: ["[a]", "questions: text", "questions:\n  - { id: why-us, ask: Other? }\n"])
  func noPlace(_ text: String) {
    #expect(throws: EditRefusal.noPlace) { try adding(whyUs, to: text) }
  }

  @Test(
    "a template stands behind all questions, and leaves nothing behind that isn't filled in",
    arguments: [
      ("", "bank: My questions\nquestions:\n", 3), ("questions: []\n", "questions:\n", 2),
      ("questions:\n- ask: One?\n# end\n", "questions:\n- ask: One?\n# end\n", 4),
      ("questions:\r\n  - ask: One?\r\n", "questions:\r\n  - ask: One?\r\n", 3),
      ("questions:\n  - ask: One?\nbank: x\n", "questions:\n  - ask: One?\nbank: x\n", 3),
    ])
  func template(_ text: String, _ rest: String, _ line: Int) throws {
    let template = try OwnBankText(text, file: "mine.yaml").addingTemplate()
    #expect(template.line == line)
    #expect(read(template.text).diagnostics.map(\.problem.sentence) == ["`ask` is empty"])
    #expect(Array(OwnBankText.withoutTemplate(template.text, line: line).utf8) == Array(rest.utf8))
    let filled = template.text.replacing("- ask: ", with: "- ask: Two?")
    let tidied = OwnBankText.withoutTemplate(filled, line: line)
    #expect(!tidied.contains("# time"))
    #expect(read(tidied).bank?.questions.map(\.title).last == "Two?")
    let named = OwnBankText.naming(tidied, line: line) { $0 == "two" }
    #expect(read(named).bank?.questions.last?.key.text == "two-2")
    #expect(OwnBankText.naming(named, line: line) { _ in false } == named)
  }

  @Test("every hint of a template can be taken out of its comment")
  func hints() throws {
    let template = try OwnBankText("", file: "mine.yaml").addingTemplate().text
    let filled = template.replacing("- ask: ", with: "- ask: Two?").replacing(
      "    # Your", with: "    ## Your"
    )
    .replacing("    # ", with: "    ")
    let question = try #require(read(filled).bank?.questions.first)
    #expect(read(filled).diagnostics == [])
    #expect(question.key.text == "a-short-name")
    #expect(question.lookFor.count == 1 && question.redFlags.count == 1 && question.followUps.count == 1)
    #expect(question.answer == "An outline of a good answer.")
  }

  @Test("a list between brackets takes no template")
  func bracketsTakeNoTemplate() {
    #expect(throws: EditRefusal.noPlace) {
      try OwnBankText("questions: [{ ask: One? }]", file: "mine.yaml").addingTemplate()
    }
  }
}
