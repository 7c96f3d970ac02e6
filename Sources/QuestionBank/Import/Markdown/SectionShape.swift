import Practice

/// What a section is, seen beside its neighbours.
struct SectionShape {
  enum Role {
    case section
    /// The heading is the question, all below its answer.
    case question
    /// The heading is a title, the first paragraph the question.
    case titled(String, rest: [MarkdownBlock])
    /// Nothing in it is a question.
    case stop

    static func == (left: Role, right: Role) -> Bool {
      switch (left, right) {
      case (.section, .section), (.question, .question), (.titled, .titled), (.stop, .stop): true
      default: false
      }
    }
  }

  let role: Role

  /// Shorter headings that begin like a task are often names: `Design patterns`, `Test basics`.
  private static let fewestWords = 4

  /// The roles of sections that stand side by side.
  ///
  /// - Parameter levels: how the headings of the whole text ask.
  static func roles(of sections: [MarkdownSection], levels: HeadingLevels) -> [Role] {
    let neighbours = Neighbours(sections)
    return sections.map { section in
      SectionShape(section, among: neighbours, isUsual: levels.ask(section.level)).role
    }
  }

  /// What the sections beside one show together.
  private struct Neighbours {
    let count: Int
    let asking: Int
    let sure: Int
    let titled: Int
    let numbered: Int
    /// Those that ask without a number.
    let askingPlainly: Int
    /// Those that hold questions themselves.
    let shelves: Int

    init(_ sections: [MarkdownSection]) {
      let others = sections.filter { $0.label == nil && !SectionTitle.isStop($0.title) }
      count = others.count
      asking = others.count(where: \.asks)
      sure = others.count { $0.likelihood == .sure || $0.isMarked }
      titled = sure == count ? 0 : others.count { SectionShape.titled($0) != nil }
      numbered = others.count(where: \.isNumbered)
      askingPlainly = others.count { $0.asks && !$0.isNumbered }
      shelves = sure == count ? 0 : others.count(where: \.holdsQuestions)
    }

    /// Whether they are one numbered list, a third of which asks.
    var isNumberedList: Bool {
      numbered >= 2 && numbered * 10 >= count * 6 && asking * 3 >= count && shelves == 0
    }
  }

  /// - Parameter isUsual: whether most headings of this level ask.
  private init(_ section: MarkdownSection, among others: Neighbours, isUsual: Bool) {
    if section.likelihood != .sure, SectionTitle.isStop(section.title) {
      role = .stop
    } else if section.holdsQuestions {
      role = .section
    } else if section.likelihood == .sure || section.isMarked {
      role = .question
    } else if section.likelihood == .likely {
      role = Self.isTask(section, among: others) ? .question : .section
    } else if section.hasBody, section.label == nil, Self.isCarried(section, by: others, isUsual: isUsual) {
      role = .question
    } else if others.count >= 2, others.titled * 10 >= others.count * 6,
      let titled = Self.titled(section, isUsual: true)
    {
      role = titled
    } else {
      role = .section
    }
  }

  /// Whether a heading that begins as a task is one.
  private static func isTask(_ section: MarkdownSection, among others: Neighbours) -> Bool {
    if section.isNumbered { return true }
    // Beside shelves of questions it is a text about them: `Why companies ask these`.
    guard others.shelves * 2 < others.count else { return false }
    let isLong = section.title.split(separator: " ").count >= fewestWords
    return isLong || others.asking * 2 > others.count && others.sure > 0
  }

  /// Whether a heading that doesn't ask is a question because its neighbours are.
  private static func isCarried(_ section: MarkdownSection, by others: Neighbours, isUsual: Bool) -> Bool {
    if others.isNumberedList, section.isNumbered { return true }
    // Without a number among numbered questions it is something else.
    guard section.isNumbered || others.askingPlainly > 0, !SectionTitle.isPlain(section.title) else {
      return false
    }
    return others.sure >= 2 && others.sure * 10 >= others.count * 6 || isUsual && others.sure > 0
  }

  /// The question in the first paragraph below a title; nil if there is none, or more than one.
  ///
  /// - Parameter isUsual: whether the neighbours have theirs there, so that less shows it.
  private static func titled(_ section: MarkdownSection, isUsual: Bool = false) -> Role? {
    guard case .paragraph(let text)? = section.blocks.first?.content, !section.asks, !text.isOnlyLinks,
      text.leadingBold.isEmpty, PartLabel.leading(text.byLine) == nil,
      LooseReader.cards(text.byLine).isEmpty, !section.children.contains(where: \.asks)
    else { return nil }
    let isLabelled = section.children.contains { $0.label != nil }
    let likelihood = QuestionWords.likelihood(of: text.plain)
    let shows = isUsual || isLabelled || section.blocks.count > 1 || section.isNumbered
    guard likelihood == .sure || likelihood == .likely && shows || isLabelled && section.isNumbered else {
      return nil
    }
    // Where every paragraph asks, each is a question of its own.
    if section.children.isEmpty, LooseReader.allAsk(section.blocks) { return nil }
    // A paragraph over a list of questions introduces them.
    if section.blocks.dropFirst().contains(where: { LooseReader.isQuestionList($0) }) { return nil }
    return .titled(text.plain, rest: Array(section.everything.dropFirst()))
  }
}

extension MarkdownSection {
  /// Whether the heading asks, by its words or by being numbered as a question.
  var asks: Bool { likelihood == .sure || isMarked || likelihood == .likely && label == nil }

  /// Whether the section is a shelf of questions rather than one, whatever its heading says: several headings or
  /// folded parts below ask, or a list of questions is all there is.
  var holdsQuestions: Bool {
    let named = children.filter { $0.label == nil && !SectionTitle.isStop($0.title) }
    let asking = named.filter { $0.likelihood == .sure || $0.isMarked || $0.isNumbered && $0.asks }
    let hasText = blocks.contains {
      if case .paragraph(let text) = $0.content { !text.isOnlyLinks } else { false }
    }
    if asking.count >= 2, asking.count * 10 >= named.count * 6, !hasText || likelihood != .sure {
      return true
    }
    let shelves = likelihood == .sure ? 0 : named.count(where: \.holdsQuestions)
    // A task may have a question or two among the headings of its answer.
    if shelves > 0, likelihood == .no || shelves * 2 > named.count { return true }
    let folded = blocks.filter(\.isFoldedQuestion)
    if folded.count >= 2 || folded.count == 1 && likelihood == .no { return true }
    let lists = blocks.filter { LooseReader.isQuestionList($0, surely: likelihood != .no) }
    if likelihood == .no || lists.isEmpty { return !lists.isEmpty }
    let paragraphs = blocks.compactMap { if case .paragraph(let text) = $0.content { text } else { nil } }
    // A sentence of prose below a question answers it, unless it leads to the list.
    let introduces = likelihood != .sure || paragraphs.allSatisfy { $0.plain.hasSuffix(":") }
    return introduces && paragraphs.count <= 1 && lists.count + paragraphs.count == blocks.count
  }
}

extension MarkdownBlock {
  /// Whether it unfolds an answer under a question.
  var isFoldedQuestion: Bool {
    guard case .details(let summary, _) = content else { return false }
    return PartLabel(summary.plain) == nil && QuestionWords.likelihood(of: summary.plain) != .no
  }
}
