import Practice

extension Recognition {
  enum YAML { case no, maybe, tree, bank }

  /// As many as a look at the beginning needs.
  private static let mostLines = 300

  /// Whether the text is a tree of YAML with keys, and a bank of ours if its questions have `ask`.
  static func yaml(_ text: String) -> YAML {
    guard !JSONText.begins(text) else { return .no }
    let lines = text.lines(atMost: mostLines).filter { !$0.isEmpty }
    let content = lines.filter {
      !$0.drop(while: { $0 == " " }).hasPrefix("#") && !$0.allSatisfy(\.isWhitespace)
    }
    guard let first = content.first(where: { $0 != "---" && !$0.hasPrefix("%YAML") }),
      hasKey(first) || first == "-" || first.hasPrefix("- ")
    else { return .no }
    let keyed = content.count(where: hasKey)
    guard keyed > 0, !isPairs(content), !isFrontMatter(lines) else { return .no }
    let asks = content.contains { line in
      let start = line.drop { $0 == " " || $0 == "-" }
      return start.hasPrefix("ask:")
    }
    if asks, content.contains(where: { $0.hasPrefix("questions:") }) { return .bank }
    // A list of texts, with a colon in one of them, is Markdown just as well.
    let isTree = hasKey(first) || first == "-" || keyed * 2 >= content.count
    return isTree && keyed * 4 >= content.count ? .tree : .maybe
  }

  /// Front matter ends where Markdown begins.
  private static func isFrontMatter(_ lines: [Substring]) -> Bool {
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---"),
      let body = lines[(end + 1)...].first(where: { !$0.allSatisfy(\.isWhitespace) })
    else { return false }
    return !hasKey(body)
  }

  /// Whether a label such as `Q:` or `Question 3:` begins two lines of one document: no set of keys has one twice.
  private static func isPairs(_ lines: [Substring]) -> Bool {
    var labels = 0
    for line in lines {
      if line == "---" { labels = 0 }
      guard let first = line.first, first.isLetter || first == "*",
        let lead = PartLabel.leading(String(line)),
        lead.label == .question, !lead.rest.isEmpty
      else { continue }
      labels += 1
      if labels == 2 { return true }
    }
    return false
  }

  /// `key: value` or `- key: value`; a key of several words is one of those that are known, or asks.
  private static func hasKey(_ line: Substring) -> Bool {
    let start = line.drop { $0 == " " || $0 == "-" || $0 == "\"" || $0 == "'" }
    guard let colon = start.firstIndex(of: ":"), start[..<colon].utf8.count <= longestKey else {
      return false
    }
    let behind = start[start.index(after: colon)...]
    guard behind.isEmpty || behind.first == " " else { return false }
    let key = String(start[..<colon])
    if key.contains(" ") { return key.hasSuffix("?") || RecordKey.meaning(of: key) != nil }
    return !askingWords.contains(key.lowercased())
  }

  /// Bytes; what is longer is prose with a colon.
  private static let longestKey = 120
  /// Words before a colon that begin a sentence.
  private static let askingWords: Set<String> = [
    "what", "why", "how", "when", "where", "who", "which", "tell", "explain", "describe",
  ]
}
