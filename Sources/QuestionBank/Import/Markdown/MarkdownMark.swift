/// What stands for a tag that was set apart: private characters, which no text of a file keeps.
enum MarkdownMark: String {
  case detailsStart = "\u{e000}"
  case detailsEnd = "\u{e001}"
  case summaryStart = "\u{e002}"
  case summaryEnd = "\u{e003}"

  // Nothing in it can backtrack over more than one tag.
  nonisolated(unsafe) static let tag = #/<\/?(details|summary)\b[^<>]{0,200}>/#.ignoresCase()

  static func mark(of name: Substring, closes: Bool) -> MarkdownMark {
    switch (name.lowercased() == "details", closes) {
    case (true, false): .detailsStart
    case (true, true): .detailsEnd
    case (false, false): .summaryStart
    case (false, true): .summaryEnd
    }
  }

  /// The text without characters that would be taken for a mark.
  static func removed(from text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xe000...0xe003).contains($0.value) }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !(0xe000...0xe003).contains($0.value) }))
  }
}
