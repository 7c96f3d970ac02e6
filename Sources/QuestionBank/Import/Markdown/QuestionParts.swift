import Practice

/// Sorts what stands below a question into the parts of a draft.
struct QuestionParts {
  private var draft: Draft
  /// What stands before any label.
  private var body: [MarkdownBlock] = []
  private var answer: [MarkdownBlock] = []
  private var explanation: [MarkdownBlock] = []
  private var hints: [MarkdownBlock] = []
  /// Links and the like, under the titles they have.
  private var asides: [MarkdownBlock] = []
  private var current: PartLabel?

  /// A draft of the question with what stands below it.
  static func draft(
    question: String, line: Int, in place: Surroundings, below blocks: [MarkdownBlock]
  ) -> Draft? {
    var parts = QuestionParts(
      draft: Draft(
        wordings: [question], topics: place.topics, kind: place.kind, level: place.level, line: line))
    for block in blocks { parts.take(block) }
    return parts.finished()
  }

  private init(draft: Draft) { self.draft = draft }

  private mutating func take(_ block: MarkdownBlock) {
    switch block.content {
    case .heading(_, let text):
      if let lead = PartLabel.leading(text.plain), lead.label == .answer, !lead.rest.isEmpty {
        current = .answer
        answer.append(block.saying(lead.rest))
      } else if let label = PartLabel(text.plain) {
        begin(label, block.saying(text.plain + ":"))
      } else {
        current = nil
        keep(block)
      }
    case .details(let summary, let inner):
      guard let label = PartLabel(summary.plain) else { return keep(block) }
      let before = current
      current = label
      for block in inner { take(block) }
      current = label == .answer ? .answer : before
    case .paragraph(let text): take(text, of: block)
    case .quote(let inner) where inner.first?.isLabelled ?? false:
      for block in inner { take(block) }
    default: keep(block)
    }
  }

