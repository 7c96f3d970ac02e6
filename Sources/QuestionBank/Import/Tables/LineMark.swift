/// What stands before the items of a list: `- `, `• `, `12. `, `3) `, `Q4: `.
enum LineMark {
  /// The text behind the mark, and whether there was one. What is only a mark becomes empty.
  static func stripped(_ line: String) -> (text: String, hadMark: Bool) {
    let bytes = line.utf8
    guard let first = bytes.first else { return (line, false) }
    let end: String.Index? =
      switch first {
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): bytes.index(after: bytes.startIndex)
      case 0xc2, 0xe2: endOfBullet(line)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: "#"), UInt8(ascii: "Q"),
        UInt8(ascii: "q"):
        endOfNumber(bytes)
      default: nil
      }
    // A dash or a number is a mark if a space keeps it from the text.
    guard let end, end == bytes.endIndex || bytes[end].isASCIISpace || first == 0xe2 else {
      return (line, false)
    }
    return (String(Substring(bytes[end...].drop { $0.isASCIISpace })).trimmed, true)
  }

  private static let bullets: Set<Unicode.Scalar> = ["•", "–", "—", "·", "◦", "▪", "●", "‣", "☐", "□"]

  private static func endOfBullet(_ line: String) -> String.Index? {
    guard let mark = line.unicodeScalars.first, bullets.contains(mark) else { return nil }
    return line.unicodeScalars.index(after: line.startIndex)
  }

  /// Up to four digits between what shows that they are a number and not part of the sentence.
  private static func endOfNumber(_ bytes: String.UTF8View) -> String.Index? {
    var rest = bytes[...]
    let lead = rest.first.flatMap { $0.isASCIIDigit ? nil : $0 }
    if lead != nil { rest = rest.dropFirst() }
    let digits = rest.prefix(5).prefix { $0.isASCIIDigit }
    guard (1...4).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    let marks = rest.prefix(3).prefix { ".):-".utf8.contains($0) }
    guard (1...2).contains(marks.count) || marks.isEmpty && lead == UInt8(ascii: "#") else { return nil }
    return rest.dropFirst(marks.count).startIndex
  }
}
