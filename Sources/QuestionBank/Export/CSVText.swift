/// Comma-separated values as RFC 4180 has them; the one writer of all tables.
package enum CSVText {
  /// One record with its line break.
  ///
  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets hide and
  /// ``withoutGuard(_:)`` takes away: what somebody else wrote, such as the title of an invitation, must not
  /// act when it is opened.
  package static func record(_ values: [String]) -> String {
    values.map { field(guarded($0)) }.joined(separator: ",") + "\r\n"
  }

  /// A cell's text as it was before it was written.
  static func withoutGuard(_ cell: String) -> String {
    cell.utf8.first == apostrophe && beginsFormula(behindGuards(cell)) ? String(cell.dropFirst()) : cell
  }

  private static let apostrophe = UInt8(ascii: "'")
  /// What begins a formula in some spreadsheet; a tab or a return before it is passed over by some.
  private static let formulaMarks: [UInt8] = Array("=+-@\t\r".utf8)

  private static func guarded(_ text: String) -> String {
    // One that has an apostrophe there already gets a second, so that it reads back as it was.
    beginsFormula(behindGuards(text)) && !isNumber(text) ? "'" + text : text
  }

  private static func behindGuards(_ text: String) -> Substring.UTF8View {
    text.utf8.drop { $0 == apostrophe }
  }

  private static func beginsFormula(_ bytes: Substring.UTF8View) -> Bool {
    bytes.first.map(formulaMarks.contains) ?? false
  }

  /// `-5` and `+1.5e3`; not `-inf`, and nothing that is computed.
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && Double(text) != nil
  }

  /// By bytes: to a Character, a quote with an accent on it is no quote.
  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return text }
    let escaped = text.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    return "\"" + String(decoding: escaped, as: UTF8.self) + "\""
  }
}
