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

  /// Whether a text begins as JSON does.
  static func looksLikeJSON(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 > 0x20 }) else { return false }
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else { return false }
    // `[x]: http://…` and `[a link](…)` begin Markdown.
    let behind = text.utf8.drop { $0 <= 0x20 }.dropFirst().first { $0 > 0x20 }
    return behind.map { "\"[{]}".utf8.contains($0) || $0 == UInt8(ascii: "/") } ?? false
  }

  /// The text of a scalar, or the texts of a list of scalars, trimmed, without empty ones.
  static func texts(of node: YAMLNode) -> [String] {
    switch node.content {
    case .scalar(let text, _): node.isNothing || text.trimmingSpaces.isEmpty ? [] : [text.trimmingSpaces]
    case .sequence(let items): items.flatMap { texts(of: $0) }
    case .mapping: []
    }
  }

  private static func source(_ bytes: [UInt8]) -> SourceText? {
    guard let (source, forbidden) = try? SourceText.checked(bytes), forbidden.isEmpty else { return nil }
    return source
  }
}
