import Practice

/// A page of HTML as Markdown, so that its headings, lists and folded parts are read as in any other collection.
///
/// What means the same in both stays as it is: words in bold, code within a line, tables, blocks of code.
struct HTMLPage {
  /// A line of Markdown for each that is needed.
  private(set) var bytes: [UInt8] = []
  /// For each line the line of the page, from 1, that it stems from.
  private(set) var numbers: [Int32] = [1]

  private var position = 0
  private var line: Int32 = 1
  /// Lists that are open, with the number of their items; nil for those with dashes.
  private var lists: [Int?] = []
  /// Whether something stands in the line that is being written.
  private var hasText = false
  private var isAfterBlank = true

  /// Deeper lists are an attack.
  private static let mostLists = 12

  /// Whether a text is a page and not a text with some HTML in it.
  static func begins(_ text: String) -> Bool {
    let start = text.utf8.lazy.drop(while: \.isASCIISpace).prefix(14).map { $0 | 0x20 }
    return ["<!doctype html", "<html"].contains { mark in start.starts(with: mark.utf8.map { $0 | 0x20 }) }
  }

  /// Turns a page into Markdown.
  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      while position < bytes.count { step(bytes) }
    }
    endLine()
  }

  private mutating func step(_ text: UnsafeBufferPointer<UInt8>) {
    switch text[position] {
    case 0x0a:
      position += 1
      line += 1
      if hasText { endLine() }
    case UInt8(ascii: "<"):
      if let tag = HTMLTag(at: position, in: text) {
        take(tag, text)
      } else if text[position...].starts(with: "<!".utf8) {
        skip(to: text[position...].starts(with: "<!--".utf8) ? "-->" : ">", in: text)
      } else {
        keep(text[position])
      }
    case let byte: keep(byte)
    }
  }

  private mutating func keep(_ byte: UInt8) {
    position += 1
    if !hasText {
      // Spaces at the beginning of a line mean nothing here, and code in Markdown.
      guard !byte.isASCIISpace else { return }
      indent()
    }
    bytes.append(byte)
  }

  private mutating func take(_ tag: HTMLTag, _ text: UnsafeBufferPointer<UInt8>) {
    let start = position
    position = tag.end
    switch (tag.element, tag.name) {
    case (.dropped, _), (_, "head"), (_, "nav"): if !tag.isClosing { skip(to: "</\(tag.name)", in: text) }
    case (.preformatted, _), (_, "table"):
      if !tag.isClosing { copy(from: start, to: "</\(tag.name)", in: text) }
    case (_, "details"), (_, "summary"), (_, "b"), (_, "strong"), (.code, _): copy(start..<tag.end, in: text)
    case (.lineBreak, _): endLine()
    case (_, "dt"): if tag.isClosing { endLine() } else { endBlock() }
    case (_, "dd"):
      endLine()
      if !tag.isClosing { open(": ") }
    case (.paragraph, "h1"), (.paragraph, "h2"), (.paragraph, "h3"), (.paragraph, "h4"), (.paragraph, "h5"),
      (.paragraph, "h6"):
      endBlock()
      if !tag.isClosing { open(String(repeating: "#", count: Int(tag.name.suffix(1)) ?? 6) + " ") }
    case (.list(let isOrdered), _):
      endBlock()
      if !tag.isClosing, lists.count < Self.mostLists {
        lists.append(isOrdered ? 0 : nil)
      } else if tag.isClosing {
        lists = lists.dropLast()
      }
    case (.item, _): if tag.isClosing { endLine() } else { openItem() }
    case (.paragraph, _), (.line, _): endBlock()
    default: break
    }
    countLines(text[start..<min(tag.end, position)])
  }

  private mutating func openItem() {
    endLine()
    if lists.isEmpty { lists.append(nil) }
    let last = lists.count - 1
    if let number = lists[last] { lists[last] = number + 1 }
    let mark = lists[last].map { "\($0). " } ?? "- "
    bytes.append(contentsOf: repeatElement(0x20, count: Self.indentation * last))
    bytes.append(
      contentsOf: (mark + String(repeating: " ", count: max(0, Self.indentation - mark.count))).utf8)
    (hasText, isAfterBlank) = (true, false)
  }

  /// What stands in an item begins in this column behind the item's own.
  private static let indentation = 4

  private mutating func open(_ mark: String) {
    indent()
    bytes.append(contentsOf: mark.utf8)
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(0x20, count: Self.indentation * lists.count))
    (hasText, isAfterBlank) = (true, false)
  }

  private mutating func endLine() {
    guard hasText else { return }
    bytes.append(0x0a)
    numbers.append(line)
    hasText = false
  }

  private mutating func endBlock() {
    endLine()
    guard !isAfterBlank else { return }
    bytes.append(0x0a)
    numbers.append(line)
    isAfterBlank = true
  }

  /// Copies a tag as it is.
  private mutating func copy(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    if !hasText { indent() }
    bytes.append(contentsOf: text[range].lazy.map { $0 == 0x0a ? 0x20 : $0 })
  }

  /// Copies an element with its lines, on lines of its own.
  private mutating func copy(from start: Int, to mark: String, in text: UnsafeBufferPointer<UInt8>) {
    endBlock()
    position = start
    let end = end(of: mark, in: text)
    for byte in text[start..<end] {
      bytes.append(byte)
      if byte == 0x0a {
        line += 1
        numbers.append(line)
      }
    }
    (position, hasText, isAfterBlank) = (end, true, false)
    endBlock()
  }

  /// Goes on behind the next mark that looks like the one given and the end of its tag.
  private mutating func skip(to mark: String, in text: UnsafeBufferPointer<UInt8>) {
    let end = end(of: mark, in: text)
    countLines(text[position..<end])
    position = end
  }

  private mutating func countLines(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    line += Int32(clamping: text.count { $0 == 0x0a })
  }

  /// Where the tag ends that begins like the mark, or the text if there is none.
  private func end(of mark: String, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let wanted = mark.utf8.map { $0 | 0x20 }
    var index = position
    while let found = text[index...].firstIndex(of: mark.utf8.first ?? 0) {
      if text[found...].prefix(wanted.count).lazy.map({ $0 | 0x20 }).elementsEqual(wanted) {
        let close = text[(found + wanted.count - 1)...].firstIndex(of: UInt8(ascii: ">"))
        return close.map { $0 + 1 } ?? text.count
      }
      index = found + 1
    }
    return text.count
  }
}
