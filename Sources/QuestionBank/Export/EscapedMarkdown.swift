import Practice

/// Texts of other people as parts of a Markdown document, which they can't break out of.
enum EscapedMarkdown {
  /// What a document says of the parts of a question, each on a line of its own.
  enum Label: String, CaseIterable {
    case wordings = "Other wordings"
    case lookFor = "Look for"
    case redFlags = "Red flags"
    case followUps = "Follow-ups"
    case answer = "Answer"

    var bold: String { "**\(rawValue)**" }
  }

  private static let labels = Set(Label.allCases.map(\.bold))
  private static let factsBegin = ["id: ", "kind: "]

  /// A text as lines of a document. One that would break out of its place stands in a fence as it is.
  static func lines(_ text: String) -> [String] {
    let lines = flowing(text)
    return isContained(lines.joined(separator: "\n")) ? lines : fenced(text)
  }

  /// A text as an item of a list, the further lines indented so that they belong to it.
  static func item(_ text: String) -> String {
    func item(_ lines: [String]) -> String {
      lines.enumerated().map { $0 == 0 ? "- " + $1 : $1.isEmpty ? "" : "  " + $1 }.joined(separator: "\n")
    }
    var lines = flowing(text)
    if !goesOn(lines[0][...]), Fence(opening: lines[0]) == nil { lines[0] = withoutMarker(lines[0]) }
    let result = item(lines)
    return isContained(result) ? result : item(fenced(text))
  }

  /// The text's lines: what would be a heading, a label of ours or HTML is escaped, a fence that is left open is
  /// closed, and line breaks that Markdown would take for spaces get two spaces before them.
  private static func flowing(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var result: [String] = []
    var fence: Fence?
    for (index, line) in lines.enumerated() {
      if let open = fence {
        if open.isClosed(by: line) { fence = nil }
        result.append(String(line))
        continue
      }
      fence = Fence(opening: line)
      if fence != nil || line.allSatisfy(\.isWhitespace) {
        result.append(fence == nil ? "" : String(line))
      } else {
        let isBroken = index + 1 < lines.count && goesOn(lines[index + 1])
        result.append(escaped(line) + (isBroken ? "  " : ""))
      }
    }
    if let fence { result.append(String(repeating: fence.mark, count: fence.count)) }
    return result
  }

  /// The text's lines as they are, between more backticks than any inside.
  private static func fenced(_ text: String) -> [String] {
    let mark = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    return [mark + "text"]
      + text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
      + [mark]
  }

  /// A text of one line as a heading's.
  static func heading(_ text: String) -> String {
    let line = inlineEscaped(text.split(whereSeparator: \.isNewline).joined(separator: " ")[...])
    let marks = line.reversed().prefix { $0 == "#" }.count
    // A run of marks behind a space would close the heading and not be shown.
    guard marks > 0, line.dropLast(marks).last.map({ $0 == " " }) ?? true else { return line }
    return line.dropLast(marks) + "\\" + line.suffix(marks)
  }

  /// A line with a backslash in its list marker, which then is none.
  private static func withoutMarker(_ line: String) -> String {
    let digits = line.prefix(while: \.isNumber)
    return digits + "\\" + line.dropFirst(digits.count)
  }

  /// A text of one line as code, between more backticks than any inside.
  static func code(_ text: String) -> String {
    let mark = String(repeating: "`", count: longestRun(in: text) + 1)
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return mark + space + text + space + mark
  }

  private static func longestRun(in text: String) -> Int {
    text.split { $0 != "`" }.map(\.count).max() ?? 0
  }

  /// Whether the line would be joined with the one above it.
  private static func goesOn(_ line: Substring) -> Bool {
    let rest = line.drop { $0 == " " }
    guard !rest.isEmpty, Fence(opening: line) == nil, !rest.hasPrefix("#") else { return false }
    let isItem = "-*+".contains(rest[rest.startIndex]) && rest.dropFirst().first == " "
    let isNumbered = rest.drop(while: \.isNumber).first.map { $0 == "." || $0 == ")" } ?? false
    return !isItem && !(isNumbered && rest.first?.isNumber ?? false) && !rest.hasPrefix("|")
      && !rest.hasPrefix(">")
  }

  /// A line outside of code, with a backslash before what would begin a block of another kind.
  private static func escaped(_ line: Substring) -> String {
    let indent = line.prefix { $0 == " " }
    guard indent.count < 4, !line.hasPrefix("\t") else { return String(line) }
    let rest = line.dropFirst(indent.count)
    let marks = rest.prefix { $0 == "#" }.count
    let isHeading = (1...6).contains(marks) && rest.dropFirst(marks).first.map(\.isWhitespace) ?? true
    let bare = rest.trimmingSpaces
    let isUnderline = bare.allSatisfy { $0 == "=" } || bare.allSatisfy { $0 == "-" }
    let isReference = rest.hasPrefix("[") && rest.contains("]:")
    let isOurs =
      labels.contains(bare) || factsBegin.contains { bare.drop { $0 == "`" || $0 == " " }.hasPrefix($0) }
    let needsBackslash = isHeading || isUnderline || isReference || isOurs && "*`".contains(bare.prefix(1))
    return indent + (needsBackslash ? "\\" : "") + inlineEscaped(rest)
  }

  /// The text with a backslash before what would be HTML, code between backticks left as it is.
  private static func inlineEscaped(_ text: Substring) -> String {
    guard text.contains("<") else { return String(text) }
    var result = ""
    var rest = text
    while let character = rest.first {
      if character == "`" {
        let marks = rest.prefix { $0 == "`" }
        let behind = rest.dropFirst(marks.count)
        let close = behind.firstRange(of: marks)
        let code = close.map { rest[..<$0.upperBound] } ?? marks
        result += code
        rest = rest[code.endIndex...]
        continue
      }
      rest = rest.dropFirst()
      if character == "<", let next = rest.first, next.isLetter || "/!?".contains(next) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
