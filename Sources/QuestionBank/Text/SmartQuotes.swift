import Practice

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

  /// What stands between them if the text is one line that stands between a pair, and no other is inside.
  static func inside(_ text: String) -> String? {
    guard surround(text), !text.contains(where: \.isNewline) else { return nil }
    let inner = String(text.unicodeScalars.dropFirst().dropLast())
    let isApart = inner.unicodeScalars.contains { pairs.contains($0) }
    return isApart || inner.trimmingSpaces != inner || inner.isEmpty ? nil : inner
  }

  /// Those that open and close; an apostrophe may stand inside.
  private static let pairs = opening.union(closing).subtracting(["’"])
}
