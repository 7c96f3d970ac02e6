import Practice

/// Finds the questions in foreign YAML and JSON: a list of sets of keys, wherever in the tree it hangs.
struct RecordReader {
  private var reading = ForeignReading()
  private let source: SourceText
  private var unknown: [String: Int] = [:]

  /// Reads a YAML text of any dialect.
  static func yaml(_ text: String) throws(ImportRefusal) -> ForeignReading {
    let (roots, source) = try ForeignTree.checkedYAML(text)
    return read(roots, source)
  }

  /// Reads a JSON text, or one with a value on each line.
  static func json(_ text: String) throws(ImportRefusal) -> ForeignReading {
    let (roots, source) = try ForeignTree.checkedJSON(text)
    return read(roots, source)
  }

  static func read(_ roots: [YAMLNode], _ source: SourceText) -> ForeignReading {
    var reader = RecordReader(source: source)
    for root in roots {
      reader.readHeader(root)
      reader.read(root, topics: [], isExpected: false)
    }
    reader.remark()
    return reader.reading
  }

  private init(source: SourceText) { self.source = source }

  /// What the collection says of itself.
  private mutating func readHeader(_ root: YAMLNode) {
    guard case .mapping(let entries) = root.content, !Self.isQuestion(root) else { return }
    for entry in entries {
      guard let text = ForeignTree.texts(of: entry.value).first else { continue }
      switch entry.key.lowercased() {
      case "title", "name", "bank", "deck", "collection": reading.title = reading.title ?? text
      case "description", "summary": reading.summary = reading.summary ?? text
      case "author", "authors": reading.author = reading.author ?? text
      default: break
      }
    }
  }

  /// Reads a node and what hangs below it.
  ///
  /// - Parameter isExpected: whether its key says that questions follow.
  private mutating func read(_ node: YAMLNode, topics: [String], isExpected: Bool) {
    switch node.content {
    case .sequence(let items): for item in items { readItem(item, topics: topics, isExpected: isExpected) }
    case .mapping(let entries): readMapping(node, entries, topics: topics)
    case .scalar: break
    }
  }

  private mutating func readItem(_ item: YAMLNode, topics: [String], isExpected: Bool) {
    guard case .scalar(let text, _) = item.content else {
      return read(item, topics: topics, isExpected: isExpected)
    }
    let question = text.trimmingSpaces
    guard !question.isEmpty, !item.isNothing else { return }
    if isExpected || QuestionWords.likelihood(of: question) != .no {
      place(Draft(wordings: [question], line: line(of: item)), in: topics)
    } else {
      leave(question, item, "a text that asks nothing")
    }
  }

  private mutating func readMapping(_ node: YAMLNode, _ entries: [YAMLNode.Entry], topics: [String]) {
    var lists = entries.filter { Self.holdsQuestions($0.value) && !Self.isPart($0.key) }
    if Self.isQuestion(node) {
      // A question may have lists of texts; a group has its questions under a name for them.
      lists.removeAll { !Self.genericKeys.contains($0.key.lowercased()) || Self.isListOfTexts($0.value) }
      if lists.isEmpty { return add(entries, node, topics: topics) }
    }
    if lists.isEmpty, Self.asksByKeys(entries) { return readPairs(entries, topics: topics) }
    let fields = RecordFields(entries)
    let own = [.topics, .title, .name].flatMap { (meaning: RecordFields.Meaning) in
      fields.values[meaning] ?? []
    }
    let titles =
      topics.isEmpty && own.allSatisfy { $0.key.lowercased() == "title" || $0.key.lowercased() == "name" }
        && isRoot(node)
      ? [] : own.flatMap { ForeignTree.texts(of: $0.value) }
    let inner = Self.adding(titles, to: topics)
    for entry in entries where !Self.isPart(entry.key) {
      let isGeneric = Self.genericKeys.contains(entry.key.lowercased())
      let below = isGeneric || Self.isQuestion(entry.value) ? inner : Self.adding([entry.key], to: inner)
      let isExpected = isGeneric && entry.key.lowercased().hasPrefix("question")
      if entry.value.isList && (isExpected || Self.holdsQuestions(entry.value)) || Self.isTree(entry.value) {
        read(entry.value, topics: below, isExpected: isExpected)
      }
    }
    if lists.isEmpty, !isRoot(node), !entries.contains(where: { Self.isTree($0.value) || $0.value.isList }) {
      leave(
        entries.first.map { "\($0.key): \(ForeignTree.texts(of: $0.value).first ?? "")" } ?? "", node,
        "no text that asks")
    }
  }

  private func isRoot(_ node: YAMLNode) -> Bool { source.indentation(ofScalar: node.span.start) == 0 }

  private mutating func add(_ entries: [YAMLNode.Entry], _ node: YAMLNode, topics: [String]) {
    let fields = RecordFields(Self.merged(entries))
    for key in fields.unknown { unknown[key, default: 0] += 1 }
    place(fields.draft(line: line(of: node)), in: topics)
  }

