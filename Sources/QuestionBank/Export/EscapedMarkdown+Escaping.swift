import Practice

extension EscapedMarkdown {
  /// What a backslash at the beginning of a line is put before.
  static let escapable: Set<Character> = ["#", "=", "-", "[", "*", "`", ">", "|", "+", "\\"]

  /// The labels as they stand in a document.
  static let labels = Set(Label.allCases.map(\.bold))
  /// How the line of a question's short values begins.
  static let factsBegin = ["id: ", "kind: "]

  /// A line with a backslash in its list marker, which then is none.
  static func withoutMarker(_ line: String) -> String {
    let digits = line.prefix(while: \.isNumber)
    return digits + "\\" + line.dropFirst(digits.count)
  }

  /// Whether the line would be another thing than text at the beginning of an item. A number before a backslash counts,
  /// so that what is undone in reading is always what was done.
  static func hasMarker(_ line: String) -> Bool {
    let digits = line.prefix(while: \.isNumber)
    return !goesOn(line[...]) || !digits.isEmpty && line.dropFirst(digits.count).first == "\\"
  }

  /// Whether the line would be joined with the one above it.
  static func goesOn(_ line: some StringProtocol) -> Bool {
    let rest = line.drop { $0 == " " }
    guard !rest.isEmpty, Fence(opening: line) == nil, !rest.hasPrefix("#") else { return false }
    let isItem = "-*+".contains(rest[rest.startIndex]) && rest.dropFirst().first == " "
    let isNumbered = rest.drop(while: \.isNumber).first.map { $0 == "." || $0 == ")" } ?? false
    return !isItem && !(isNumbered && rest.first?.isNumber ?? false) && !rest.hasPrefix("|")
      && !rest.hasPrefix(">")
  }

  /// A line outside of code, with a backslash before what would begin a block of another kind.
  static func escaped(_ line: Substring) -> String {
    let indent = line.prefix { $0 == " " }
    guard indent.count < 4, !line.hasPrefix("\t") else { return String(line) }
    let rest = line.dropFirst(indent.count)
    let marks = rest.prefix { $0 == "#" }.count
    let isHeading = (1...6).contains(marks) && rest.dropFirst(marks).first.map(\.isWhitespace) ?? true
    let bare = rest.trimmingSpaces
    let isUnderline = bare.allSatisfy { $0 == "=" } || bare.allSatisfy { $0 == "-" }
    let isReference = rest.hasPrefix("[") && rest.contains("]:")
    let text = inlineEscaped(rest)
    let isEscape = text.first == "\\" && text.dropFirst().first.map { escapable.contains($0) } ?? false
    let isOurs =
      labels.contains(bare) || factsBegin.contains { bare.drop { $0 == "`" || $0 == " " }.hasPrefix($0) }
    let needsBackslash =
      isHeading || isUnderline || isReference || isEscape || isOurs && "*`".contains(bare.prefix(1))
    return indent + (needsBackslash ? "\\" : "") + text
  }

  /// The text with a backslash before what would be HTML, code between backticks left as it is.
  static func inlineEscaped(_ text: Substring) -> String {
    guard text.contains("<") else { return String(text) }
    var result = ""
    var rest = text
    while let character = rest.first {
      if character == "`" {
        let code = codeSpan(rest)
        result += code
        rest = rest[code.endIndex...]
        continue
      }
      rest = rest.dropFirst()
      if character == "<", let next = rest.first, isHTML(next) { result += "\\" }
      result.append(character)
    }
    return result
  }

  /// The code that the text begins with, its backticks included; these alone if they are not closed.
  static func codeSpan(_ text: Substring) -> Substring {
    let marks = text.prefix { $0 == "`" }
    return text.dropFirst(marks.count).firstRange(of: marks).map { text[..<$0.upperBound] } ?? marks
  }

  /// Whether it begins something of HTML's behind `<`.
  static func isHTML(_ character: Character) -> Bool { character.isLetter || "/!?".contains(character) }
}
