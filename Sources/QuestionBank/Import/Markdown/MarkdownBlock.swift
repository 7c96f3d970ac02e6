/// A block of a Markdown text, as far as finding questions needs to know.
struct MarkdownBlock {
  indirect enum Content {
    case heading(level: Int, MarkdownInline)
    case paragraph(MarkdownInline)
    case list(isOrdered: Bool, [MarkdownItem])
    case code(info: String, text: String)
    case quote([MarkdownBlock])
    /// What unfolds: its title and what is inside.
    case details(summary: MarkdownInline, [MarkdownBlock])
    /// Rows of cells, the heading row first.
    case table([[MarkdownInline]])
    case html(String)
    case rule
  }

  var content: Content
  /// Lines of the file, from 1.
  var firstLine: Int
  var lastLine: Int
}

/// One item of a list.
struct MarkdownItem {
  var blocks: [MarkdownBlock]
  /// Nil where the item has no box to tick.
  var isTicked: Bool?
  var line: Int

  /// The item's own text: its first paragraph.
  var text: MarkdownInline? {
    guard case .paragraph(let text)? = blocks.first?.content else { return nil }
    return text
  }
}
