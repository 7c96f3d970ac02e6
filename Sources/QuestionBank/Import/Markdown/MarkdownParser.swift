import CCMark
import Practice

/// Builds ``MarkdownBlock``s from cmark-gfm's tree.
struct MarkdownParser {
  private let source: MarkdownSource
  /// Deeper lists and quotes are cut off: a walk of the tree calls itself once for each level.
  private static let mostLevels = 60

  private typealias Node = OpaquePointer

  static func blocks(of source: MarkdownSource) -> [MarkdownBlock] {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      if let feature = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, feature)
      }
    }
    source.bytes.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    return DetailsFolder.folded(MarkdownParser(source: source).children(of: root, depth: 0))
  }

  private func children(of node: Node, depth: Int) -> [MarkdownBlock] {
    guard depth < Self.mostLevels else { return [] }
    return nodes(in: node).flatMap { blocks(of: $0, depth: depth) }
  }

  private func nodes(in node: Node) -> [Node] {
    Array(
      sequence(first: cmark_node_first_child(node)) { cmark_node_next($0) }.prefix { $0 != nil }.compactMap {
        $0
      })
  }

  private func blocks(of node: Node, depth: Int) -> [MarkdownBlock] {
    let first = source.number(ofLine: Int(cmark_node_get_start_line(node)))
    let last = max(first, source.number(ofLine: Int(cmark_node_get_end_line(node))))
    func block(_ content: MarkdownBlock.Content) -> [MarkdownBlock] {
      [MarkdownBlock(content: content, firstLine: first, lastLine: last)]
    }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      return block(.heading(level: Int(cmark_node_get_heading_level(node)), MarkdownInline(of: node)))
    case CMARK_NODE_PARAGRAPH: return block(.paragraph(MarkdownInline(of: node)))
    case CMARK_NODE_CODE_BLOCK:
      let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
      return block(.code(info: info, text: literal(node)))
    case CMARK_NODE_HTML_BLOCK: return block(html(literal(node)))
    case CMARK_NODE_THEMATIC_BREAK: return block(.rule)
    case CMARK_NODE_BLOCK_QUOTE:
      return block(.quote(DetailsFolder.folded(children(of: node, depth: depth + 1))))
    case CMARK_NODE_LIST:
      let items = nodes(in: node).map { item($0, depth: depth + 1) }
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      // A heading in an item is meant as a heading: `12. ### Why?`.
      if items.contains(where: \.beginsWithHeading) {
        let start = Int(cmark_node_get_list_start(node))
        return items.enumerated().flatMap { isOrdered ? $1.numbered(start + $0) : $1.blocks }
      }
      return block(.list(isOrdered: isOrdered, items))
    default:
      guard String(cString: cmark_node_get_type_string(node)) == "table" else { return [] }
      return block(.table(nodes(in: node).map { row in nodes(in: row).map { MarkdownInline(of: $0) } }))
    }
  }

  private func item(_ node: Node, depth: Int) -> MarkdownItem {
    let isTask = String(cString: cmark_node_get_type_string(node)) == "tasklist"
    return MarkdownItem(
      blocks: DetailsFolder.folded(children(of: node, depth: depth)),
      isTicked: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil,
      line: source.number(ofLine: Int(cmark_node_get_start_line(node))))
  }

  /// Code between tags is code.
  private func html(_ text: String) -> MarkdownBlock.Content {
    guard text.prefix(4).lowercased() == "<pre" else { return .html(text) }
    let lines = HTMLText.plain(text).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, let first = lines.first, first.hasPrefix("```"),
      lines.last == first.prefix(while: { $0 == "`" })
    else { return .html(text) }
    return .code(
      info: String(first.drop { $0 == "`" }), text: lines.dropFirst().dropLast().joined(separator: "\n"))
  }

  private func literal(_ node: Node) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}

extension MarkdownItem {
  /// Its blocks with the item's number in the heading that it begins with.
  fileprivate func numbered(_ number: Int) -> [MarkdownBlock] {
    guard case .heading(let level, let text)? = blocks.first?.content else { return blocks }
    var blocks = blocks
    blocks[0].content = .heading(level: level, text.numbered(number))
    return blocks
  }

  fileprivate var beginsWithHeading: Bool {
    if case .heading? = blocks.first?.content { true } else { false }
  }
}
