import Practice

/// Finds the questions in foreign YAML and JSON: sets of keys with a text that asks, wherever in the tree they hang.
struct RecordReader {
  /// A question before all of the file is known.
  private struct Found {
    var fields: RecordFields?
    /// What is known without fields.
    var draft: Draft
    /// Of the groups around it.
    var topics: [String]
  }

  private var reading = ForeignReading()
  private var found: [Found] = []
  private let source: SourceText
  private var unknown: [String: Int] = [:]

  /// Reads a YAML text of any dialect.
  static func yaml(_ text: String) throws(ImportRefusal) -> ForeignReading {
    let (roots, source) = try ForeignTree.checkedYAML(text)
    return read(roots, source)
  }

  /// Reads a JSON text, or one with several values.
  static func json(_ text: String) throws(ImportRefusal) -> ForeignReading {
    let (roots, source) = try ForeignTree.checkedJSON(text)
    return read(roots, source)
  }

  private static func read(_ roots: [YAMLNode], _ source: SourceText) -> ForeignReading {
    var reader = RecordReader(source: source)
    for root in roots {
      reader.readHeader(root)
      reader.read(root, topics: [], isExpected: false, isRoot: true)
    }
    reader.finish()
    return reader.reading
  }

  private init(source: SourceText) { self.source = source }

  /// What the collection says of itself.
  private mutating func readHeader(_ root: YAMLNode) {
    guard case .mapping(let entries) = root.content, !RecordFields(entries).hasQuestion else { return }
    for entry in entries {
      guard case .scalar = entry.value.content, let text = ForeignTree.texts(of: entry.value).first else {
        continue
      }
      switch entry.key.lowercased() {
      case "title", "name", "bank", "deck", "collection": reading.title = reading.title ?? text
      case "description", "summary": reading.summary = reading.summary ?? text
      case "author", "authors": reading.author = reading.author ?? text
      default: break
      }
    }
  }

  /// Makes drafts of what was found, now that it is known how the file counts.
  private mutating func finish() {
    let indexes = found.compactMap { $0.fields.flatMap(RecordChoices.indexes) }
    let countsFromOne =
      indexes.contains { $0.marked.contains($0.count) } && !indexes.contains { $0.marked.contains(0) }
    reading.questions = found.map { found in
      var draft =
        found.fields?.draft(line: found.draft.line, firstIndex: countsFromOne ? 1 : 0) ?? found.draft
      if !found.draft.wordings.isEmpty { draft.wordings = found.draft.wordings }
      // A group may have the name of a kind.
      draft.kind = draft.kind ?? found.topics.lazy.compactMap { Kind(foreign: $0) }.first
      let topics = found.topics.filter { Kind(foreign: $0) == nil }
      draft.topics = topics + draft.topics.filter { !topics.contains($0) }
      return draft
    }
    remark()
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

// The way through the tree.
extension RecordReader {
  /// Reads a node and what hangs below it.
  ///
  /// - Parameter isExpected: whether its key says that questions follow.
  private mutating func read(_ node: YAMLNode, topics: [String], isExpected: Bool, isRoot: Bool = false) {
    switch node.content {
    case .sequence(let items): for item in items { readItem(item, topics: topics, isExpected: isExpected) }
    case .mapping(let entries): readMapping(node, RecordGroup.merged(entries), topics: topics, isRoot: isRoot)
    case .scalar: break
    }
  }

  private mutating func readItem(_ item: YAMLNode, topics: [String], isExpected: Bool) {
    guard case .scalar = item.content else { return read(item, topics: topics, isExpected: isExpected) }
    guard let text = ForeignTree.texts(of: item).first.map(ForeignTree.plain), !text.isEmpty else { return }
    if isExpected || QuestionWords.likelihood(of: text) != .no {
      found.append(Found(draft: Draft(wordings: [text], line: line(of: item)), topics: topics))
    } else {
      leave(text, item, "a text that asks nothing")
    }
  }

  private mutating func readMapping(
    _ node: YAMLNode, _ entries: [YAMLNode.Entry], topics: [String], isRoot: Bool
  ) {
    let fields = RecordFields(entries)
    let holdsMore = entries.contains(where: RecordGroup.isListOfRecords)
    if fields.hasQuestion, !holdsMore {
      for key in fields.unknown { unknown[key, default: 0] += 1 }
      return found.append(
        Found(fields: fields, draft: Draft(wordings: [], line: line(of: node)), topics: topics))
    }
    if !holdsMore, RecordGroup.asksByKeys(entries) { return readPairs(entries, topics: topics) }
    let inner = RecordGroup.adding(RecordGroup.titles(fields, isRoot: isRoot), to: topics)
    var isLeaf = true
    for entry in entries where !RecordGroup.isPart(entry.key) {
      let isGeneric = RecordKey.isGeneric(entry.key)
      let isExpected = isGeneric && entry.key.lowercased().hasPrefix("question")
      guard RecordGroup.holds(entry.value, isExpected: isExpected) else { continue }
      isLeaf = false
      let isNumber = entry.key.allSatisfy(\.isNumber)
      read(
        entry.value, topics: isGeneric || isNumber ? inner : RecordGroup.adding([entry.key], to: inner),
        isExpected: isExpected)
    }
    if isLeaf, !isRoot, !entries.contains(where: { $0.value.isList }) {
      let text = entries.first.map { "\($0.key): \(ForeignTree.texts(of: $0.value).first ?? "")" } ?? ""
      leave(text, node, "no text that asks")
    }
  }

  /// Questions as keys, answers as values.
  private mutating func readPairs(_ entries: [YAMLNode.Entry], topics: [String]) {
    for entry in entries {
      guard QuestionWords.likelihood(of: entry.key) != .no else {
        leave(entry.key, entry.value, "a key that asks nothing")
        continue
      }
      let line = source.line(ofScalar: entry.keySpan.start)
      var draft = Draft(wordings: [ForeignTree.plain(entry.key.trimmingSpaces)], line: line)
      var fields: RecordFields?
      if case .mapping(let parts) = entry.value.content {
        fields = RecordFields(parts)
      } else {
        let texts = ForeignTree.texts(of: entry.value).map(ForeignTree.plain)
        draft.answer = texts.isEmpty ? nil : texts.joined(separator: "\n")
      }
      found.append(Found(fields: fields, draft: draft, topics: topics))
    }
  }

  private mutating func leave(_ text: String, _ node: YAMLNode, _ reason: String) {
    reading.leftOut.append(LeftOut(line: line(of: node), text: text, reason: reason))
  }

  private func line(of node: YAMLNode) -> Int {
    source.line(ofScalar: min(node.span.start, source.scalarCount))
  }
}