  /// Keeps a question under the topics of its groups, one of which may be the name of a kind.
  private mutating func place(_ draft: Draft, in topics: [String]) {
    var draft = draft
    draft.kind = draft.kind ?? topics.lazy.compactMap { Kind(foreign: $0) }.first
    draft.topics = topics.filter { Kind(foreign: $0) == nil } + draft.topics.filter { !topics.contains($0) }
    reading.questions.append(draft)
  }

  /// Questions as keys, answers as values.
  private mutating func readPairs(_ entries: [YAMLNode.Entry], topics: [String]) {
    for entry in entries {
      guard QuestionWords.likelihood(of: entry.key) != .no else {
        leave(entry.key, entry.value, "a key that asks nothing")
        continue
      }
      let line = source.line(ofScalar: entry.keySpan.start)
      var draft = Draft(wordings: [entry.key.trimmingSpaces], line: line)
      if case .mapping(let parts) = entry.value.content {
        draft = RecordFields(parts).draft(line: line)
        draft.wordings = [entry.key.trimmingSpaces]
      } else {
        let texts = ForeignTree.texts(of: entry.value)
        draft.answer = texts.isEmpty ? nil : texts.joined(separator: "\n")
      }
      place(draft, in: topics)
    }
  }

  private mutating func leave(_ text: String, _ node: YAMLNode, _ reason: String) {
    reading.leftOut.append(LeftOut(line: line(of: node), text: text, reason: reason))
  }

  private func line(of node: YAMLNode) -> Int {
    source.line(ofScalar: min(node.span.start, source.scalarCount))
  }

  private mutating func remark() {
    guard !unknown.isEmpty else { return }
    let names = unknown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      "`\(shown($0.key.prefix(40)))`"
    }
    let more = names.count > Self.mostNamed ? " and \(names.count - Self.mostNamed) more" : ""
    let list = names.prefix(Self.mostNamed).joined(separator: ", ") + more
    reading.remarks.append(
      names.count == 1 ? "The key \(list) was not taken over." : "These keys were not taken over: \(list).")
  }

  /// More names would not be read.
  private static let mostNamed = 12
}

// What nodes are.
extension RecordReader {
  /// Keys that name the list, not a topic.
  private static let genericKeys: Set<String> = [
    "questions", "question", "items", "data", "cards", "results", "list", "entries", "notes", "records",
    "faq", "faqs",
    "qa", "content", "quiz", "bank", "children", "sections", "categories", "topics", "groups", "decks",
    "rows",
    "interview", "question_list", "questionlist",
  ]

  /// Keys whose lists are parts of a question or a group, never a list of questions.
  private static func isPart(_ key: String) -> Bool {
    guard !genericKeys.contains(key.lowercased()) else { return false }
    switch RecordFields.meaning(of: key) {
    case .followUps, .lookFor, .redFlags, .choices, .wordings, .answer, .rightChoice, .hint: return true
    case .topics, .kind, .level, .title, .name, .id, .author, .source: return true
    default: return key.lowercased() == "defaults"
    }
  }

  private static func isQuestion(_ node: YAMLNode) -> Bool {
    guard case .mapping(let entries) = node.content else { return false }
    return RecordFields(merged(entries)).hasQuestion
  }

  private static func isListOfTexts(_ node: YAMLNode) -> Bool {
    guard case .sequence(let items) = node.content else { return false }
    return items.allSatisfy { if case .scalar = $0.content { true } else { false } }
  }

  private static func isTree(_ node: YAMLNode) -> Bool {
    if case .mapping = node.content { true } else { false }
  }

  /// Whether the node is a list with questions in it, at any depth that people nest them.
  private static func holdsQuestions(_ node: YAMLNode, depth: Int = 0) -> Bool {
    guard depth < 4 else { return false }
    switch node.content {
    case .sequence(let items):
      if isListOfTexts(node) {
        let texts = items.prefix(20).flatMap { ForeignTree.texts(of: $0) }
        let asking = texts.count { QuestionWords.likelihood(of: $0) == .sure && !$0.contains("](") }
        return asking > 0 && asking * 2 >= texts.count
      }
      return items.prefix(20).contains { isQuestion($0) || holdsQuestions($0, depth: depth + 1) }
    case .mapping(let entries):
      return entries.prefix(200).contains { !isPart($0.key) && holdsQuestions($0.value, depth: depth + 1) }
    case .scalar: return false
    }
  }

  private static func asksByKeys(_ entries: [YAMLNode.Entry]) -> Bool {
    let asking = entries.count { QuestionWords.likelihood(of: $0.key) == .sure }
    return asking >= 2 && asking * 10 >= entries.count * 6
  }

  /// The entries with those that a merge key brings in.
  private static func merged(_ entries: [YAMLNode.Entry]) -> [YAMLNode.Entry] {
    guard let merge = entries.first(where: { $0.key == "<<" }), case .mapping(let more) = merge.value.content
    else {
      return entries
    }
    let own = entries.filter { $0.key != "<<" }
    return own + more.filter { entry in !own.contains { $0.key == entry.key } }
  }

  private static func adding(_ titles: [String], to topics: [String]) -> [String] {
    var result = topics
    for topic in titles.compactMap({ SectionTitle.topic($0) }) where !result.contains(topic) {
      result.append(topic)
    }
    return result
  }
}
