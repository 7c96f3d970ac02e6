/// The marks that end questions.
enum QuestionMark {
  /// As bytes: that of most scripts, that of East Asian ones, that of Arabic.
  private static let marks: [[UInt8]] = [[0x3f], [0xef, 0xbc, 0x9f], [0xd8, 0x9f]]

  /// Where the first stands; nil if there is none.
  static func first(in text: String) -> Range<String.Index>? {
    let bytes = text.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x3f || byte >= 0xd8 {
        for mark in marks where bytes[index...].starts(with: mark) {
          return index..<bytes.index(index, offsetBy: mark.count)
        }
      }
      index = bytes.index(after: index)
    }
    return nil
  }

  /// Whether a text ends with one, but for quotes, brackets, marks of emphasis and space behind it.
  static func ends(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    while let last = bytes.last, last <= 0x20 || "\"')*_".utf8.contains(last) { bytes = bytes.dropLast() }
    for quote in closingQuotes where bytes.suffix(quote.count).elementsEqual(quote) {
      bytes = bytes.dropLast(quote.count)
    }
    return marks.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private static let closingQuotes = ["”", "’", "»", "“", "」"].map { Array($0.utf8) }
}
