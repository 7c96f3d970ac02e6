import Practice

/// Trees of foreign YAML and JSON. JSON is read as the YAML it is, so that every value has its line.
enum ForeignTree {
  /// The documents of a YAML text; nil if it is none.
  static func yaml(_ text: String) -> [YAMLNode]? {
    guard let source = source(text) else { return nil }
    var findings: [Finding] = []
    return try? YAMLComposer.composeAll(source, findings: &findings)
  }

  /// The documents of a YAML text.
  ///
  /// - Throws: ``ImportRefusal`` with the place of the first fault.
  static func checkedYAML(_ text: String) throws(ImportRefusal) -> (roots: [YAMLNode], source: SourceText) {
    guard let source = source(text) else { throw ImportRefusal("it is no text") }
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
    try checkedYAML(joined(pairsOfSurrogates(in: text)))
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

  private static func source(_ text: String) -> SourceText? {
    // Banks are read by the same parser, which takes tabs in brackets only.
    guard let (source, forbidden) = try? SourceText.checked(Array(text.utf8)), forbidden.isEmpty else {
      return nil
    }
    return source
  }

  /// A value on each line becomes a list, without a change of lines.
  private static func joined(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let filled = lines.filter { !$0.trimmingSpaces.isEmpty }
    guard filled.count > 1,
      filled.prefix(50).allSatisfy({ $0.trimmingSpaces.hasPrefix("{") && $0.trimmingSpaces.hasSuffix("}") })
    else { return text }
    return "["
      + lines.map { $0.trimmingSpaces.isEmpty ? "" : $0.trimmingSpaces + "," }.joined(separator: "\n") + "]"
  }

  nonisolated(unsafe) private static let pair =
    #/\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/#
  nonisolated(unsafe) private static let half = #/\\u[dD][89a-fA-F][0-9a-fA-F]{2}/#

  /// YAML has no pairs of surrogates, by which JSON writes what is beyond the first 65,536 characters.
  private static func pairsOfSurrogates(in text: String) -> String {
    guard text.contains("\\ud") || text.contains("\\uD") else { return text }
    return text.replacing(pair) { match in
      guard let high = UInt32(match.1, radix: 16), let low = UInt32(match.2, radix: 16),
        let scalar = Unicode.Scalar(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00))
      else { return "\u{fffd}" }
      return String(Character(scalar))
    }.replacing(half, with: "\u{fffd}")
  }
}
