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
    if hasMarker(lines[0]), Fence(opening: lines[0]) == nil { lines[0] = withoutMarker(lines[0]) }
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

  /// What a fence says that stands around a whole text.
  static let asItIs = "text as-is"

  /// The text's lines as they are, between more backticks than any inside.
  private static func fenced(_ text: String) -> [String] {
    let mark = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    return [mark + asItIs]
      + text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
      + [mark]
  }

  /// A text of one line as a heading's.
  static func heading(_ text: String) -> String {
    let line = inlineEscaped(text.split(whereSeparator: \.isNewline).joined(separator: " ")[...])
    let marks = line.reversed().prefix { $0 == "#" }.count
    // A run of marks behind a space would close the heading and not be shown.
    guard marks > 0, endsApart(line.dropLast(marks)) else { return line }
    return line.dropLast(marks) + "\\" + line.suffix(marks)
  }

  /// Whether a space or nothing stands before the backslashes that the text may end with.
  static func endsApart(_ text: Substring) -> Bool {
    text.reversed().drop { $0 == "\\" }.first.map { $0 == " " } ?? true
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
}
