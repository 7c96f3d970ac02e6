import Foundation
import Practice
import Testing

@testable import QuestionBank

/// What is given away comes back through the readers of foreign formats.
@Suite struct ExportRoundTripTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("question-banks")

  private static var banks: [Bank] {
    get throws {
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      let shipped = try files.sorted { $0.path < $1.path }.compactMap { file in
        BankReader().read(Array(try Data(contentsOf: file)), file: file.lastPathComponent, name: "bank").bank
      }
      return shipped + [special]
    }
  }

  private static let special = Bank(
    name: "bank", title: "Special", summary: "Of all sorts",
    questions: [
      Question(
        key: QuestionKey(ofWording: "What does this print?\n\n```\nprint(1)\n\nprint(2)\n```"),
        wordings: ["What does this print?\n\n```\nprint(1)\n\nprint(2)\n```"], kind: .coding,
        lookFor: ["Says \"1\", then: 2", "Code:\n```\nx\n```"],
        answer: "First:\n\n```\n1\n2\n```\n\n- one\n- two"),
      Question(
        key: QuestionKey("x"), wordings: ["Why\nnow?", "Why, then?"], topics: ["a b", "c, d"], level: "mid"),
    ])

  private func expect(
    _ text: String, named name: String, as format: ForeignFormat, isBack bank: Bank
  ) throws {
    let outcome = try ForeignReader().read(Array(text.utf8), name: name)
    #expect(outcome.format == format)
    #expect(outcome.reading.questions.count == bank.questions.count)
    for (draft, question) in zip(outcome.reading.questions, bank.questions) {
      var draft = draft
      draft.line = 1
      #expect(draft == Draft(of: question))
    }
    guard format != .csv else { return }
    #expect(outcome.reading.title == bank.title)
    #expect(outcome.reading.summary == bank.summary)
    #expect(outcome.reading.author == bank.author)
  }

  @Test("tables, documents, JSON and YAML give every question back as it was")
  func everyFormat() throws {
    for bank in try Self.banks {
      try expect(BankCSV.text(of: bank), named: "bank.csv", as: .csv, isBack: bank)
      try expect(BankMarkdown.text(of: bank), named: "bank.md", as: .markdown, isBack: bank)
      try expect(BankJSON.text(of: bank), named: "bank.json", as: .json, isBack: bank)
      try expect(BankText.text(of: bank), named: "bank.yaml", as: .bank, isBack: bank)
    }
  }

  @Test("a package for Anki gives every question back, but for the space that begins its lines")
  func anki() throws {
    for bank in try Self.banks {
      let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).apkg").path
      defer { try? FileManager.default.removeItem(atPath: path) }
      try AnkiExport.write(bank, to: path, at: Instant(milliseconds: 1_795_000_000_000))
      let reading = try AnkiReader().read(path: path, withHistory: false)
      #expect(reading.questions.count == bank.questions.count)
      for (draft, question) in zip(reading.questions, bank.questions) {
        var draft = draft
        var expected = Draft(of: question)
        (draft.line, draft.answer, expected.answer) = (1, draft.answer.map(flat), expected.answer.map(flat))
        #expect(draft == expected)
      }
    }
  }

  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let pieces = [
    "a", "word", "# h", "###### h", "\n", "\n\n", "\n# ", "\n## x\n", "\n```\n", "\n~~~~\n", "```", "    ",
    "\n    x", "\t", "- ", "\n- ", "\n1. ", "1. ", "12) ", "1\\. ", "<div>", "<!--", "</p>", "\\<b>", "`",
    "``",
    "`<b>`", "\n**Look for**\n", "\n**Answer**", "\n---\n", "\n===\n", "---", "\n> ", "| a | b |", "[x]: y",
    "\\",
    "\\#", "\n\\# x", "*", "_", "\n`id: x, kind: case`\n", "#", " #", "C# ", "é", "東京", "Question 1", "  \n",
    "  ",
    "\u{301}",
  ]

  @Test("a document gives back whatever Markdown a bank's texts have", arguments: UInt64(0)..<16)
  func anyDocument(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func text() -> String {
      let count = Int.random(in: 1...9, using: &generator)
      let pieces = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
      let text = pieces.joined().trimmingSpaces
      return text.isEmpty ? "empty" : text
    }
    for _ in 0..<20 {
      let questions = (0..<4).map { number in
        Question(
          key: QuestionKey("q\(number)"), wordings: ["\(number) " + text(), text()], topics: [text()],
          lookFor: [text(), text()], answer: text(), source: text())
      }
      let bank = Bank(
        name: "bank", title: text().firstLine ?? "", summary: text(), questions: questions)
      let document = BankMarkdown.text(of: bank)
      let reading = try #require(BankDocument(document)?.reading, "\(document)")
      #expect(reading.questions.count == bank.questions.count)
      for (draft, question) in zip(reading.questions, questions) {
        #expect(draft.topics == question.topics && draft.source == question.source)
        let back = draft.wordings + draft.lookFor + [draft.answer ?? ""]
        let texts = question.wordings + question.lookFor + [question.answer ?? ""]
        #expect(back.map(plain) == texts.map(plain))
      }
    }
  }

  /// A text without what Markdown doesn't keep: space at the ends of lines, and fences that were left open.
  private func plain(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let kept = String(line.reversed().drop(while: \.isWhitespace).reversed())
      let isFence = kept.count > 2 && kept.trimmingSpaces.allSatisfy { "`~".contains($0) }
      return kept.isEmpty || isFence ? nil : kept
    }
  }
}
