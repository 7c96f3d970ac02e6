import Practice

/// Mends of lines that keep a text from being YAML.
enum SyntaxEdit {
  /// The mend of a fault; nil if it is of another sort.
  static func edit(for fault: Diagnostic, in source: SourceText, tabWidth: Int) -> BankEdits.Edit? {
    let line = fault.line - 1
    guard source.lines.indices.contains(line) else { return nil }
    switch fault.problem.sort {
    case .tab: return tabs(ofLine: line, in: source, width: tabWidth)
    case .smartQuotes: return quotes(ofLine: line, in: source)
    default: return nil
    }
  }

  /// The line's indentation in spaces, each tab going on to the next multiple of the width.
  private static func tabs(ofLine line: Int, in source: SourceText, width: Int) -> BankEdits.Edit? {
    let range = source.byteRange(ofLine: line)
    let lead = source.bytes[range].prefix { $0 == 0x20 || $0 == 0x09 }
    guard lead.contains(0x09) else { return nil }
    let columns = lead.reduce(0) { column, byte in byte == 0x20 ? column + 1 : (column / width + 1) * width }
    return BankEdits.Edit(
      range: range.lowerBound..<lead.endIndex, line: line + 1, was: String(decoding: lead, as: UTF8.self),
      now: String(repeating: " ", count: columns))
  }

  /// The value that ends the line between typographic quotes, between straight ones.
  private static func quotes(ofLine line: Int, in source: SourceText) -> BankEdits.Edit? {
    let text = source.text(ofLine: line)
    guard let first = text.unicodeScalars.firstIndex(where: SmartQuotes.opening.contains) else { return nil }
    let value = String(text[first...])
    let trimmed = value.trimmingSpaces
    guard let inner = SmartQuotes.inside(trimmed) else { return nil }
    let start = source.byteRange(ofLine: line).lowerBound + text[..<first].utf8.count
    return BankEdits.Edit(
      range: start..<(start + trimmed.utf8.count), line: line + 1, was: trimmed,
      now: YAMLScalar.doubleQuoted(inner))
  }
}