  private mutating func take(_ text: MarkdownInline, of block: MarkdownBlock) {
    if let label = PartLabel(text.plain), text.isAllBold || text.plain.hasSuffix(":") {
      return begin(label, block.saying(text.plain))
    }
    if !text.byLine.utf8.contains(0x0a), PartLabel.leading(text.byLine) == nil { return keep(block) }
    // `A:` may stand in the middle of a paragraph, on a line of its own.
    var pending: [String] = []
    var isSplit = false
    for line in text.byLine.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      guard let lead = PartLabel.leading(line), lead.label != .question else {
        pending.append(line)
        continue
      }
      keep(pending, of: block)
      pending = lead.label == .example && answer.isEmpty ? [line] : lead.rest.isEmpty ? [] : [lead.rest]
      current = lead.label
      isSplit = true
    }
    if isSplit { keep(pending, of: block) } else { keep(block) }
  }

  /// Takes a label that stands on its own.
  private mutating func begin(_ label: PartLabel, _ block: MarkdownBlock) {
    current = label
    if label == .aside { asides.append(block) }
    // Before the answer an example belongs to the task.
    if label == .example, answer.isEmpty { body.append(block) }
  }

  private mutating func keep(_ lines: [String], of block: MarkdownBlock) {
    let text = lines.joined(separator: "\n").trimmingSpaces
    if !text.isEmpty { keep(block.saying(text)) }
  }

  private mutating func keep(_ block: MarkdownBlock) {
    switch current {
    case nil where body.isEmpty && block.asksOnly: draft.followUps += block.items
    case nil, .question, .choices: body.append(block)
    case .example: if answer.isEmpty { body.append(block) } else { explanation.append(block) }
    case .answer: answer.append(block)
    case .explanation: explanation.append(block)
    case .lookFor: draft.lookFor += block.items
    case .redFlags: draft.redFlags += block.items
    case .followUps: draft.followUps += block.items
    case .hint: hints.append(block)
    case .source: draft.source = draft.source ?? block.items.first
    case .tags: add(topics: block.items)
    case .level: draft.level = block.items.first ?? draft.level
    case .time: draft.time = block.items.first.flatMap(ForeignDuration.read) ?? draft.time
    case .aside: asides.append(block)
    }
  }

  private mutating func add(topics texts: [String]) {
    let topics = texts.flatMap { $0.split { ",;|`".contains($0) } }.compactMap {
      SectionTitle.topic(String($0))
    }
    var known = Set(draft.topics)
    draft.topics += topics.filter { known.insert($0).inserted }
  }

  private mutating func finished() -> Draft? {
    body.removeAll { $0.isOnlyWayBack || $0.isEmptyHTML }
    answer.removeAll(where: \.isEmptyHTML)
    // Links to files that don't come along answer nothing.
    if body.allSatisfy(\.leadsBeside) { body = [] }
    if answer.allSatisfy(\.leadsBeside) { answer = [] }
    let (choices, before) = takeChoices()
    if !answer.isEmpty {
      add(body, toWordingOf: &draft)
    } else {
      let count = before ?? leadingBlocksOfQuestion()
      add(Array(body.prefix(count)), toWordingOf: &draft)
      answer = Array(body.dropFirst(count))
    }
    answer += explanation
    asides.removeAll { $0.isOnlyWayBack }
    if asides.count > 1 { answer += asides }
    if let choices {
      draft.wordings[0] += "\n" + choices.lines.joined(separator: "\n")
    }
    let text = MarkdownText.plain(answer.bare)
    let told = choices.map { choices in text.isEmpty ? choices.answer ?? "" : choices.told(text) } ?? text
    draft.answer = told.isEmpty ? nil : told
    let hint = MarkdownText.plain(hints)
    if !hint.isEmpty {
      draft.answer = [draft.answer, "Hint: \(hint)"].compactMap { $0 }.joined(separator: "\n\n")
    }
    draft.wordings[0] = draft.wordings[0].trimmingSpaces
    return draft.wordings[0].isEmpty ? nil : draft
  }

  /// Code, pictures of code and data that the question speaks of stand before the answer begins.
  private func leadingBlocksOfQuestion() -> Int {
    guard body.first?.isMaterial ?? false, QuestionWords.refersToCode(draft.wordings[0]) else { return 0 }
    var count = 0
    while count < body.count, body[count].isMaterial { count += 1 }
    // All that follows is material: then nothing of it is an answer, or all of it is.
    return count
  }

  private func add(_ blocks: [MarkdownBlock], toWordingOf draft: inout Draft) {
    let text = MarkdownText.plain(blocks)
    guard !text.isEmpty else { return }
    let isCodeFirst = text.hasPrefix("```")
    draft.wordings[0] += (isCodeFirst ? "\n" : "\n\n") + text
  }

  /// Takes options out of the question or the body, wherever they stand as a list or as lines, and says how many
  /// blocks of the body stand before them; those belong to the question.
  private mutating func takeChoices() -> (Choices?, before: Int?) {
    if let ending = Choices.ending(draft.wordings[0]), !ending.before.isEmpty {
      draft.wordings[0] = ending.before
      if !ending.after.isEmpty {
        body.insert(MarkdownBlock(saying: ending.after.joined(separator: "\n"), line: draft.line), at: 0)
      }
      return (ending.choices, 0)
    }
    for (index, block) in body.enumerated() {
      if case .list(_, let items) = block.content, let choices = Choices(items) {
        body.remove(at: index)
        return (choices, index)
      }
      if case .paragraph(let text) = block.content, let ending = Choices.ending(text.byLine) {
        let before = ending.before.isEmpty ? [] : [block.saying(ending.before)]
        let after = ending.after.joined(separator: "\n").trimmingSpaces
        body.replaceSubrange(index...index, with: before + (after.isEmpty ? [] : [block.saying(after)]))
        return (ending.choices, index + before.count)
      }
    }
    return (nil, nil)
  }
}

