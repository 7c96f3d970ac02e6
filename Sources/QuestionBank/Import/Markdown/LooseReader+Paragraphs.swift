import Practice

extension LooseReader {
  mutating func take(_ text: MarkdownInline, _ block: MarkdownBlock, next: MarkdownBlock?) {
    if text.isOnlyLinks {
      if open != nil, !text.leadsInside { open?.blocks.append(block) }
      return open == nil
        ? leave(
          text.plain.isEmpty ? "[image]" : text.plain, block.firstLine,
          text.leadsInside ? "a table of contents" : "only links or pictures")
        : ()
    }
    if takePairs(text, block) { return }
    if let label = PartLabel(text.plain), text.isAllBold || text.plain.hasSuffix(":") {
      if open != nil { open?.blocks.append(block) } else if label == .answer { _ = attachLabel() }
      return
    }
    if takeBold(text, block, next: next) || takeCards(text, block) { return }
    if paragraphsOpen, Self.asksWhole(text.byLine) {
      close()
      open = (text.plain, block.firstLine, [])
    } else if open != nil {
      open?.blocks.append(block)
    } else if paragraphsAsk {
      add(text.plain, block.firstLine, below: [])
    } else if let choice = Choices.ending(text.byLine), QuestionWords.likelihood(of: choice.before) != .no {
      open = (text.byLine, block.firstLine, [])
    } else {
      leave(text.plain, block.firstLine, "prose without a question of its own")
    }
  }

  /// Takes a paragraph that consists of questions with or without answers.
  private mutating func takeCards(_ text: MarkdownInline, _ block: MarkdownBlock) -> Bool {
    let cards = Self.cards(text.byLine)
    guard !cards.isEmpty, open == nil || cards.contains(where: { !$0.answer.isEmpty }) || cards.count >= 3
    else {
      return false
    }
    close()
    for card in cards {
      let line = block.firstLine + card.offset
      add(
        card.question, line,
        below: card.answer.isEmpty ? [] : [MarkdownBlock(saying: card.answer, line: line)])
    }
    return true
  }

  /// Opens the last question of a list again, whose answer follows under a label.
  mutating func attachLabel() -> Bool {
    guard let last = questions.popLast() else { return false }
    open = (last.wordings[0], last.line, [])
    return true
  }

  /// `Q:` and `A:`, in one paragraph or in several.
  mutating func takePairs(_ text: MarkdownInline, _ block: MarkdownBlock) -> Bool {
    let lines = text.byLine.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let lead = PartLabel.leading(lines[0]) else { return false }
    var rest: [String] = []
    switch lead.label {
    case .question where !lead.rest.isEmpty:
      close()
      open = (lead.rest, block.firstLine, [])
    case .answer, .followUps, .lookFor, .redFlags, .hint:
      guard open != nil || lead.label == .answer && !questions.isEmpty && attachLabel() else { return false }
      guard lines.dropFirst().contains(where: { Self.asked(in: $0) != nil }) else {
        open?.blocks.append(block)
        return true
      }
      rest.append(lines[0])
    default: return false
    }
    for (offset, line) in lines.enumerated().dropFirst() {
      if let question = Self.asked(in: line) {
        keep(rest, of: block)
        close()
        open = (question, block.firstLine + offset, [])
        rest = []
      } else if rest.isEmpty, open?.blocks.isEmpty ?? false, PartLabel.leading(line) == nil,
        Choices.lettered(line) == nil
      {
        // The question itself goes on.
        open?.question += " " + line
      } else {
        rest.append(line)
      }
    }
    keep(rest, of: block)
    return true
  }

  /// What a line asks behind a label that says so.
  private static func asked(in line: String) -> String? {
    guard let lead = PartLabel.leading(line), lead.label == .question, !lead.rest.isEmpty else { return nil }
    return lead.rest
  }

  mutating func keep(_ lines: [String], of block: MarkdownBlock) {
    let text = lines.joined(separator: "\n").trimmingSpaces
    if !text.isEmpty { open?.blocks.append(MarkdownBlock(saying: text, line: block.firstLine)) }
  }

  /// A line in bold that asks, alone or with its answer behind it; one that doesn't is a title.
  mutating func takeBold(_ text: MarkdownInline, _ block: MarkdownBlock, next: MarkdownBlock?) -> Bool {
    guard !text.leadingBold.isEmpty || text.isAllBold else { return false }
    if takeBoldNumber(text, block) { return true }
    let bold = text.isAllBold ? text.plain : text.leadingBold
    let number = Numbering.stripped(bold)
    let likelihood = QuestionWords.likelihood(of: number.text)
    if likelihood == .sure || number.wasMarked && !number.text.isEmpty
      || likelihood == .likely && text.isAllBold
    {
      close()
      let rest = text.isAllBold ? "" : text.behindBold
      open = (
        number.text, block.firstLine, rest.isEmpty ? [] : [MarkdownBlock(saying: rest, line: block.firstLine)]
      )
      return true
    }
    guard text.isAllBold, open == nil || next.map({ Self.isQuestionList($0) }) ?? false else { return false }
    close()
    place = section.inside(bold)
    return true
  }

  /// A number in bold before a question that isn't, and perhaps its answer on the next line.
  private mutating func takeBoldNumber(_ text: MarkdownInline, _ block: MarkdownBlock) -> Bool {
    guard !text.isAllBold,
      text.leadingBold.utf8.allSatisfy({ $0.isASCIIDigit || "Qq.):#".utf8.contains($0) }),
      text.leadingBold.contains(where: \.isNumber), QuestionWords.likelihood(of: text.behindBold) != .no
    else { return false }
    close()
    let parts = Self.answered(text.behindBold)
    let answer = parts.map { [MarkdownBlock(saying: $0.answer, line: block.firstLine)] }
    open = (parts?.question ?? text.behindBold, block.firstLine, answer ?? [])
    return true
  }
}
