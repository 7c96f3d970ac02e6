import Practice

/// Reads values out of nodes and keeps what is wrong with them.
struct FieldReader {
  var findings: [Finding]
  /// Whether a value was unusable since this was last set to false.
  var failed = false
  private var durations: [String: Duration?] = [:]

  init(findings: [Finding] = []) {
    self.findings = findings
  }

  /// Keeps a fault that makes what is being read unusable.
  mutating func fail(_ problem: @autoclosure () -> Problem, at span: Span) {
    findings.keep(problem(), at: span)
    failed = true
  }

  /// Keeps a problem that leaves what is being read usable.
  mutating func note(_ problem: @autoclosure () -> Problem, at span: Span) {
    findings.keep(problem(), at: span)
  }

  /// Keeps that a key means nothing here.
  mutating func unknown(_ entry: YAMLNode.Entry, of place: String, known: [String]) {
    if entry.key == "<<" {
      fail(.mergeKey, at: entry.keySpan)
    } else {
      note(.unknownKey(entry.key, of: place, known: known), at: entry.keySpan)
    }
  }

  /// The entry's text without space around it; nil if there is none or it is something else.
  mutating func text(_ entry: YAMLNode.Entry) -> String? {
    guard !isFaulty(entry.value), !entry.value.isNothing else { return nil }
    guard case .scalar(let text, let isPlain) = entry.value.content else {
      fail(.wrongType(of: "`\(entry.key)`", found: entry.value, wanted: "text"), at: entry.value.span)
      return nil
    }
    let trimmed = text.trimmingSpace()
    if isPlain, SmartQuotes.surround(trimmed) { note(.smartQuotes, at: entry.value.span) }
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The entry's texts; a single text is a list of one.
  mutating func texts(_ entry: YAMLNode.Entry) -> [String] {
    guard !isFaulty(entry.value), !entry.value.isNothing else { return [] }
    guard case .sequence(let items) = entry.value.content else {
      if case .mapping = entry.value.content {
        fail(
          .wrongType(of: "`\(entry.key)`", found: entry.value, wanted: "text or a list of texts"),
          at: entry.value.span)
        return []
      }
      return text(entry).map { [$0] } ?? []
    }
    var texts: [String] = []
    for item in items where !isFaulty(item) {
      guard case .scalar(let text, let isPlain) = item.content else {
        fail(.wrongType(of: "this item of `\(entry.key)`", found: item, wanted: "text"), at: item.span)
        continue
      }
      let trimmed = text.trimmingSpace()
      guard !item.isNothing, !trimmed.isEmpty else {
        note(.emptyItem(of: entry.key), at: item.span)
        continue
      }
      if isPlain, SmartQuotes.surround(trimmed) { note(.smartQuotes, at: item.span) }
      texts.append(trimmed)
    }
    return texts
  }

  /// The entry's duration; a warning if it is over two hours.
  mutating func duration(_ entry: YAMLNode.Entry) -> Duration? {
    guard let text = plainText(entry, wanted: "a duration such as `2m30s`") else { return nil }
    let duration: Duration?
    if let known = durations[text] {
      duration = known
    } else {
      duration = Duration(written: text)
      durations[text] = .some(duration)
    }
    guard let duration else {
      fail(.badDuration(text, of: entry.key), at: entry.value.span)
      return nil
    }
    if duration > .seconds(7200) { note(.longTime(text, of: entry.key), at: entry.value.span) }
    return duration
  }

  /// The entry's kind.
  mutating func kind(_ entry: YAMLNode.Entry) -> Kind? {
    guard let text = plainText(entry, wanted: "a kind such as `technical`") else { return nil }
    guard let kind = Kind(rawValue: text) else {
      fail(.unknownKind(text), at: entry.value.span)
      return nil
    }
    return kind
  }

  /// The entry's text where a word is wanted: typographic quotes are no part of the message here.
  mutating func plainText(_ entry: YAMLNode.Entry, wanted: String) -> String? {
    guard !isFaulty(entry.value), !entry.value.isNothing else { return nil }
    guard case .scalar(let text, _) = entry.value.content else {
      fail(.wrongType(of: "`\(entry.key)`", found: entry.value, wanted: wanted), at: entry.value.span)
      return nil
    }
    return text.trimmingSpace()
  }

  private mutating func isFaulty(_ node: YAMLNode) -> Bool {
    if node.isFaulty { failed = true }
    return node.isFaulty
  }
}

extension String {
  /// The text without white space and line breaks at its ends.
  func trimmingSpace() -> String {
    func isSpace(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 || $0 >= 0x80 } ?? false }
    guard isSpace(utf8.first) || isSpace(utf8.last) else { return self }
    return trimmingSpaces
  }
}
