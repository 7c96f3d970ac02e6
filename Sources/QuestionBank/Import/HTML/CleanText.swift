/// A text without the characters that control devices; line breaks and tabs stay, spaces that don't break become plain.
struct CleanText {
  private let bytes: [UInt8]

  /// A text of sound UTF-8.
  init(_ text: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0xc2, index + 1 < text.count, text[index + 1] <= 0xa0 {
        if text[index + 1] == 0xa0 { bytes.append(0x20) }
        index += 2
        continue
      }
      if byte >= 0x20 && byte != 0x7f || byte == 0x0a || byte == 0x09 { bytes.append(byte) }
      index += 1
    }
    self.bytes = bytes
  }

  /// All of it.
  var whole: String { String(decoding: bytes, as: UTF8.self) }

  /// How many there are.
  var lines: Int { bytes.reduce(1) { $0 + ($1 == 0x0a ? 1 : 0) } }

  /// The text without blank lines at its ends; empty if there is nothing but space.
  var withoutBlankEnds: String {
    guard let first = bytes.firstIndex(where: { !$0.isASCIISpace }),
      let last = bytes.lastIndex(where: { !$0.isASCIISpace })
    else { return "" }
    // The indentation of its first line is part of it.
    let start = bytes[..<first].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    return String(decoding: bytes[start...last], as: UTF8.self)
  }

  /// The text in one line, its white space folded.
  var inOneLine: String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether white space stands at its beginning, and at its end.
  var hasSpaceAtEnds: (Bool, Bool) { (bytes.first?.isASCIISpace ?? false, bytes.last?.isASCIISpace ?? false) }
}

extension PlainTextWriter {
  /// Adds code that is part of a line, between single backticks where it has none itself.
  mutating func add(inlineCode code: CleanText) {
    let text = code.inOneLine
    let (hasSpaceBefore, hasSpaceBehind) = code.hasSpaceAtEnds
    if hasSpaceBefore { addSpace() }
    add(text.isEmpty || text.utf8.contains(UInt8(ascii: "`")) ? text : "`\(text)`")
    if hasSpaceBehind { addSpace() }
  }
}
