/// What stands for a tag that was set apart: private characters, which no text of a file keeps.
enum MarkdownMark: String {
  case detailsStart = "\u{e000}"
  case detailsEnd = "\u{e001}"
  case summaryStart = "\u{e002}"
  case summaryEnd = "\u{e003}"

  /// A tag that stands in a line.
  struct Tag {
    var mark: MarkdownMark
    var range: Range<Int>
  }

  /// More attributes has no tag that people write.
  private static let longestTag = 200

  /// The first tag in a line that is no word of code between backticks; nil if there is none.
  static func first(in line: ArraySlice<UInt8>) -> Tag? {
    var isInCode = false
    var index = line.startIndex
    while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: "`"):
        // A backtick that has no other one behind it opens no code.
        isInCode = !isInCode && line[(index + 1)...].contains(UInt8(ascii: "`"))
      case UInt8(ascii: "<") where !isInCode:
        if let tag = tag(at: line[index...]) { return tag }
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func tag(at text: ArraySlice<UInt8>) -> Tag? {
    var rest = text.dropFirst()
    let closes = rest.first == UInt8(ascii: "/")
    if closes { rest = rest.dropFirst() }
    let name = rest.prefix(while: \.isASCIILetter)
    guard name.count == 7,
      let end = rest.prefix(longestTag).dropFirst(7).firstIndex(where: { "<>".utf8.contains($0) }),
      rest[end] == UInt8(ascii: ">"),
      rest[name.endIndex].isASCIISpace || "/>".utf8.contains(rest[name.endIndex])
    else { return nil }
    let mark: MarkdownMark
    switch String(decoding: name.map { $0 | 0x20 }, as: UTF8.self) {
    case "details": mark = closes ? .detailsEnd : .detailsStart
    case "summary": mark = closes ? .summaryEnd : .summaryStart
    default: return nil
    }
    return Tag(mark: mark, range: text.startIndex..<(end + 1))
  }

  /// The text without characters that would be taken for a mark.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(0xee), text.unicodeScalars.contains(where: isMark) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isMark($0) }))
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0xe000...0xe003).contains(scalar.value) }
}
