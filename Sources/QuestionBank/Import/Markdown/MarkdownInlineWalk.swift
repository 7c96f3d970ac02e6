import CCMark
import Foundation

/// A walk through the inline nodes of a paragraph, which knows what it is inside of.
struct MarkdownInlineWalk {
  /// The text in UTF-8, with the file's own line breaks, and the targets of links behind them.
  private(set) var text: [UInt8] = []
  /// Characters but white space; those in links, and in bold.
  private(set) var characters = 0
  private(set) var linkedCharacters = 0
  private(set) var boldCharacters = 0
  private(set) var imageCount = 0
  private(set) var links: [String] = []
  /// Where the bold part ends that stands at the beginning; 0 if there is none.
  private(set) var boldEnd = 0
  /// Where the link ends that stands at the beginning; 0 if there is none.
  private(set) var linkEnd = 0
  /// Line breaks that are the file's and not the text's.
  private var softBreaks: [Int] = []
  /// Targets of links with the brackets around them.
  private var targets: [Range<Int>] = []

  private var isBold = false
  private var isLink = false
  private var isAtStart = true
  /// Inside a bold tag of HTML that opened at the very beginning.
  private var beganBold = false
  private var depth = 0

  /// Deeper emphasis is an attack.
  private static let mostLevels = 60

  /// Whether the text is the same by lines and without.
  var isAlike: Bool { softBreaks.isEmpty && targets.isEmpty }

  /// The text, up to an offset if one is given, with a space for each line break of the file and without targets.
  func plain(upTo end: Int? = nil) -> [UInt8] {
    var plain: [UInt8] = []
    let end = end ?? text.count
    var start = 0
    for target in targets where target.lowerBound < end {
      plain += text[start..<target.lowerBound]
      start = target.upperBound
    }
    plain += text[min(start, end)..<end]
    guard !softBreaks.isEmpty else { return plain }
    var removed = 0
    var target = targets.startIndex
    for index in softBreaks where index < end {
      while target < targets.endIndex, targets[target].upperBound <= index {
        removed += targets[target].count
        target += 1
      }
      plain[index - removed] = 0x20
    }
    return plain
  }

  mutating func children(of node: OpaquePointer) {
    guard depth < Self.mostLevels else { return }
    depth += 1
    defer { depth -= 1 }
    var child = cmark_node_first_child(node)
    while let current = child {
      visit(current)
      child = cmark_node_next(current)
    }
  }

  private mutating func visit(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: add(literal(node))
    case CMARK_NODE_CODE:
      add("`".utf8)
      add(literal(node))
      add("`".utf8)
    case CMARK_NODE_SOFTBREAK:
      softBreaks.append(text.count)
      text.append(0x0a)
    case CMARK_NODE_LINEBREAK: text.append(0x0a)
    case CMARK_NODE_HTML_INLINE: html(String(decoding: literal(node), as: UTF8.self))
    case CMARK_NODE_STRONG: bold(node)
    case CMARK_NODE_LINK: link(node)
    case CMARK_NODE_IMAGE:
      imageCount += 1
      isAtStart = false
    default: children(of: node)
    }
  }

  private mutating func bold(_ node: OpaquePointer) {
    let isFirst = isAtStart
    let wasBold = isBold
    isBold = true
    children(of: node)
    isBold = wasBold
    if isFirst { boldEnd = text.count }
  }

  private mutating func link(_ node: OpaquePointer) {
    let isFirst = isAtStart
    let start = text.count
    let wasLink = isLink
    isLink = true
    children(of: node)
    isLink = wasLink
    let target = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    links.append(target)
    let shown = text[start...]
    if target.hasPrefix("http"), !shown.isEmpty, shown.firstRange(of: target.utf8) == nil {
      let end = text.count
      text += " (\(target))".utf8
      targets.append(end..<text.count)
    }
    if isFirst { linkEnd = text.count }
  }

  private mutating func html(_ tag: String) {
    let name = tag.lowercased().drop { $0 == "<" || $0 == "/" }.prefix(while: \.isLetter)
    let closes = tag.hasPrefix("</")
    switch name {
    case "br": text.append(0x0a)
    case "b", "strong":
      if closes, beganBold { boldEnd = text.count }
      beganBold = !closes && isAtStart
      isBold = !closes
    case "code", "kbd", "tt": add("`".utf8)
    default: break
    }
  }

  private mutating func add(_ piece: some Collection<UInt8>) {
    let start = text.count
    text.append(contentsOf: piece)
    if text[start...].contains(0xc2) { replaceHardSpaces(from: start) }
    // Each character by its first byte.
    let count = text[start...].count { $0 > 0x20 && $0 & 0xc0 != 0x80 }
    guard count > 0 else { return }
    characters += count
    if isBold { boldCharacters += count }
    if isLink { linkedCharacters += count }
    isAtStart = false
  }

  /// Spaces that don't break only lay a text out.
  private mutating func replaceHardSpaces(from start: Int) {
    var piece: [UInt8] = []
    var index = start
    while index < text.count {
      let isHard = text[index] == 0xc2 && index + 1 < text.count && text[index + 1] == 0xa0
      piece.append(isHard ? 0x20 : text[index])
      index += isHard ? 2 : 1
    }
    text.replaceSubrange(start..., with: piece)
  }

  private func literal(_ node: OpaquePointer) -> UnsafeRawBufferPointer {
    guard let text = cmark_node_get_literal(node) else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text))
  }
}
