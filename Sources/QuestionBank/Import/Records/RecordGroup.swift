import Practice

/// Tells what a set of keys that is no question itself has below it.
enum RecordGroup {
  /// The entries with those that merge keys bring in, of which a set's own come first.
  static func merged(_ entries: [YAMLNode.Entry]) -> [YAMLNode.Entry] {
    guard let merge = entries.first(where: { $0.key == "<<" }) else { return entries }
    let sources = if case .sequence(let items) = merge.value.content { items } else { [merge.value] }
    var result = entries.filter { $0.key != "<<" }
    for case .mapping(let more) in sources.map(\.content) {
      let known = Set(result.map(\.key))
      result += more.filter { !known.contains($0.key) && $0.key != "<<" }
    }
    return result
  }

  /// What a group calls itself; the name of the whole file is no topic in it.
  static func titles(_ fields: RecordFields, isRoot: Bool) -> [String] {
    let own: [RecordFields.Meaning] = isRoot ? [.topics] : [.topics, .title, .name, .ask]
    return own.flatMap { fields.values[$0] ?? [] }.flatMap { entry -> [String] in
      guard !isListOfRecords(entry), QuestionWords.hasNoMark(in: entry.value) else { return [] }
      return ForeignTree.texts(of: entry.value)
    }
  }

  /// Whether a key names a list of sets of keys, as a group has it for its questions.
  static func isListOfRecords(_ entry: YAMLNode.Entry) -> Bool {
    guard RecordKey.isGeneric(entry.key) else { return false }
    switch entry.value.content {
    case .sequence(let items): return items.contains { if case .mapping = $0.content { true } else { false } }
    // One text in several languages is no list.
    case .mapping: return ForeignTree.texts(of: entry.value).isEmpty
    case .scalar: return false
    }
  }

  /// Whether there may be questions in a value: in a list of texts if they ask.
  ///
  /// - Parameter isExpected: whether the key says that there are.
  static func holds(_ node: YAMLNode, isExpected: Bool) -> Bool {
    switch node.content {
    case .scalar: return false
    case .mapping: return true
    case .sequence(let items):
      guard items.allSatisfy({ if case .scalar = $0.content { true } else { false } }) else { return true }
      return isExpected || ask(items.prefix(sample).flatMap { ForeignTree.texts(of: $0) })
    }
  }

  /// As many show what the others are.
  private static let sample = 20

  /// Half of them surely, or nearly all of them as tasks do, which a list of names can't.
  private static func ask(_ texts: [String]) -> Bool {
    let sure = texts.count { QuestionWords.likelihood(of: $0) == .sure && !$0.contains("](") }
    if sure > 0, sure * 2 >= texts.count { return true }
    let likely = texts.count { text in
      text.utf8.count { $0 == 0x20 } >= 2 && QuestionWords.likelihood(of: text) != .no
    }
    return likely > 0 && likely * 10 >= texts.count * 8
  }

  /// Whether the keys themselves ask.
  static func asksByKeys(_ entries: [YAMLNode.Entry]) -> Bool {
    let asking = entries.count { QuestionWords.likelihood(of: $0.key) == .sure }
    return asking >= 2 && asking * 10 >= entries.count * 6
  }

  /// Whether a key's value is a part of a question or of a group, never a list of questions.
  static func isPart(_ key: String) -> Bool {
    guard !RecordKey.isGeneric(key) else { return false }
    switch RecordKey.meaning(of: key) {
    case .followUps, .lookFor, .redFlags, .choices, .wrongChoices, .wordings, .answer, .rightChoice, .hint,
      .topics, .kind,
      .level, .title, .name, .id, .author, .source:
      return true
    default: return key.lowercased() == "defaults"
    }
  }

  /// The topics with those of titles that are new.
  static func adding(_ titles: [String], to topics: [String]) -> [String] {
    var result = topics
    for topic in titles.compactMap({ SectionTitle.topic($0) }) where !result.contains(topic) {
      result.append(topic)
    }
    return result
  }
}

extension QuestionWords {
  /// Whether no text of a node surely asks.
  fileprivate static func hasNoMark(in node: YAMLNode) -> Bool {
    ForeignTree.texts(of: node).allSatisfy { likelihood(of: $0) != .sure }
  }
}
