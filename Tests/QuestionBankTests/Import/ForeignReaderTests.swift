import Testing

@testable import QuestionBank

@Suite struct ForeignReaderTests {
  private func read(_ text: String, name: String = "x", format: ForeignFormat? = nil) throws(ImportRefusal)
    -> ForeignReader.Outcome
  {
    try ForeignReader(format: format).read(Array(text.utf8), name: name)
  }

  @Test(
    "the content tells the format, whatever the file's name",
    arguments: [
      (ForeignFormat.markdown, "# Ropes\n\n- What is a rope?\n"),
      (.markdown, "Q: What is a rope?\nA: Fibres.\n\nQ: Why?\n"),
      (.markdown, "1. What is a rope?\n2. Why?\n3. How?\n"),
      (.markdown, "What is a rope?\n\nFibres.\n\nWhy?\n\nTo pull.\n"),
      (.markdown, "Ropes\n=====\n\nWhat is a rope?\n---\n\nFibres.\n"),
      (.markdown, "<!DOCTYPE html><h1>What is a rope?</h1>"),
      (.markdown, "---\ntitle: Why ropes?\n---\n\nTo pull.\n"),
      (.markdown, "- Tell me: why?\n- Explain it\n\nNote: no\n"),
      (.markdown, "Question 1: Why?\n\nA) red\nB) green\n\nQuestion 2: How?\n"),
      (.markdown, "Why?::Because\nHow?::So\n"),
      (.markdown, "| Question | Answer |\n|---|---|\n| Why? | So |\n"),
      (.text, "What is a rope?\nWhy?\nHow do you tie it?\n"),
      (.json, "[{\"q\": \"Why?\"}]"), (.json, "// x\n{x: {q: 'Why?'}}"),
      (.json, "{\"q\": \"Why?\"}\n{\"q\": \"How?\"}\n"),
      (.yaml, "questions:\n  - question: Why?\n"), (.yaml, "---\nquestion: Why?\n---\nquestion: How?\n"),
      (.yaml, "- q: Why?\n  a: So\n- q: How?\n"), (.bank, "bank: Ropes\nquestions:\n  - ask: Why?\n"),
      (.yaml, "questions:\n  - ask: Why?\n  - prompt: How?\n    ideal_answer: So\n"),
      (.csv, "question,answer\nWhy?,So\nHow?,Thus\n"),
    ])
  func formats(format: ForeignFormat, text: String) throws {
    for name in ["x", "x.unknown"] { #expect(try read(text, name: name).format == format) }
  }

  @Test("the ending decides where the content leaves a doubt, and never against it")
  func endings() throws {
    let lines = "What is a rope?\n- Why?\nHow?\n"
    #expect(try read(lines, name: "x.txt").format == .text)
    #expect(try read(lines, name: "x.md").format == .markdown)
    #expect(try read("[{\"q\": \"Why?\"}]", name: "x.md").format == .json)
    #expect(try read("- What: a colon?\n- Why?\n", name: "x.yaml").format == .yaml)
    #expect(try read("- What: a colon?\n- Why?\n", name: "x.md").format == .markdown)
    #expect(try read("What is a rope?: Fibres.\nWhat is a chain?: Links.\n", name: "x.yml").format == .yaml)
  }

  @Test("a named format is taken, and the reading has its faults")
  func named() throws {
    let outcome = try read("# Ropes\n\nWhy?\n", name: "x.json", format: .text)
    #expect(outcome.format == .text)
    #expect(outcome.confidence == 1)
    #expect(throws: ImportRefusal("it is no package of decks")) { try read("Why?", format: .anki) }
  }

  @Test("nothing but space is empty", arguments: ["", " \n\t\n", "\u{feff}", "\u{200e}\n"])
  func empty(text: String) {
    #expect(throws: ImportRefusal("it is empty")) { try read(text) }
  }

  @Test(
    "a file without a question is refused with the reason",
    arguments: [
      (
        "x.md", "# Trees\n\n- [Why?](https://example.org) - a text\n",
        "there is no question in it, read as Markdown (line 3: a list of links)"
      ),
      (
        "x.md", "## License\n\nMIT\n",
        "there is no question in it, read as Markdown (line 1: a section without questions)"
      ),
      (
        "x.json", "{\"name\": \"x\", \"scripts\": {\"test\": \"y\"}}",
        "there is no question in it, read as JSON (line 1: no text that asks)"
      ),
      ("x.json", "[]", "there is no question in it, read as JSON"),
      (
        "x.yaml", "services:\n  web:\n    image: x\n",
        "there is no question in it, read as YAML (line 3: no text that asks)"
      ),
      ("x", "Ropes are long.\n", "there is no question in it, read as plain text (line 1: it asks nothing)"),
    ])
  func nothing(name: String, text: String, sentence: String) {
    #expect(throws: ImportRefusal(sentence, advice: "`--format` names another format")) {
      try read(text, name: name)
    }
  }

  @Test("what surely is JSON or YAML and broken is refused with the place")
  func broken() {
    #expect(
      throws: ImportRefusal(
        "line 2: the quote that opens here is never closed",
        advice: "close it; inside single quotes an apostrophe is written twice, as in 'it''s'")
    ) {
      try read("[\n{\"q\": \"Why?}]", name: "x.md")
    }
    #expect(
      throws: ImportRefusal(
        "line 2: the `[` that opens here is not closed, or a comma is missing behind it",
        advice: "add the `]` or the comma; put a text that contains one of []{}, in quotes")
    ) {
      try read("questions:\n  - [Why?\n", name: "x.yaml")
    }
  }

  @Test("what was done to the text stands before what was found in it")
  func remarks() throws {
    let json = "[{\"q\": \"Why?\", \"x\": 1}]"
    let text: [UInt8] = [0xff, 0xfe] + json.utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(
      try ForeignReader().read(text, name: "x").reading.remarks
        == ["It was read as UTF-16.", "The key `x` was not taken over."])
  }
}
