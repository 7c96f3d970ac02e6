/// Comma-separated values as RFC 4180 has them.
package enum CSVText {
  /// One record with its line break.
  package static func record(_ values: [String]) -> String {
    values.map(field).joined(separator: ",") + "\r\n"
  }

  /// By bytes: to a Character, a quote with an accent on it is no quote.
  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return text }
    let escaped = text.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    return "\"" + String(decoding: escaped, as: UTF8.self) + "\""
  }
}
