extension HTMLText {
  /// Whether a text that was made plain has no word beside those that stand for pictures.
  static func isOnlyPictures(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "[")), text.contains("[image") else { return false }
    return !text.replacing(#/\[image[^\]]*\]/#, with: "").contains { $0.isLetter || $0.isNumber }
  }

  /// Whether a text that nobody says is HTML clearly is: it has an element around a text, or a line end or an entity
  /// between two words.
  ///
  /// A text about HTML has tags and entities too, but between spaces or backticks.
  static func isMarkup(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }),
        !bytes.contains(UInt8(ascii: "`"))
      else { return false }
      return isMarkup(bytes)
    }
  }

  private static func isMarkup(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    /// Where the last tag of each name that opens an element ended.
    var opened: [String: Int] = [:]
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "&"), isEntityInWord(text, at: index) { return true }
      guard text[index] == UInt8(ascii: "<"), let tag = HTMLTag(at: index, in: text) else {
        index += 1
        continue
      }
      if tag.isClosing {
        if let start = opened[tag.name], text[start..<index].contains(where: { !$0.isASCIISpace }) {
          return true
        }
      } else if tag.element == .lineBreak {
        if isAtWord(text, before: index, behind: tag.end) { return true }
      } else {
        opened[tag.name] = tag.end
      }
      index = tag.end
    }
    return false
  }

  /// Whether text stands directly before or behind what is at those offsets, and not a quotation mark.
  private static func isAtWord(_ text: UnsafeBufferPointer<UInt8>, before start: Int, behind end: Int) -> Bool
  {
    [start - 1, end].contains { index in
      guard text.indices.contains(index) else { return false }
      let byte = text[index]
      return byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || ".?!:;<>".utf8.contains(byte)
    }
  }

  /// `don&#39;t`, `R&amp;D`, `a&nbsp;b`.
  private static func isEntityInWord(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let name = text[(start + 1)...].prefix(10).prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "#")
    }
    let end = start + 1 + name.count
    guard name.count >= 2, end < text.count, text[end] == UInt8(ascii: ";") else { return false }
    return [start - 1, end + 1].contains { index in
      text.indices.contains(index) && (text[index].isASCIILetter || text[index].isASCIIDigit)
    }
  }
}
