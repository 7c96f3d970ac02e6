import Practice

/// Makes banks of the texts that writers of YAML get wrong.
struct NastyTexts {
  private var generator: SeededGenerator
  private var number = 0

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let pieces = [
    "a", "b: c", ": ", ":", " #", "#", "- ", "-", "? ", "| ", "> ", "'", "\"", "\\", "\\n", "“q”", "’", "%",
    "@",
    "`", "!x ", "&a ", "*a ", "[", "]", "{", "}", ",", "null", "~", "yes", "No", "1e3", "0x1F", "2026-11-20",
    "4:00", "=", "<<", "---", "...", "\n", "\n\n", "\n  ", "\n\t", " \n", "\r\n", "\r", "\t", "  ", " ",
    "\u{2028}", "\u{2029}", "\u{85}", "\u{a0}", "\u{feff}", "\u{1b}[31m", "\u{7f}", "\u{0}", "\u{fffe}",
    "\u{202e}",
    "東京", "🧑‍🚀", "e\u{301}", "é", "\u{301}", "שלום", "word", "another word", "```\ncode\n```",
    "\n# not a comment",
    "\n- not an item", "\n--- ",
  ]

  mutating func bank() -> Bank {
    let questions = (0..<Int.random(in: 0...5, using: &generator)).map { _ in question() }
    var bank = Bank(
      name: "core", title: text() ?? "core", summary: text(), author: text(), version: text(),
      questions: Self.unique(questions))
    guard Bool.random(using: &generator) else { return bank }
    let (points, flags) = (texts(atMost: 2), texts(atMost: 1))
    for index in bank.questions.indices {
      bank.questions[index].lookFor += points
      bank.questions[index].redFlags += flags
    }
    return bank
  }

  private mutating func question() -> Question {
    number += 1
    let wordings = ["\(number) " + (text() ?? "")].map(Self.trimmed) + texts(atMost: 2)
    let key =
      Bool.random(using: &generator)
      ? QuestionKey(ofWording: wordings[0])
      : QuestionKey(["id-", "null.", "1_", "0x"].pick(&generator) + "\(number)")
    return Question(
      key: key, wordings: wordings, kind: Kind.allCases.pick(&generator),
      topics: Self.unique(texts(atMost: 3)),
      level: text(), time: .seconds([60, 90, 119, 120, 150, 7200].pick(&generator)),
      prepare: Bool.random(using: &generator) ? .seconds(20) : nil, lookFor: texts(atMost: 4),
      redFlags: texts(atMost: 2), followUps: texts(atMost: 2), answer: text(),
      source: ["same", "same", nil].pick(&generator) ?? text())
  }

  private mutating func texts(atMost most: Int) -> [String] {
    (0..<Int.random(in: 0...most, using: &generator)).compactMap { _ in text() }
  }

  /// As a bank can have it: without space at the ends, and not empty.
  private mutating func text() -> String? {
    let count = [1, 1, 2, 3, 5, 9, 80].pick(&generator)
    let text = Self.trimmed((0..<count).map { _ in Self.pieces.pick(&generator) }.joined())
    return text.isEmpty ? nil : text
  }

  private static func trimmed(_ text: String) -> String { text.trimmingSpaces }

  private static func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}

extension Collection {
  fileprivate func pick(_ generator: inout SeededGenerator) -> Element {
    self[index(startIndex, offsetBy: Int.random(in: 0..<count, using: &generator))]
  }
}
