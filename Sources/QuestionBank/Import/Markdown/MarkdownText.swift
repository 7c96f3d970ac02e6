import Practice

/// Writes blocks as the plain text that answers and wordings are kept as: code in fences, lists with dashes, no marks
/// of emphasis.
enum MarkdownText {
  /// The blocks with a blank line between two of them; empty for none.
  static func plain(_ blocks: [MarkdownBlock]) -> String {
    blocks.map(plain).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func plain(_ block: MarkdownBlock) -> String {
    switch block.content {
    case .heading(_, let text): text.plain
    case .paragraph(let text): text.isOnlyLinks && text.leadsInside ? "" : text.byLine
    case .list(let isOrdered, let items): list(items, isOrdered: isOrdered)
    case .code(let info, let text): code(text, info: info)
    case .quote(let blocks):
      plain(blocks).split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? ">" : "> " + $0
      }
      .joined(separator: "\n")
    case .details(let summary, let blocks):
      [PartLabel(summary.plain) == nil ? summary.plain : "", plain(blocks)].filter { !$0.isEmpty }
        .joined(separator: "\n\n")
    case .table(let rows): rows.map { $0.map(\.plain).joined(separator: " | ") }.joined(separator: "\n")
    case .html(let text): HTMLText.plain(text).trimmingSpaces
    case .rule: ""
    }
  }

  /// A block of code between fences longer than any run of backticks in it.
  static func code(_ text: String, info: String) -> String {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let language = info.prefix { !$0.isWhitespace && $0 != "{" }
    var body = text[...]
    while body.last?.isNewline == true { body.removeLast() }
    return "\(fence)\(language)\n\(body)\n\(fence)"
  }

  private static func list(_ items: [MarkdownItem], isOrdered: Bool) -> String {
    items.enumerated().map { number, item in
      let mark = isOrdered ? "\(number + 1). " : "- "
      let box = item.isTicked.map { $0 ? "[x] " : "[ ] " } ?? ""
      let space = String(repeating: " ", count: mark.count)
      let lines = (box + inItem(item.blocks)).split(separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().map { $0 == 0 ? mark + $1 : $1.isEmpty ? "" : space + $1 }.joined(
        separator: "\n")
    }.joined(separator: "\n")
  }

  /// Inside an item its lists follow without a blank line.
  private static func inItem(_ blocks: [MarkdownBlock]) -> String {
    var text = ""
    for block in blocks {
      let piece = plain(block)
      guard !piece.isEmpty else { continue }
      if case .list = block.content {
        text += text.isEmpty ? piece : "\n" + piece
      } else {
        text += text.isEmpty ? piece : "\n\n" + piece
      }
    }
    return text
  }
}
