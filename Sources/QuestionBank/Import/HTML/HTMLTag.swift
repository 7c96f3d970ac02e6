/// A tag as it stands in a text: `<b>`, `</b>`, `<img src="x.png"/>`.
struct HTMLTag {
  /// In lower case.
  let name: String
  /// What has that name.
  let element: HTMLElement
  let isClosing: Bool
  /// Offset behind its `>`.
  let end: Int
  /// How long it is without the values that stand between quotes.
  let unquotedBytes: Int

  /// Longer names are no element's.
  private static let longestName = 24

  /// The tag that begins with the `<` at that offset; nil if none does.
  init?(at start: Int, in text: UnsafeBufferPointer<UInt8>) {
    var index = start + 1
    isClosing = index < text.count && text[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let name = text[min(index, text.count)...].prefix(Self.longestName + 1).prefix { $0.isPartOfTagName }
    guard let first = name.first, first.isASCIILetter, name.count <= Self.longestName else { return nil }
    self.name = String(decoding: name, as: UTF8.self).lowercased()
    guard let element = HTMLElement(named: self.name) else { return nil }
    self.element = element
    index += name.count
    var unquoted = name.count
    var previous = UInt8(ascii: " ")
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: ">"):
        (end, unquotedBytes) = (index + 1, unquoted)
        return
      // In an attribute's place it begins another tag, and this one was none.
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if previous == UInt8(ascii: "="), let quote = text[(index + 1)...].firstIndex(of: byte) {
          index = quote
        }
      default: break
      }
      if !byte.isASCIISpace { previous = byte }
      unquoted += 1
      index += 1
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it is one of `a` to `z` and `A` to `Z`.
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  /// Whether it is one of `0` to `9`.
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  /// Whether it is a space, a tab or the end of a line or page.
  var isASCIISpace: Bool { self == 0x20 || (0x09...0x0d).contains(self) }

  fileprivate var isPartOfTagName: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ":")
      || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
  }
}
