import Practice

/// Trees of foreign YAML and JSON. JSON is read as the YAML it is, so that every value has its line.
enum ForeignTree {
  /// The documents of a YAML text; nil if it is none.
  static func yaml(_ text: String) -> [YAMLNode]? {
    guard let source = source(Array(text.utf8)) else { return nil }
    var findings: [Finding] = []
    return try? YAMLComposer.composeAll(source, findings: &findings)
  }

  /// The documents of a YAML text.
  ///
  /// - Throws: ``ImportRefusal`` with the place of the first fault.
  static func checkedYAML(_ text: String) throws(ImportRefusal) -> (roots: [YAMLNode], source: SourceText) {
    try checked(Array(text.utf8))
  }

  private static func checked(_ bytes: [UInt8]) throws(ImportRefusal) -> (
    roots: [YAMLNode], source: SourceText
  ) {
    guard let source = source(bytes) else { throw ImportRefusal("it is no text") }
    var findings: [Finding] = []
    do throws(YAMLComposer.Stop) {
      return (try YAMLComposer.composeAll(source, findings: &findings), source)
    } catch {
      let line = source.line(ofScalar: min(error.finding.span.start, source.scalarCount))
      throw ImportRefusal(
        "line \(line): \(error.finding.problem.sentence)", advice: error.finding.problem.advice)
    }
  }

  /// The value of a JSON text, or of one with a value on each line.
  static func checkedJSON(_ text: String) throws(ImportRefusal) -> (roots: [YAMLNode], source: SourceText) {
    try checked(JSONText.asYAML(text))
  }

  /// The text of a scalar, or the texts of a list of scalars, trimmed, without empty ones; of a set of keys the text
  /// among them, or that in its first language.
  static func texts(of node: YAMLNode) -> [String] {
    switch node.content {
    case .scalar(let text, _):
      let trimmed = node.isNothing ? "" : text.trimmingSpaces
      return trimmed.isEmpty ? [] : [trimmed]
    case .sequence(let items): return items.flatMap { texts(of: $0) }
    case .mapping(let entries):
      let isTranslated = entries.allSatisfy { isLanguage($0.key) }
      let entry = isTranslated ? entries.first : entries.first { textKeys.contains($0.key.lowercased()) }
      guard case .scalar? = entry?.value.content else { return [] }
      return entry.map { texts(of: $0.value) } ?? []
    }
  }

  /// Keys under which a set of keys has its text.
  private static let textKeys: Set<String> = ["text", "value", "content", "body", "html", "markdown"]

  /// `en`, `pt-BR`, `zh_Hans`.
  private static func isLanguage(_ key: String) -> Bool {
    let parts = key.split { "-_".contains($0) }
    guard let first = parts.first, parts.count <= 2 else { return false }
    return first.count == 2 && first.allSatisfy { $0.isASCII && $0.isLetter } && key.count <= 7
  }

  /// HTML becomes plain text where a value clearly is HTML, and its names for characters what they mean; tags that a
  /// question speaks of stay. Controls go, which escapes of JSON and YAML may stand for.
  static func plain(_ text: String) -> String {
    let clean = ForeignText.cleaned(text)
    let isMarkup = clean.utf8.contains(UInt8(ascii: "<")) && clean.contains(tags)
    let isEscaped = clean.utf8.contains(UInt8(ascii: "&")) && clean.contains(names)
    guard isMarkup || isEscaped, clean.utf8.firstRange(of: "```".utf8) == nil else { return clean }
    return HTMLText.plain(clean)
  }

  nonisolated(unsafe) private static let tags = #/<\/(p|div|ul|ol|li|pre|table|span|strong|em)>|<br\s*\/?>/#
  /// Quotes are what exporters escape; nobody asks for them.
  nonisolated(unsafe) private static let names = #/&(#\d{1,6}|quot|apos|[lr][sd]quo|nbsp|hellip|[mn]dash);/#

  private static func source(_ bytes: [UInt8]) -> SourceText? {
    guard let (source, forbidden) = try? SourceText.checked(bytes), forbidden.isEmpty else { return nil }
    return source
  }
}
