/// Typographic quotes, which YAML takes for letters.
enum SmartQuotes {
  static let opening: Set<Unicode.Scalar> = ["“", "„", "‟", "‘", "‚", "«", "»", "”", "’"]
  static let closing: Set<Unicode.Scalar> = ["”", "“", "’", "‘", "»", "«"]

  /// Whether the whole text stands between two of them.
  static func surround(_ text: String) -> Bool {
    guard let first = text.utf8.first, first >= 0xc2, text.unicodeScalars.count > 2,
      let opens = text.unicodeScalars.first, let closes = text.unicodeScalars.last
    else { return false }
    return opening.contains(opens) && closing.contains(closes)
  }
}
