/// What a text's first lines say of its format.
enum Recognition {
  /// Any text is lines; whatever else it may be is likelier.
  static let lines = 0.2
  /// What the file's ending adds: enough to decide between two formats of the same text, not against its content.
  static let worthOfEnding = 0.15

  /// The text formats that endings stand for.
  static func format(ofEnding ending: String) -> ForeignFormat? {
    switch ending {
    case "md", "markdown", "mdx", "mkd": .markdown
    case "json", "jsonl", "ndjson", "json5": .json
    case "yaml", "yml": .yaml
    case "csv": .csv
    case "tsv", "tab": .csv
    case "txt", "text": .text
    default: nil
    }
  }

  /// How surely the text is Markdown, by marks that nothing else has.
  static func markdown(_ text: String) -> Double {
    if HTMLPage.begins(text) { return most }
    let lines = text.lines(atMost: mostLines)
    var score = answersBetweenQuestions(lines) ? worthOfAnswers : 0
    for (index, line) in lines.enumerated() where !line.isEmpty {
      score += worth(of: line, after: index > 0 ? lines[index - 1] : "")
      if score > most { return most }
    }
    return score
  }

  /// A look at the beginning is enough.
  private static let mostLines = 300
  private static let most = 0.85
  /// More than of lines, which would leave the answers out.
  private static let worthOfAnswers = 0.4

  /// What a line adds to the likelihood of Markdown.
  private static func worth(of line: Substring, after previous: Substring) -> Double {
    let start = line.drop { $0 == " " }
    guard let first = start.first else { return 0 }
    var score = 0.0
    switch first {
    case "#": if start.drop(while: { $0 == "#" }).first == " " { score += 0.25 }
    case "`", "~": if start.hasPrefix("```") || start.hasPrefix("~~~") { score += 0.2 }
    case "<": if start.hasPrefix("<details") { score += 0.2 }
    case "*":
      if start.hasPrefix("**") { score += 0.2 }
      if start.hasPrefix("* ") { score += 0.1 }
    case "-", ">":
      if start.dropFirst().first == " " { score += 0.1 }
      if start.allSatisfy({ $0 == "-" }) { score += previous.isEmpty ? 0.1 : 0.2 }
    case "=": if start.allSatisfy({ $0 == "=" }), !previous.isEmpty { score += 0.2 }
    case ":": if start.hasPrefix(": "), !previous.isEmpty { score += 0.2 }
    case "?": if start == "?" || start == "??" { score += 0.2 }
    case "A", "Q":
      if ["Q:", "Q.", "A:", "Question"].contains(where: { start.hasPrefix($0) }) { score += 0.15 }
    default: if first.isNumber, start.drop(while: \.isNumber).hasPrefix(". ") { score += 0.1 }
    }
    if start.contains("](") || start.contains("**") { score += 0.05 }
    if let sides = start.firstRange(of: "::"), sides.lowerBound > start.startIndex { score += 0.1 }
    return score
  }

  /// Whether behind most questions stands a line that asks nothing, as answers do.
  private static func answersBetweenQuestions(_ lines: [Substring]) -> Bool {
    let filled = lines.filter { !$0.allSatisfy(\.isWhitespace) }
    let asking = filled.indices.filter { QuestionMark.ends(String(filled[$0])) }
    let answered = asking.count {
      filled.indices.contains($0 + 1) && !QuestionMark.ends(String(filled[$0 + 1]))
    }
    return answered >= 2 && answered * 10 >= asking.count * 8
  }
}
