import Practice

/// Puts what stands between the marks of `<details>` inside one block.
struct DetailsFolder {
  /// A block that is open.
  private struct Fold {
    var line: Int
    var summary: [MarkdownInline] = []
    var inner: [MarkdownBlock] = []
    /// Whether the text closes it.
    var isClosed: Bool

    var block: MarkdownBlock {
      let filled = summary.filter { !$0.plain.isEmpty }
      let joined = filled.dropFirst().reduce(filled.first ?? MarkdownInline(text: "")) { $0.joined(with: $1) }
      return MarkdownBlock(
        content: .details(summary: joined, inner), firstLine: line,
        lastLine: max(line, inner.last?.lastLine ?? line))
    }
  }

  private var open: [Fold] = []
  private var result: [MarkdownBlock] = []
  private var isInSummary = false

  /// Deeper ones are an attack; what is in them counts to the last.
  private static let mostLevels = 30
  /// Further paragraphs are no title.
  private static let longestSummary = 20

  /// The blocks with their marks resolved. A `<details>` that is never closed ends before the next one, or with its
  /// neighbours: one inside another is rare, a forgotten end common.
  static func folded(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    let marks = blocks.map(\.mark)
    guard marks.contains(where: { $0 != nil }) else { return blocks }
    let closed = closedStarts(marks)
    var folder = DetailsFolder()
    for (index, block) in blocks.enumerated() {
      folder.take(block, marks[index], isClosed: closed.contains(index))
    }
    while !folder.open.isEmpty { folder.close() }
    return folder.result
  }

  /// The starts that have an end of their own.
  private static func closedStarts(_ marks: [MarkdownMark?]) -> Set<Int> {
    var waiting: [Int] = []
    var closed: Set<Int> = []
    for (index, mark) in marks.enumerated() {
      if mark == .detailsStart { waiting.append(index) }
      if mark == .detailsEnd, let start = waiting.popLast() { closed.insert(start) }
    }
    return closed
  }

  private mutating func take(_ block: MarkdownBlock, _ mark: MarkdownMark?, isClosed: Bool) {
    if mark != nil { isInSummary = false }
    switch mark {
    case .detailsStart:
      while let last = open.last, !last.isClosed { close() }
      if open.count < Self.mostLevels { open.append(Fold(line: block.firstLine, isClosed: isClosed)) }
    case .summaryStart: isInSummary = open.last.map { $0.inner.isEmpty && $0.summary.isEmpty } ?? false
    case .summaryEnd: break
    case .detailsEnd: close()
    case nil where isInSummary && open[open.count - 1].summary.count < Self.longestSummary:
      open[open.count - 1].summary.append(Self.title(block))
    case nil: add(block)
    }
  }

  private mutating func add(_ block: MarkdownBlock) {
    if open.isEmpty { result.append(block) } else { open[open.count - 1].inner.append(block) }
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    add(last.block)
  }

  private static func title(_ block: MarkdownBlock) -> MarkdownInline {
    switch block.content {
    case .paragraph(let text), .heading(_, let text): text
    case .html(let text): MarkdownInline(html: text)
    default: MarkdownInline(text: MarkdownText.plain([block]))
    }
  }
}

extension MarkdownBlock {
  /// The mark that the block is, if it is one.
  fileprivate var mark: MarkdownMark? {
    guard case .paragraph(let text) = content else { return nil }
    return MarkdownMark(rawValue: text.plain)
  }
}
