extension StringProtocol {
  /// The text without white space at its ends.
  package var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// The first line that has anything but white space; nil if there is none.
  package var firstLine: String? {
    split(whereSeparator: \.isNewline).lazy.map(\.trimmingSpaces).first { !$0.isEmpty }
  }
}
