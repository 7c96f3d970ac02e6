import Testing

@testable import QuestionBank

/// Texts made to hurt: each is read in a time that grows with its length only, and what is sound around them is found.
@Suite(.timeLimit(.minutes(1))) struct HostileMarkdownTests {
  private static let size = 30_000

  private func repeated(_ unit: String) -> String {
    String(repeating: unit, count: Self.size / unit.utf8.count)
  }

  @Test(
    "one endless line takes no question with it",
    arguments: [
      "x", "what ", "?", "*", "_", "[", "](", "![", "`", "` ", "<", "<b ", "<details>", "</details>",
      "<summary>", "> ", "- ",
      "#", "1. ", ":", "a::", "|", "~", "&amp;", "😀", "\u{301}", "**a ", "*a _b ", "\"", "{", "- [ ] ", "Q: ",
      "\u{e000}",
      "<h1>", "{/*", "<Tab ", ":::tip ", "=", "+",
    ])
  func line(unit: String) {
    let text = "# Ropes\n\n- What is a rope?\n\n" + repeated(unit) + "\n\n## Sails\n\n- What is a sail?\n"
    let found = MarkdownReader.read(text).questions.map { $0.wordings[0] }
    #expect(found.contains("What is a rope?"), "\(found.prefix(3))")
    #expect(found.contains("What is a sail?"), "\(found.prefix(3))")
  }

  @Test(
    "endless lines are read to their end",
    arguments: [
      "a\n", "What?\n", "*\n", "[\n", "`\n", "> What?\n", "- What?\n", "  - What?\n", "1. What?\n",
      "# What?\n\n", "## a\n\nb\n\n",
      "### Answer\n\na\n\n", "```\n", "```js\nx\n", "```\n~~~\n", "```\n## What?\n\n", "<details>\n\n",
      "</details>\n\n",
      "<details><summary>What?</summary>a</details>\n", "<details>\n<summary>What?</summary>\n\n",
      "<summary>a\n\n", "| a |\n",
      "| Question |\n|---|\n| What? |\n\n", "Q: What?\n", "A: b\n", "A) b\n", "- [x] b\n", "**What?**\n\n",
      "**a**\n\n- What?\n\n",
      "?\n", ": b\n", "a::b\n", "<div>\n", "<h2>\n", "<pre>\n", "<Tab>\n\n", "<Tab a=\n", "{/*\n",
      "{% raw %}\n", ":::tip What?\n",
      "!!! note \"a\"\n", "??? note \"What?\"\n", "== a ==\n\n", "---\n", "import a from 'b'\n",
      "> [!question] What?\n\n",
      "[a]: <\n", "[a]: b\n", "    code\n\n", "1. ### What?\n", "What?\n---\n", "\t- What?\n", "<!-- -->\n\n",
      "\n", " \n",
    ])
  func lines(unit: String) {
    let text = "- What is a rope?\n\n" + repeated(unit)
    let reading = MarkdownReader.read(text)
    #expect(reading.questions.count + reading.leftOut.count <= text.utf8.count)
  }

  @Test(
    "three hundred levels are cut off, not followed",
    arguments: ["- ", "> ", "1. ", "- > ", "* What? ", "**", "[", "<b>", "<div>\n", "<ul><li>", "> - 1. "])
  func levels(unit: String) {
    for text in [
      String(repeating: unit, count: 300) + "What?\n",
      (0..<300).map { String(repeating: " ", count: $0 * unit.count) + unit + "What?\n" }.joined(),
      (0..<300).map { String(repeating: unit, count: $0) + "What?\n" }.joined(),
    ] {
      _ = MarkdownReader.read("- What is a rope?\n\n" + text)
    }
  }

  @Test("folded parts inside each other are folded as deep as anybody reads")
  func folds() {
    let text = (0..<2000).map { "<details><summary>What is \($0)?</summary>\n\n" }.joined()
    let closed = text + String(repeating: "</details>\n\n", count: 2000)
    #expect(MarkdownReader.read(text).questions.count == 2000)
    #expect(MarkdownReader.read(closed).questions.count >= 1)
  }

  @Test("a page of HTML that is never closed is read to its end")
  func page() {
    for unit in [
      "<div>", "<ul><li>", "<script>", "<pre>", "<!--", "<table>", "<h1>What?", "<li>What?", "<b a='", "<",
      "<dd>",
    ] {
      let reading = MarkdownReader.read("<html><h2>What is a rope?</h2>Fibres.\n" + repeated(unit))
      #expect(reading.questions.first?.wordings[0] == "What is a rope?", "\(unit)")
    }
  }

  @Test("a line of data is left out with its place, and so are thousands of marks")
  func data() {
    let reading = MarkdownReader.read(
      "- What?\n\n" + String(repeating: "x", count: 20_001) + "\n" + String(repeating: ">", count: 500))
    #expect(
      reading
        == ForeignReading(
          questions: [Draft(wordings: ["What?"], line: 1)],
          leftOut: [3, 4].map {
            LeftOut(line: $0, text: "", reason: "a line of data, far too long for prose")
          }))
  }

  @Test("after 300,000 lines with text it is enough, which is said")
  func cut() {
    let reading = MarkdownReader.read(String(repeating: "---\n", count: 299_999) + "- What?\n- Why?\n")
    #expect(reading.questions.map(\.line) == [300_000])
    #expect(reading.remarks == ["Only its first 300000 lines were read."])
  }

  @Test("a text of several pieces is read as one, with its lines and its links")
  func pieces() {
    let filler = String(
      repeating: "Prose that asks nothing at all, [but links][here] a lot.\n\n", count: 6000)
    let text =
      "## First?\n\n" + filler + "## What is last?\n\nSee [it][here].\n\n" + filler
      + "[here]: https://example.org\n"
    let reading = MarkdownReader.read(text)
    #expect(reading.questions.map(\.line) == [1, 12_003])
    #expect(reading.questions[1].answer?.hasPrefix("See it (https://example.org).") == true)
  }
}
