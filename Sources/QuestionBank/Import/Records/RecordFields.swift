import Practice

/// One question of a foreign tree: its keys sorted into the parts of a draft, whatever they are called there.
struct RecordFields {
  typealias Meaning = RecordKey.Meaning

  private(set) var values: [Meaning: [YAMLNode.Entry]] = [:]
  /// Options that have a key each, in their order; empty if there are none.
  private(set) var options: [(letter: String, text: String)] = []
  /// Keys that mean nothing to us, as written.
  private(set) var unknown: [String] = []

  /// - Parameter titleAsks: whether a title or a description is taken for the question where nothing else is one.
  init(_ entries: [YAMLNode.Entry], titleAsks: Bool = true) {
    readOptions(entries)
    for entry in entries where options.isEmpty || RecordKey.optionLetter(entry.key) == nil {
      guard let meaning = RecordKey.meaning(of: entry.key) else {
        unknown.append(entry.key)
        continue
      }
      values[meaning, default: []].append(entry)
    }
    if values[.ask] == nil, titleAsks { askByTitle() }
    // An answer that is a list of texts beside no other choices may be the choices.
    if values[.choices] == nil, let answers = values[.answer]?.first(where: { Self.isChoices($0.value) }) {
      values[.choices] = [answers]
      values[.answer]?.removeAll { $0.key == answers.key }
    }
  }

  /// Whether there is a text that asks.
  var hasQuestion: Bool { values[.ask]?.contains { !ForeignTree.texts(of: $0.value).isEmpty } ?? false }

  /// Texts under a meaning, plain.
  func texts(_ meaning: Meaning) -> [String] {
    (values[meaning] ?? []).flatMap { ForeignTree.texts(of: $0.value) }.map(ForeignTree.plain)
  }

  /// Two options at least, the first of them A; a lone `a` is an answer.
  private mutating func readOptions(_ entries: [YAMLNode.Entry]) {
    let found = entries.compactMap { entry -> (letter: String, text: String)? in
      guard let letter = RecordKey.optionLetter(entry.key),
        let text = ForeignTree.texts(of: entry.value).first
      else { return nil }
      return (letter, ForeignTree.plain(text))
    }
    guard found.count >= 2, Set(found.map(\.letter)).isSuperset(of: ["A", "B"]) else { return }
    options = found.sorted { $0.letter < $1.letter }
  }

  /// Takes a title for the question if it asks or an answer stands beside it, a description only if it surely asks.
  private mutating func askByTitle() {
    let isAnswered = [.answer, .choices, .lookFor].contains { (meaning: Meaning) in values[meaning] != nil }
    if let title = values[.title]?.first {
      if isAnswered || Self.likelihood(title) != .no { values[.ask] = [title] }
    } else if let text = values[.context]?.first, Self.likelihood(text) == .sure {
      values[.ask] = [text]
      values[.context]?.removeFirst()
    }
  }

  private static func likelihood(_ entry: YAMLNode.Entry) -> QuestionWords.Likelihood {
    ForeignTree.texts(of: entry.value).map { QuestionWords.likelihood(of: $0) }.max() ?? .no
  }

  /// A list of texts or of sets of keys that say which is right.
  private static func isChoices(_ node: YAMLNode) -> Bool {
    guard case .sequence(let items) = node.content, items.count >= 2 else { return false }
    return items.allSatisfy { item in
      guard case .mapping(let entries) = item.content else { return false }
      return entries.contains { RecordChoices.flags.contains($0.key.lowercased().filter(\.isLetter)) }
    }
  }
}
