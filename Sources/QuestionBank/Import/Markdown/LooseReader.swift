import Practice

/// Finds the questions among the blocks of a section that is no question itself: lists, folded parts, bold lines,
/// pairs of `Q:` and `A:`, and paragraphs that all ask.
struct LooseReader {
  var questions: [Draft] = []
  var leftOut: [LeftOut] = []
  /// A bold line adds a topic to it.
  var place: Surroundings
  /// A question whose answer is what follows it.
  var open: (question: String, line: Int, blocks: [MarkdownBlock])?
  /// Where the last list of questions ended; code right behind it belongs to its last one.
  var endOfList: Int?
  /// What the section's own titles say, without bold lines.
  let section: Surroundings
  /// Whether folded parts here are questions, so that one whose title doesn't ask is probably one, too.
  var foldsAsk = false
  /// Whether every paragraph that is left asks, so that each is a question.
  var paragraphsAsk = false
  /// Whether paragraphs that are one question stand between others, which answer them.
  var paragraphsOpen = false
  /// Whether questions are quoted, their answers are not.
  var quotesAsk = false

  init(_ place: Surroundings) { (self.place, section) = (place, place) }

  mutating func read(_ blocks: [MarkdownBlock]) {
    paragraphsAsk = Self.allAsk(blocks)
    paragraphsOpen = Self.paragraphsOpen(blocks)
    foldsAsk = blocks.count(where: \.isFoldedQuestion) >= 2
    quotesAsk = blocks.count { $0.quotedQuestion != nil } >= 2
    for (index, block) in blocks.enumerated() {
      take(block, next: blocks.indices.contains(index + 1) ? blocks[index + 1] : nil)
    }
    close()
  }

  static func allAsk(_ blocks: [MarkdownBlock]) -> Bool {
    let texts = blocks.compactMap { block -> String? in
      if case .paragraph(let text) = block.content, !text.isOnlyLinks { text.plain } else { nil }
    }
    let isPlain = blocks.allSatisfy { block in
      switch block.content {
      case .paragraph, .rule, .html: true
      default: false
      }
    }
    return isPlain && texts.count >= 2 && texts.allSatisfy { QuestionWords.likelihood(of: $0) == .sure }
  }

  /// Whether several paragraphs are one question each and others stand behind them.
  private static func paragraphsOpen(_ blocks: [MarkdownBlock]) -> Bool {
    var paragraphs = 0
    var whole = 0
    for case .paragraph(let text) in blocks.lazy.map(\.content) {
      paragraphs += 1
      if asksWhole(text.byLine) { whole += 1 }
    }
    return whole >= 2 && whole * 4 >= paragraphs
  }

  /// Reads what stands under a title of its own.
  mutating func readShelf(_ blocks: [MarkdownBlock], titled title: String) {
    var nested = LooseReader(place.inside(title))
    nested.read(blocks)
    questions += nested.questions
    leftOut += nested.leftOut
  }

  mutating func take(_ block: MarkdownBlock, next: MarkdownBlock?) {
    switch block.content {
    case .details(let summary, let inner): take(details: summary, inner, block)
    case .paragraph(let text): take(text, block, next: next)
    case .list(_, let items) where open == nil || Self.outranksOpen(items): take(items, block)
    case .table(let rows) where open == nil: take(table: rows, block)
    case .code(_, let text) where text.allSatisfy(\.isWhitespace): break
    case .code(let info, let text) where open == nil: take(code: MarkdownText.code(text, info: info), block)
    case .quote(let inner) where takeCallout(inner, block): break
    case .quote where quotesAsk && block.quotedQuestion != nil:
      close()
      open = (block.quotedQuestion ?? "", block.firstLine, [])
    case .quote(let inner) where open == nil: for block in inner { take(block, next: nil) }
    case .html, .rule: if open != nil, case .html = block.content { open?.blocks.append(block) }
    default: if open != nil { open?.blocks.append(block) }
    }
  }

  /// Whether a list is a list of questions of its own, though a question stands open before it.
  private static func outranksOpen(_ items: [MarkdownItem]) -> Bool {
    items.count >= 3
      && items.allSatisfy { $0.text?.likelihood == .sure }
      && items.allSatisfy { $0.isTicked == nil }
  }

  mutating func close() {
    guard let question = open else { return }
    open = nil
    add(question.question, question.line, below: question.blocks)
  }

  mutating func add(_ question: String, _ line: Int, below blocks: [MarkdownBlock]) {
    let text = Numbering.stripped(question).text
    if let draft = QuestionParts.draft(question: text, line: line, in: place, below: blocks) {
      questions.append(draft)
    }
  }

  mutating func leave(_ text: String, _ line: Int, _ reason: String) {
    // Of neighbours with one reason the first stands for all.
    if let last = leftOut.last, last.reason == reason,
      questions.isEmpty || questions[questions.count - 1].line < last.line ?? 0
    {
      return
    }
    leftOut.append(LeftOut(line: line, text: text, reason: reason))
  }
}

extension MarkdownBlock {
  /// The question that is all there is in a quote; nil otherwise.
  fileprivate var quotedQuestion: String? {
    guard case .quote(let blocks) = content, blocks.count == 1, case .paragraph(let text) = blocks[0].content,
      LooseReader.asksWhole(text.byLine)
    else { return nil }
    return text.plain
  }
}
