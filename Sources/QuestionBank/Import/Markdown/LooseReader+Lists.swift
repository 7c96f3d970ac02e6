import Practice

extension LooseReader {
  /// Whether a block is a list of which half the items ask.
  ///
  /// - Parameters:
  ///   - surely: whether they must have question marks, three of them at least.
  ///   - isExpected: whether a title says that questions follow, so that tasks without a mark are enough.
  static func isQuestionList(
    _ block: MarkdownBlock, surely: Bool = false, isExpected: Bool = false
  ) -> Bool {
    guard case .list(_, let items) = block.content else { return false }
    let texts = items.compactMap(\.text).filter { !$0.isOnlyLinks && !$0.isLinkEntry }
    let sure = texts.count { $0.likelihood == .sure }
    // Boxes to tick stand before options, or before questions that somebody has learnt.
    if items.contains(where: { $0.isTicked != nil }) { return sure >= 2 && sure * 10 >= items.count * 6 }
    if surely { return sure >= 3 && sure * 10 >= items.count * 6 }
    let likely = texts.count { $0.likelihood != .no }
    return likely > 0 && likely * 2 >= items.count
      && (sure > 0 || isExpected || likely * 10 >= items.count * 8)
  }

  mutating func take(_ items: [MarkdownItem], _ block: MarkdownBlock) {
    if items.allSatisfy({ $0.text.map { $0.isOnlyLinks || $0.isLinkEntry } ?? false }) {
      let isInside = items.allSatisfy { $0.text?.leadsInside ?? false }
      return leave(
        items.first?.text?.plain ?? "", block.firstLine, isInside ? "a table of contents" : "a list of links")
    }
    close()
    if takesPairs(items) { return }
    let asks = Self.isQuestionList(block, isExpected: place.announcesQuestions) && !Self.isAdvice(place.title)
    let hasAnswers = items.count { $0.text.flatMap { Self.answered($0.byLine) } != nil } * 2 >= items.count
    for item in items { asks ? question(item, mayHaveAnswer: hasAnswers) : shelf(item) }
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

  /// - Parameter mayHaveAnswer: whether in this list answers stand right behind the question marks.
  mutating func question(_ item: MarkdownItem, mayHaveAnswer: Bool = false) {
    guard let text = item.text, !text.isOnlyLinks, !text.isLinkEntry, !text.plain.isEmpty else {
      return leave(item.text?.plain ?? MarkdownText.plain(item.blocks), item.line, "only links or pictures")
    }
    let below = nested(Array(item.blocks.dropFirst()))
    if !text.isAllBold, !text.leadingBold.isEmpty, QuestionWords.likelihood(of: text.leadingBold) == .sure {
      return add(text.leadingBold, item.line, saying: text.behindBold, below: below)
    }
    if Choices.ending(text.byLine) != nil { return add(text.byLine, item.line, below: below) }
    let lines = text.byLine.split(separator: "\n").map(String.init)
    // An answer may follow on the next line without a blank one between.
    if lines.count > 1, let at = lines.dropFirst().firstIndex(where: { PartLabel.leading($0) != nil }) {
      return add(
        lines[..<at].joined(separator: " "), item.line, saying: lines[at...].joined(separator: "\n"),
        below: below)
    }
    if mayHaveAnswer, let parts = Self.answered(text.byLine) {
      return add(parts.question, item.line, saying: parts.answer, below: below)
    }
    add(text.plain, item.line, below: below)
  }

  /// Adds a question with a text before whatever else stands below it.
  private mutating func add(
    _ question: String, _ line: Int, saying text: String, below blocks: [MarkdownBlock]
  ) {
    add(question, line, below: (text.isEmpty ? [] : [MarkdownBlock(saying: text, line: line)]) + blocks)
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
      if item.text?.likelihood == .sure, !Self.isAdvice(place.title) { return question(item) }
      return leave(text, item.line, "no question")
    }
    readShelf(Array(item.blocks.dropFirst()), titled: item.text?.plain ?? "")
  }

  /// Titles over lists that tell people what to do.
  private static func isAdvice(_ title: String) -> Bool {
    let words = title.lowercased().split { !$0.isLetter }
    return ["tips", "tip", "advice", "steps", "rules", "guidelines", "dos", "goals"].contains {
      words.contains($0)
    }
  }
}
