import Practice

/// Answers that stand apart from their questions, in a numbered list of their own.
struct AnswerKey {
  private let answers: [String]

  /// The answers of a section; nil if it is no key.
  init?(_ section: MarkdownSection) {
    let isNamed =
      section.label == .answer || section.label == .choices
      || Self.titles.contains(section.title.lowercased())
    guard isNamed, section.children.isEmpty, section.blocks.count == 1,
      case .list(isOrdered: true, let items) = section.blocks[0].content
    else { return nil }
    answers = items.map { MarkdownText.plain($0.blocks) }
  }

  private static let titles: Set<String> = [
    "answer key", "key", "solutions", "answer keys", "lösungen", "soluciones",
  ]

  /// Gives each question its answer, if there are as many and none has one.
  ///
  /// - Returns: Whether they were given.
  func answer(_ questions: inout [Draft], from start: Int) -> Bool {
    guard questions.count - start == answers.count, questions[start...].allSatisfy({ $0.answer == nil })
    else {
      return false
    }
    for (index, answer) in zip(start..., answers) {
      let choices = Choices.ending(questions[index].wordings[0])?.choices
      questions[index].answer = choices?.resolving(answer) ?? answer
    }
    return true
  }
}
