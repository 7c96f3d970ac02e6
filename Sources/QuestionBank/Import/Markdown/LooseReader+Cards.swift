import Practice

/// Questions and answers that stand in one paragraph, told apart by marks between them.
extension LooseReader {
  /// A question and what answers it.
  struct Card {
    var question: String
    var answer: String
    /// How many lines below the paragraph's first it begins.
    var offset: Int
  }

  /// The cards of a paragraph that consists of them; empty if it does not.
  ///
  /// `question::answer` on each line; a question, a line with `?` alone and an answer; a question with definitions below
  /// it, each behind a colon; questions on lines of their own.
  static func cards(_ text: String) -> [Card] {
    guard text.utf8.count <= longestParagraph else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmingSpaces)
    if let card = overMark(lines) ?? overDefinitions(lines) { return [card] }
    let inline = lines.compactMap(parted)
    if inline.count == lines.count {
      return inline.enumerated().map { Card(question: $1.question, answer: $1.answer, offset: $0) }
    }
    guard lines.count >= 2, lines.allSatisfy(asksWhole) else { return [] }
    return lines.enumerated().map { Card(question: withoutBullet($1), answer: "", offset: $0) }
  }

  /// A longer paragraph is prose.
  private static let longestParagraph = 20_000

  /// A question over a line with `?` alone, the answer below.
  private static func overMark(_ lines: [String]) -> Card? {
    guard let mark = lines.firstIndex(where: { $0 == "?" || $0 == "??" }), mark > 0, mark + 1 < lines.count
    else { return nil }
    return Card(
      question: lines[..<mark].joined(separator: "\n"), answer: lines[(mark + 1)...].joined(separator: "\n"),
      offset: 0)
  }

  /// A term over definitions that begin with a colon.
  private static func overDefinitions(_ lines: [String]) -> Card? {
    guard let first = lines.dropFirst().firstIndex(where: { $0.hasPrefix(": ") }) else { return nil }
    let answer = lines[first...].map { $0.hasPrefix(": ") ? $0.dropFirst(2).trimmingSpaces : $0 }
    return Card(
      question: lines[..<first].joined(separator: " "), answer: answer.joined(separator: "\n"), offset: 0)
  }

  /// The sides of `question::answer`, or of one with three colons. Names such as `std::vector` have no space beside them
  /// and no question mark before.
  private static func parted(_ line: String) -> (question: String, answer: String)? {
    guard line.utf8.contains(UInt8(ascii: ":")), let mark = line.utf8.firstRange(of: "::".utf8) else {
      return nil
    }
    let question = line[..<mark.lowerBound]
    let rest = line[mark.upperBound...]
    let behind = rest.first == ":" ? rest.dropFirst() : rest
    guard let last = question.last, let first = behind.first,
      last.isWhitespace || first.isWhitespace || last == "?" || last == "？"
    else { return nil }
    let sides = (question: question.trimmingSpaces, answer: behind.trimmingSpaces)
    return sides.question.isEmpty || sides.answer.isEmpty ? nil : sides
  }

  /// Whether a line is one question and nothing else.
  static func asksWhole(_ line: String) -> Bool {
    line.utf8.count <= longestQuestion && QuestionMark.ends(line) && PartLabel.leading(line) == nil
  }

  /// In bytes; what is longer is a text that ends in a question.
  private static let longestQuestion = 400

  private static func withoutBullet(_ line: String) -> String {
    guard let first = line.first, "•‣◦–·".contains(first) else { return line }
    return line.dropFirst().trimmingSpaces
  }

  /// A question with its answer behind a dash, or on the next line: `What is a stack? - Last in, first out.`
  static func answered(_ text: String) -> (question: String, answer: String)? {
    guard let mark = QuestionMark.first(in: text), mark.upperBound < text.endIndex else { return nil }
    let question = text[..<mark.upperBound]
    let rest = text[mark.upperBound...].drop { $0 == " " || $0 == "*" || $0 == "_" }
    guard let first = rest.first, first.isNewline || "-–—→".contains(first) else { return nil }
    let answer = rest.dropFirst().trimmingSpaces
    guard !answer.isEmpty, !question.contains("\n") || first.isNewline,
      first.isNewline || rest.dropFirst().first?.isWhitespace == true,
      QuestionWords.likelihood(of: answer) != .sure
    else { return nil }
    return (question.split(separator: "\n").joined(separator: " "), answer)
  }
}
