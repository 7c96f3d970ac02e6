import Practice

extension LooseReader {
  /// Whether a block is a list of which half the items ask.
  ///
  /// - Parameter surely: whether they must have question marks, three of them at least.
  static func isQuestionList(_ block: MarkdownBlock, surely: Bool = false) -> Bool {
    guard case .list(_, let items) = block.content, items.allSatisfy({ $0.isTicked == nil }) else {
      return false
    }
    let texts = items.compactMap(\.text).filter { !$0.isOnlyLinks }
    let sure = texts.count { QuestionWords.likelihood(of: $0.plain) == .sure }
    if surely { return sure >= 3 && sure * 10 >= items.count * 6 }
    let likely = texts.count { QuestionWords.likelihood(of: $0.plain) != .no }
    return likely > 0 && likely * 2 >= items.count && (sure > 0 || likely * 10 >= items.count * 8)
  }

  mutating func take(_ items: [MarkdownItem], _ block: MarkdownBlock) {
    if items.allSatisfy({ $0.text?.isOnlyLinks ?? false }) {
      let isInside = items.allSatisfy { $0.text?.leadsInside ?? false }
      return leave(
        items.first?.text?.plain ?? "", block.firstLine, isInside ? "a table of contents" : "a list of links")
    }
    close()
    if takesPairs(items) { return }
    let asks = Self.isQuestionList(block) && !Self.isAdvice(title)
    for item in items { asks ? question(item) : shelf(item) }
    endOfList = asks ? block.lastLine : nil
  }

  /// A list whose items are `Q:` and `A:` by turns.
  mutating func takesPairs(_ items: [MarkdownItem]) -> Bool {
    let leads = items.map { $0.text.flatMap { PartLabel.leading($0.byLine) } }
    guard leads.contains(where: { $0?.label == .question }), leads.allSatisfy({ $0 != nil }) else {
      return false
    }
    for item in items { for block in item.blocks { take(block, next: nil) } }
    close()
    return true
  }

  mutating func question(_ item: MarkdownItem) {
    guard let text = item.text, !text.isOnlyLinks, !text.plain.isEmpty else {
      return leave(item.text?.plain ?? MarkdownText.plain(item.blocks), item.line, "only links or pictures")
    }
    let below = Array(item.blocks.dropFirst())
    let bold = text.leadingBold
    if !text.isAllBold, !bold.isEmpty, QuestionWords.likelihood(of: bold) == .sure {
      let rest = String(text.byLine.dropFirst(bold.count)).trimmingSpaces
      let answer = rest.isEmpty ? [] : [MarkdownBlock(saying: rest, line: item.line)]
      return add(bold, item.line, below: answer + nested(below))
    }
    let hasOptions = Choices.ending(text.byLine) != nil
    let lines = text.byLine.split(separator: "\n").map(String.init)
    // An answer may follow on the next line without a blank one between.
    if !hasOptions, lines.count > 1,
      let at = lines.dropFirst().firstIndex(where: { PartLabel.leading($0) != nil })
    {
      let rest = MarkdownBlock(saying: lines[at...].joined(separator: "\n"), line: item.line)
      return add(lines[..<at].joined(separator: " "), item.line, below: [rest] + nested(below))
    }
    add(hasOptions ? text.byLine : text.plain, item.line, below: nested(below))
  }

  /// Nested lists that ask are follow-ups.
  func nested(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    blocks.flatMap { block -> [MarkdownBlock] in
      guard Self.isQuestionList(block) else { return [block] }
      let label = MarkdownBlock(saying: "Follow-ups:", line: block.firstLine)
      return [label, block, MarkdownBlock(saying: "Answer:", line: block.firstLine)]
    }
  }

  /// An item that doesn't ask may be the title of a list that does.
  mutating func shelf(_ item: MarkdownItem) {
    let lists = item.blocks.dropFirst().filter { Self.isQuestionList($0) }
    guard !lists.isEmpty else {
      let text = item.text?.plain ?? ""
      if QuestionWords.likelihood(of: text) == .sure, !Self.isAdvice(title) { return question(item) }
      return leave(text, item.line, "no question")
    }
    var nested = LooseReader(
      topics: topics + [SectionTitle.topic(item.text?.plain ?? "")].compactMap { $0 }, level: level, title: ""
    )
    nested.read(Array(item.blocks.dropFirst()))
    questions += nested.questions
    leftOut += nested.leftOut
  }

  /// Titles over lists that tell people what to do.
  private static func isAdvice(_ title: String) -> Bool {
    let words = title.lowercased().split { !$0.isLetter }
    return ["tips", "tip", "advice", "steps", "rules", "guidelines", "dos", "goals"].contains {
      words.contains($0)
    }
  }
}
