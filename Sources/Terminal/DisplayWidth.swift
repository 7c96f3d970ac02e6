/// How many columns text takes on a terminal.
///
/// Pure and independent of the locale. Widths follow Unicode's East Asian Width and emoji properties; ambiguous
/// characters count as narrow. Text is taken as written: show its control characters first (`VisibleText`).
package enum DisplayWidth {
  /// 0 for what only changes its neighbour, 2 for wide characters and emoji, usually 1. A cluster of several
  /// spacing characters, as Indic scripts form, counts each of them.
  package static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if let only = scalars.first, scalars.count == 1 { return columns(of: only) }
    if isEmoji(scalars) { return 2 }
    return scalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The sum over all characters; line breaks and tabs count as nothing.
  package static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// `text` in at most `columns` columns; what is cut off is replaced by "…", which counts.
  package static func truncated(_ text: String, to columns: Int) -> String {
    Styled(text).truncated(to: columns).plainText
  }

  /// `text` with blanks behind it, or before it with `.right`, up to `columns` columns. Wider text stays as it is.
  package static func padded(_ text: String, to columns: Int, align: Alignment = .left) -> String {
    Styled(text).padded(to: columns, align: align).plainText
  }

  /// The lines of `text`, broken between words where that is possible, none wider than `columns`.
  package static func wrapped(_ text: String, to columns: Int, indent: Int = 0, hanging: Int? = nil)
    -> [String]
  {
    Styled(text).wrapped(to: columns, indent: indent, hanging: hanging).map(\.plainText)
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return isControl(scalar) ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // Vowels and final consonants of Hangul written as parts join the syllable before them.
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value) { return 0 }
    if scalar.properties.isEmojiPresentation && !isRegionalIndicator(scalar) { return 2 }
    return isWide(scalar.value) ? 2 : 1
  }

  /// Several scalars drawn as one picture: joined, with a skin tone, a flag, or asked for by U+FE0F.
  private static func isEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    if isRegionalIndicator(first) { return true }
    return scalars.dropFirst().contains {
      $0.value == 0xFE0F || $0.properties.isEmojiModifier || ($0.value == 0x200D && first.value > 0x2000)
    } || first.properties.isEmojiPresentation
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    value >= 0x1100 && wideRanges.contains { $0.contains(value) }
  }

  /// The wide and fullwidth blocks of EastAsianWidth.txt without the emoji, which the standard library knows.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}

extension DisplayWidth {
  /// On which side of its columns a text stands.
  package enum Alignment: Sendable, Hashable {
    case left, right
  }
}
