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

  init(_ section: MarkdownSection, among siblings: [MarkdownSection]) {
    let others = siblings.filter { !SectionTitle.isStop($0.title) && PartLabel($0.title) == nil }
    let asking = others.filter(\.asks)
    let sure = others.filter { $0.likelihood == .sure || $0.isMarked }
    if SectionTitle.isStop(section.title), section.likelihood != .sure {
      role = .stop
    } else if section.holdsQuestions {
      role = .section
    } else if section.likelihood == .sure || section.isMarked {
      role = .question
    } else if section.likelihood == .likely {
      let isLong = section.title.split(separator: " ").count >= Self.fewestWords
      role =
        section.isNumbered || isLong || asking.count * 2 > others.count && !sure.isEmpty
        ? .question : .section
    } else if sure.count * 10 >= others.count * 6, sure.count >= 2, section.hasBody,
      PartLabel(section.title) == nil
    {
      role = .question
    } else if others.count >= 2, others.count(where: { Self.titled($0) != nil }) * 10 >= others.count * 6,
      let titled = Self.titled(section, isUsual: true)
    {
      role = titled
    } else {
      role = .section
    }
  }

  /// The question in the first paragraph below a title; nil if there is none, or more than one.
  ///
  /// - Parameter isUsual: whether the neighbours have theirs there, so that less shows it.
  private static func titled(_ section: MarkdownSection, isUsual: Bool = false) -> Role? {
    guard case .paragraph(let text)? = section.blocks.first?.content, !section.asks, !text.isOnlyLinks,
      text.leadingBold.isEmpty, PartLabel.leading(text.byLine) == nil,
      !section.children.contains(where: \.asks)
    else { return nil }
    let isLabelled = section.children.contains { PartLabel($0.title) != nil }
    let likelihood = QuestionWords.likelihood(of: text.plain)
    let shows = isUsual || isLabelled || section.blocks.count > 1 || section.isNumbered
    guard likelihood == .sure || likelihood == .likely && shows || isLabelled && section.isNumbered else {
      return nil
    }
    // A paragraph over a list of questions introduces them.
    if section.blocks.dropFirst().contains(where: { LooseReader.isQuestionList($0) }) { return nil }
    return .titled(text.plain, rest: Array(section.everything.dropFirst()))
  }
}

extension MarkdownSection {
  /// Whether the heading asks, by its words or by being numbered as a question.
  var asks: Bool { likelihood == .sure || isMarked || likelihood == .likely && PartLabel(title) == nil }

  /// Whether the section is a shelf of questions rather than one, whatever its heading says: several headings or
  /// folded parts below ask, or a list of questions is all there is.
  var holdsQuestions: Bool {
    let named = children.filter { PartLabel($0.title) == nil && !SectionTitle.isStop($0.title) }
    let asking = named.filter { $0.likelihood == .sure || $0.isMarked || $0.isNumbered && $0.asks }
    let hasText = blocks.contains {
      if case .paragraph(let text) = $0.content { !text.isOnlyLinks } else { false }
    }
    if asking.count >= 2, asking.count * 10 >= named.count * 6, !hasText || likelihood != .sure {
      return true
    }
    if named.contains(where: \.holdsQuestions), likelihood != .sure { return true }
    let folded = blocks.filter(\.isFoldedQuestion)
    if folded.count >= 2 || folded.count == 1 && likelihood == .no { return true }
    let paragraphs = blocks.count { if case .paragraph = $0.content { true } else { false } }
    let lists = blocks.filter { LooseReader.isQuestionList($0, surely: likelihood != .no) }
    if likelihood == .no { return !lists.isEmpty }
    return !lists.isEmpty && paragraphs <= 1 && lists.count + paragraphs == blocks.count
  }
}

extension MarkdownBlock {
  /// Whether it unfolds an answer under a question.
  var isFoldedQuestion: Bool {
    guard case .details(let summary, _) = content else { return false }
    return PartLabel(summary.plain) == nil && QuestionWords.likelihood(of: summary.plain) != .no
  }
}
