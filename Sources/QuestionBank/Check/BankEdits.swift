import Practice

/// What in a text that can be read is misspelt and can only be meant one way.
struct BankEdits {
  /// Bytes to be replaced.
  struct Edit: Hashable {
    var range: Range<Int>
    /// From 1.
    var line: Int
    var was: String
    var now: String
  }

  private let source: SourceText
  private let slips: [String: String]
  private(set) var edits: [Edit] = []

  init(_ places: BankPlaces, slips: [String: String]) {
    source = places.source
    self.slips = slips
    guard case .mapping(let entries) = places.root.content else { return }
    renameKeys(of: entries, known: BankField.allCases.map(\.rawValue))
    for entry in entries {
      switch (BankField(rawValue: entry.key), entry.value.content) {
      case (.defaults, .mapping(let defaults)):
        renameKeys(of: defaults, known: QuestionField.withDefaults.map(\.rawValue))
        for entry in defaults { mendValue(of: entry) }
      case (.questions, .sequence(let items)):
        for case .mapping(let question) in items.lazy.map(\.content) {
          renameKeys(of: question, known: QuestionField.allCases.map(\.rawValue))
          for entry in question { mendValue(of: entry) }
        }
      default: unquote(entry.value, inFlow: false)
      }
    }
  }

  /// Unknown keys that are known ones but for case, dashes or one letter, unless the known one is there as well.
  private mutating func renameKeys(of entries: [YAMLNode.Entry], known: [String]) {
    let present = Set(entries.map(\.key))
    for entry in entries where !known.contains(entry.key) {
      let plain = entry.key.filter { !"-_ ".contains($0) }
      let meant = known.filter { $0.count > 2 && BankCheck.isOneSlip(plain, $0.filter { $0 != "_" }) }
      if plain.count > 2, meant.count == 1, !present.contains(meant[0]) {
        replace(entry.keySpan, entry.key, with: meant[0])
      }
    }
  }

  private mutating func mendValue(of entry: YAMLNode.Entry) {
    guard let field = QuestionField(rawValue: entry.key), !entry.value.isAlias else { return }
    switch field {
    case .time, .prepare:
      guard let text = entry.value.scalarText, let mended = MisspeltDuration.mended(text) else { return }
      replace(entry.value.span, text, with: mended)
    case .kind:
      guard let text = entry.value.scalarText, Kind(rawValue: text) == nil, !entry.value.isNothing,
        let kind = nearest(to: text.replacing(" ", with: "-"), among: Kind.allCases.map(\.rawValue))
      else { return }
      replace(entry.value.span, text, with: kind)
    case .topics:
      for node in items(of: entry.value) {
        guard let topic = node.scalarText, let meant = slips[topic] else { continue }
        replace(node.span, topic, with: YAMLScalar.inline(meant, inFlow: entry.value.isFlow))
      }
    case .id: break
    default: for node in items(of: entry.value) { unquote(node, inFlow: entry.value.isFlow) }
    }
  }

  private func items(of node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let items) = node.content { items.filter { !$0.isAlias } } else { [node] }
  }

  /// Takes typographic quotes from around a text of one line.
  private mutating func unquote(_ node: YAMLNode, inFlow: Bool) {
    guard case .scalar(let text, isPlain: true) = node.content, let inner = SmartQuotes.inside(text) else {
      return
    }
    replace(node.span, text, with: YAMLScalar.inline(inner, inFlow: inFlow))
  }

  /// Only where the text stands in the source as it is read, in quotes at most: no anchors, tags or line breaks.
  private mutating func replace(_ span: Span, _ text: String, with now: String) {
    let range = source.byte(ofScalar: span.start)..<source.byte(ofScalar: span.end)
    let was = String(decoding: source.bytes[range], as: UTF8.self)
    guard [text, "\"\(text)\"", "'\(text)'"].contains(was), was != now else { return }
    edits.append(Edit(range: range, line: source.line(ofScalar: span.start), was: was, now: now))
  }
}

/// Durations that people write in their own way.
enum MisspeltDuration {
  /// The text as banks have it; nil if it is right already, or if several things could be meant.
  ///
  /// A bare number over 60 is seconds: nobody gives an answer over an hour.
  static func mended(_ text: String) -> String? {
    guard Duration(written: text) == nil else { return nil }
    if let number = Int(text) { return number > 60 && number <= 7200 ? "\(number)s" : nil }
    guard let match = text.lowercased().wholeMatch(of: #/(\d{1,4}) ?(s|m|h)[a-z]*\.?/#) else { return nil }
    let isUnit = [
      "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr", "hour",
      "hours",
    ]
    .contains(text.lowercased().filter(\.isLetter))
    let mended = "\(match.1)\(match.2)"
    return isUnit && Duration(written: mended) != nil ? mended : nil
  }
}
