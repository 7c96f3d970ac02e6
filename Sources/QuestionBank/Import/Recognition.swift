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
    var score = 0.0
    for line in text.split(separator: "\n").prefix(mostLines) {
      let start = line.drop { $0 == " " }
      if start.hasPrefix("#"), start.drop(while: { $0 == "#" }).first == " " { score += 0.25 }
      if start.hasPrefix("```") || start.hasPrefix("<details") || start.hasPrefix("**") { score += 0.2 }
      if start.hasPrefix("- ") || start.hasPrefix("* ") || start.hasPrefix("> ") { score += 0.1 }
      if let first = start.first, first.isNumber, start.drop(while: \.isNumber).hasPrefix(". ") {
        score += 0.1
      }
      if start.hasPrefix("Q:") || start.hasPrefix("Q.") || start.hasPrefix("A:")
        || start.hasPrefix("Question")
      {
        score += 0.15
      }
      if start.contains("](") || start.contains("**") { score += 0.05 }
      if score > 0.85 { return 0.85 }
    }
    return score
  }

  /// A look at the beginning is enough.
  private static let mostLines = 300

  enum YAML { case no, maybe, tree, bank }

  /// Whether the text is a tree of YAML with keys, and a bank of ours if its questions have `ask`.
  static func yaml(_ text: String) -> YAML {
    guard !ForeignTree.looksLikeJSON(text) else { return .no }
    let lines = text.split(separator: "\n").prefix(mostLines)
    let content = lines.filter {
      !$0.drop(while: { $0 == " " }).hasPrefix("#") && !$0.allSatisfy(\.isWhitespace)
    }
    guard let first = content.first(where: { $0 != "---" && !$0.hasPrefix("%YAML") }),
      hasKey(first) || first == "-" || first.hasPrefix("- ")
    else { return .no }
    let keyed = content.count(where: hasKey)
    guard keyed > 0 else { return .no }
    // Front matter ends where Markdown begins.
    if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---"),
      let body = lines[(end + 1)...].first(where: { !$0.allSatisfy(\.isWhitespace) }), !hasKey(body)
    {
      return .no
    }
    let asks = content.contains { line in
      let start = line.drop { $0 == " " || $0 == "-" }
      return start.hasPrefix("ask:")
    }
    if asks, content.contains(where: { $0.hasPrefix("questions:") }) { return .bank }
    return keyed * 4 >= content.count ? .tree : .maybe
  }

  /// `key: value` or `- key: value`, the key without spaces that prose would have.
  private static func hasKey(_ line: Substring) -> Bool {
    let start = line.drop { $0 == " " || $0 == "-" || $0 == "\"" || $0 == "'" }
    guard let colon = start.firstIndex(of: ":"), start[..<colon].count <= 40 else { return false }
    let behind = start[start.index(after: colon)...]
    return (behind.isEmpty || behind.first == " ") && start[..<colon].count { $0 == " " } <= 2
  }
}
