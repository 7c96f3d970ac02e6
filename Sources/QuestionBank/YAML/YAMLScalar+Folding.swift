extension YAMLScalar {
  /// Bytes up to which a line of the canonical form grows: no reader need scroll sideways for so many.
  static let width = 100

  /// The lines of a text in the canonical form: one, a block for several, or folded where it would be too long.
  ///
  /// - Parameters:
  ///   - indent: Of the further lines, in spaces.
  ///   - column: Where the first line begins.
  static func folded(_ text: String, indent: Int, column: Int) -> [String] {
    let lines = lines(text, indent: indent, blockMark: "|")
    guard lines.count == 1, column + lines[0].utf8.count > width else { return lines }
    let space = String(repeating: " ", count: indent)
    return (isPlain(text) ? words(text, column: column, indent: indent) : quotedLines(text, column, indent))
      .enumerated().map { $0 == 0 ? $1 : space + $1 }
  }

  /// A text in double quotes, its own line breaks escaped and the lines broken there as well.
  private static func quotedLines(_ text: String, _ column: Int, _ indent: Int) -> [String] {
    let parts = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return parts.enumerated().flatMap { index, part in
      var line = index == 0 ? "\"" : ""
      // A space that begins a line would be taken for indentation.
      if index > 0, part.first == " " { line += "\\" }
      line += escaped(String(part)) + (index + 1 < parts.count ? "\\n\\" : "\"")
      return words(line, column: index == 0 ? column : indent, indent: indent)
    }
  }

  /// The line broken between words where YAML reads the break as the one space that stood there.
  private static func words(_ line: String, column: Int, indent: Int) -> [String] {
    let bytes = Array(line.utf8)
    var lines: [String] = []
    var start = 0
    var place: Int?
    var left = width - column
    for index in bytes.indices {
      if index - start > left, let end = place {
        lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
        (start, place, left) = (end + 1, nil, width - indent)
      }
      if isBreakable(bytes, at: index) { place = index }
    }
    return lines + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  /// Whether one space stands there, with a letter or digit behind it, which has no meaning at a line's beginning.
  private static func isBreakable(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == 0x20, index > 0, index + 1 < bytes.count else { return false }
    let (before, after) = (bytes[index - 1], bytes[index + 1])
    return before != 0x20 && before != UInt8(ascii: "\\")
      && (after >= 0x80 || (0x61...0x7a).contains(after | 0x20) || (0x30...0x39).contains(after))
  }
}
