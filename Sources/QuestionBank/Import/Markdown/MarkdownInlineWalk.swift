import CCMark

/// A walk through the inline nodes of a paragraph, which knows what it is inside of.
struct MarkdownInlineWalk {
  private(set) var boldCharacters = 0
  /// Where, in bytes of the text by lines, the bold part ends that stands at the beginning; 0 if there is none.
  private(set) var boldEnd = 0
  /// Where, in bytes of the plain text, the link ends that stands at the beginning; 0 if there is none.
  private(set) var linkEnd = 0
  private var isBold = false
  private var isLink = false
  private var isAtStart = true
  /// Inside a bold tag of HTML that opened at the very beginning.
  private var beganBold = false
  private var depth = 0

  /// Deeper emphasis is an attack.
  private static let mostLevels = 60

  mutating func children(of node: OpaquePointer, into text: inout MarkdownInline) {
    guard depth < Self.mostLevels else { return }
    depth += 1
    defer { depth -= 1 }
    var child = cmark_node_first_child(node)
    while let current = child {
      visit(current, into: &text)
      child = cmark_node_next(current)
    }
  }

  private mutating func visit(_ node: OpaquePointer, into text: inout MarkdownInline) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: add(literal(node), into: &text)
    case CMARK_NODE_CODE: add("`" + literal(node) + "`", into: &text)
    case CMARK_NODE_SOFTBREAK: text.addLineBreak(isForced: false)
    case CMARK_NODE_LINEBREAK: text.addLineBreak(isForced: true)
    case CMARK_NODE_HTML_INLINE: html(literal(node), into: &text)
    case CMARK_NODE_STRONG: bold(node, into: &text)
    case CMARK_NODE_LINK: link(node, into: &text)
    case CMARK_NODE_IMAGE:
      text.addImage()
      isAtStart = false
    default: children(of: node, into: &text)
    }
  }

  private mutating func bold(_ node: OpaquePointer, into text: inout MarkdownInline) {
    let isFirst = isAtStart
    let wasBold = isBold
    isBold = true
    children(of: node, into: &text)
    isBold = wasBold
    if isFirst { endBold(of: &text) }
  }

  private mutating func endBold(of text: inout MarkdownInline) {
    text.keepAsBold()
    boldEnd = text.byLine.utf8.count
  }

  private mutating func link(_ node: OpaquePointer, into text: inout MarkdownInline) {
    let isFirst = isAtStart
    let start = text.byLine.utf8.count
    let wasLink = isLink
    isLink = true
    children(of: node, into: &text)
    isLink = wasLink
    if isFirst { linkEnd = text.plain.utf8.count }
    text.endLink(to: cmark_node_get_url(node).map { String(cString: $0) } ?? "", from: start)
  }

  private mutating func html(_ tag: String, into text: inout MarkdownInline) {
    let name = tag.lowercased().drop { $0 == "<" || $0 == "/" }.prefix(while: \.isLetter)
    let closes = tag.hasPrefix("</")
    switch name {
    case "br": text.addLineBreak(isForced: true)
    case "b", "strong":
      if closes, beganBold { endBold(of: &text) }
      beganBold = !closes && isAtStart
      isBold = !closes
    case "code", "kbd", "tt": add("`", into: &text)
    default: break
    }
  }

  private mutating func add(_ piece: String, into text: inout MarkdownInline) {
    let count = text.add(piece, isLink: isLink)
    guard count > 0 else { return }
    if isBold { boldCharacters += count }
    isAtStart = false
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}
