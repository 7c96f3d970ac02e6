extension SourceText {
  /// Bytes that are not UTF-8: where the first of them stands.
  struct BadEncoding: Error {
    var line: Int
    /// The byte's place in the file.
    var offset: Int
    var lineStart: Int
  }

  /// The bytes' text, a byte order mark apart, and the characters in it that YAML forbids.
  ///
  /// Lines end at LF, CRLF or CR, as in YAML and in editors.
  static func checked(_ file: [UInt8]) throws(BadEncoding) -> (text: SourceText, forbidden: [Span]) {
    let bytes = file.starts(with: [0xef, 0xbb, 0xbf]) ? Array(file.dropFirst(3)) : file
    var lines = [LineStart(byte: 0, scalar: 0)]
    lines.reserveCapacity(bytes.count / 32)
    var forbidden: [Span] = []
    var index = 0
    var scalar = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7f {
        index += 1
        scalar += 1
        continue
      }
      let length = sequenceLength(of: bytes, at: index)
      guard length > 0 else {
        throw BadEncoding(line: lines.count, offset: index, lineStart: lines[lines.count - 1].byte)
      }
      let isReturnBeforeFeed = byte == 0x0d && index + 1 < bytes.count && bytes[index + 1] == 0x0a
      if isForbidden(bytes, at: index), forbidden.count < mostForbiddenShown {
        forbidden.append(Span(start: scalar, end: scalar + 1))
      }
      index += length
      scalar += 1
      if byte == 0x0a || byte == 0x0d && !isReturnBeforeFeed {
        lines.append(LineStart(byte: index, scalar: scalar))
      }
    }
    return (SourceText(bytes: bytes, lines: lines, scalarCount: scalar), forbidden)
  }

  /// A file full of such characters is no text; twenty of them show that.
  private static let mostForbiddenShown = 20

  /// The bytes of the UTF-8 sequence at the index, or 0 if there is none (the table of RFC 3629).
  private static func sequenceLength(of bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    var second: ClosedRange<UInt8> = 0x80...0xbf
    let length: Int
    switch first {
    case 0..<0x80: return 1
    case 0xc2...0xdf: length = 2
    case 0xe0...0xef:
      length = 3
      if first == 0xe0 { second = 0xa0...0xbf }
      if first == 0xed { second = 0x80...0x9f }
    case 0xf0...0xf4:
      length = 4
      if first == 0xf0 { second = 0x90...0xbf }
      if first == 0xf4 { second = 0x80...0x8f }
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for place in (index + 2)..<max(index + 2, index + length) where bytes[place] & 0xc0 != 0x80 { return 0 }
    return length
  }

  /// Whether YAML forbids the character: controls but tab and line breaks, and the byte order mark's kin.
  private static func isForbidden(_ bytes: [UInt8], at index: Int) -> Bool {
    switch bytes[index] {
    case 0x09, 0x0a, 0x0d: false
    case 0..<0x20, 0x7f: true
    case 0xc2: bytes[index + 1] < 0xa0 && bytes[index + 1] != 0x85
    case 0xef:
      bytes[index + 1] == 0xbb && bytes[index + 2] == 0xbf
        || bytes[index + 1] == 0xbf && bytes[index + 2] >= 0xbe
    default: false
    }
  }
}