extension Choices {
  /// The options of a list whose items have boxes, one of them ticked, or letters; nil for another list.
  fileprivate init?(_ items: [MarkdownItem]) {
    guard items.count >= 2 else { return nil }
    let isTasks = items.allSatisfy { $0.isTicked != nil } && items.contains { $0.isTicked == true }
    let texts = items.map { $0.text?.plain ?? MarkdownText.plain($0.blocks) }
    let letters = texts.map { Choices.lettered($0) }
    let isLettered = letters.enumerated().allSatisfy { $1?.letter == Choices.letter($0) }
    guard isTasks || isLettered else { return nil }
    self.init(
      zip(items, zip(letters, texts)).map { item, told in
        (told.0?.letter, told.0?.text ?? told.1, item.isTicked ?? false)
      })
  }

  /// The answer's text with its letter told in full, and the ticked option before it if it names none.
  fileprivate func told(_ text: String) -> String {
    guard let answer else { return resolving(text) }
    return resolving(text) == text ? "\(answer)\n\n\(text)" : resolving(text)
  }
}

extension MarkdownBlock {
  /// A paragraph of that text.
  init(saying text: String, line: Int) {
    self.init(content: .paragraph(MarkdownInline(text: text)), firstLine: line, lastLine: line)
  }

  /// The block's place with another text.
  fileprivate func saying(_ text: String) -> MarkdownBlock {
    MarkdownBlock(content: .paragraph(MarkdownInline(text: text)), firstLine: firstLine, lastLine: lastLine)
  }

  /// The texts of a list's items, or the lines of a paragraph.
  fileprivate var items: [String] {
    switch content {
    case .list(_, let items): items.map { MarkdownText.plain($0.blocks) }.filter { !$0.isEmpty }
    case .paragraph(let text): text.byLine.split(separator: "\n").map(\.trimmingSpaces).filter { !$0.isEmpty }
    default: [MarkdownText.plain([self])].filter { !$0.isEmpty }
    }
  }

  /// What a question may show before it is answered.
  fileprivate var isMaterial: Bool {
    switch content {
    case .code, .table, .quote: true
    case .paragraph(let text): text.isOnlyImages
    default: false
    }
  }

  /// Whether it begins with a label: `> **Answer:** yes`.
  fileprivate var isLabelled: Bool {
    guard case .paragraph(let text) = content else { return false }
    return PartLabel.leading(text.byLine).map { $0.label != .question } ?? false
  }

  /// Tags between which nothing stands.
  fileprivate var isEmptyHTML: Bool {
    guard case .html(let text) = content else { return false }
    return HTMLText.plain(text).trimmingSpaces.isEmpty
  }

  /// A list of which every item asks.
  fileprivate var asksOnly: Bool {
    guard case .list(_, let items) = content else { return false }
    return items.count >= 2
      && items.allSatisfy { $0.isTicked == nil && $0.text.map { LooseReader.asksWhole($0.byLine) } ?? false }
  }

  /// A paragraph of nothing but links to files beside this one.
  fileprivate var leadsBeside: Bool {
    guard case .paragraph(let text) = content else { return false }
    return text.isOnlyLinks && text.leadsBeside
  }

  /// `Back to top`, with or without an arrow.
  fileprivate var isOnlyWayBack: Bool {
    guard case .paragraph(let text) = content else { return false }
    return text.isOnlyLinks && text.leadsInside
  }
}

extension [MarkdownBlock] {
  /// What stands in the quote or the only item of a list that is all there is; else the blocks as they are.
  fileprivate var bare: [MarkdownBlock] {
    guard count == 1 else { return self }
    switch self[0].content {
    case .quote(let inner): return inner
    case .list(isOrdered: false, let items) where items.count == 1 && items[0].isTicked == nil:
      return items[0].blocks
    default: return self
    }
  }
}
