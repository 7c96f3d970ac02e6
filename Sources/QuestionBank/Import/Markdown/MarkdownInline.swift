import CCMark
import Practice

/// The text of a heading, a paragraph or a cell, without its marks.
struct MarkdownInline {
  /// The text: code between backticks, line breaks where the file forces them.
  private(set) var plain = ""
  /// The same with a line for each line of the file.
  private(set) var byLine = ""
  /// The part that stands in bold at the very beginning, without marks; empty if there is none.
  private(set) var leadingBold = ""
  /// Whether everything is bold, or emphasised.
  private(set) var isAllBold = false
  /// Characters that belong to links, to images, and all but space.
  private(set) var linkedCharacters = 0
  private(set) var characters = 0
  private(set) var imageCount = 0
  /// Targets of the links, as written.
  private(set) var links: [String] = []

  /// Nothing.
  init() {}

  /// What a piece of HTML says.
  init(html: String) {
    append(HTMLText.plain(html))
    plain = plain.trimmingSpaces
    byLine = plain
  }

  /// What the inline nodes under a node say.
  init(of node: OpaquePointer) {
    var walk = Walk()
    walk.children(of: node, into: &self)
    plain = Self.tidied(plain)
    byLine = Self.tidied(byLine)
    leadingBold = Self.tidied(leadingBold)
    isAllBold = characters > 0 && walk.boldCharacters >= characters
  }

  /// Both texts, one behind the other.
  func joined(with other: MarkdownInline) -> MarkdownInline {
    guard !plain.isEmpty else { return other }
    var result = self
    result.plain += (other.plain.contains("\n") ? "\n" : " ") + other.plain
    result.byLine += "\n" + other.byLine
    result.isAllBold = isAllBold && other.isAllBold
    result.linkedCharacters += other.linkedCharacters
    result.characters += other.characters
    result.imageCount += other.imageCount
    result.links += other.links
    return result
  }

  /// Whether nothing but links and pictures stands here.
  var isOnlyLinks: Bool { characters == 0 ? imageCount > 0 : linkedCharacters * 10 >= characters * 9 }

  /// Whether every link leads to a place in the same text, as a table of contents does.
  var leadsInside: Bool { !links.isEmpty && links.allSatisfy { $0.hasPrefix("#") } }

  /// Takes a text as all there is.
  mutating func set(_ text: String) {
    (plain, byLine) = (text, text)
    characters = text.unicodeScalars.count { !$0.properties.isWhitespace }
  }

  private mutating func append(_ text: String) {
    plain += text
    byLine += text
  }

  /// Spaces at the ends of lines, and what is left of tags, taken out.
  private static func tidied(_ text: String) -> String {
    guard text.contains("\n") || text.contains("  ") || text.hasPrefix(" ") || text.hasSuffix(" ") else {
      return text
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
    return lines.joined(separator: "\n").trimmingSpaces
  }

  /// A walk through inline nodes, which knows what it is inside of.
  private struct Walk {
    var boldCharacters = 0
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
      case CMARK_NODE_SOFTBREAK:
        text.plain += " "
        text.byLine += "\n"
      case CMARK_NODE_LINEBREAK: text.append("\n")
      case CMARK_NODE_HTML_INLINE: html(literal(node), into: &text)
      case CMARK_NODE_STRONG: bold(node, into: &text)
      case CMARK_NODE_LINK: link(node, into: &text)
      case CMARK_NODE_IMAGE:
        text.imageCount += 1
        isAtStart = false
      default: children(of: node, into: &text)
      }
    }

    private mutating func bold(_ node: OpaquePointer, into text: inout MarkdownInline) {
      let start = text.plain.endIndex
      let isFirst = isAtStart
      let wasBold = isBold
      isBold = true
      children(of: node, into: &text)
      isBold = wasBold
      if isFirst { text.leadingBold = String(text.plain[start...]) }
    }

    private mutating func link(_ node: OpaquePointer, into text: inout MarkdownInline) {
      let target = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
      let start = text.plain.endIndex
      let wasLink = isLink
      isLink = true
      children(of: node, into: &text)
      isLink = wasLink
      text.links.append(target)
      let shown = text.plain[start...]
      if target.hasPrefix("http"), !shown.contains(target), !shown.isEmpty { text.append(" (\(target))") }
    }

    private mutating func html(_ tag: String, into text: inout MarkdownInline) {
      let name = tag.lowercased().drop { $0 == "<" || $0 == "/" }.prefix(while: \.isLetter)
      let closes = tag.hasPrefix("</")
      switch name {
      case "br": text.append("\n")
      case "b", "strong":
        if closes, beganBold { text.leadingBold = text.plain }
        beganBold = !closes && isAtStart
        isBold = !closes
      case "code", "kbd", "tt": add("`", into: &text)
      default: break
      }
    }

    private mutating func add(_ piece: String, into text: inout MarkdownInline) {
      let clean = MarkdownInline.visible(piece)
      text.append(clean)
      let count = clean.unicodeScalars.count { !$0.properties.isWhitespace }
      guard count > 0 else { return }
      text.characters += count
      if isBold { boldCharacters += count }
      if isLink { text.linkedCharacters += count }
      isAtStart = false
    }

    private func literal(_ node: OpaquePointer) -> String {
      cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }
  }

  /// The text without characters that only lay it out: no-break spaces become spaces.
  private static func visible(_ text: String) -> String {
    text.utf8.contains(0xc2) ? text.replacing("\u{a0}", with: " ") : text
  }
}
