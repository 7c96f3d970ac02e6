/// Changes a YAML text at one place and leaves every other byte as it is.
struct YAMLEditor {
  let source: SourceText
  /// Nil if there is nothing in the text but space and comments.
  let root: YAMLNode?
  private let mark: String

  /// - Throws: ``EditRefusal/broken(_:)`` if the text has a fault that hides the rest.
  init(_ text: String, file: String) throws(EditRefusal) {
    var findings: [Finding] = []
    mark = text.unicodeScalars.first == "\u{feff}" ? "\u{feff}" : ""
    switch DocumentReader(largestSize: BankReader.largestSize).read(
      Array(text.utf8), file: file, findings: &findings)
    {
    case .broken(let diagnostics):
      guard let first = diagnostics.first else { throw .noPlace }
      throw .broken(first)
    case .empty(let source): (self.source, root) = (source, nil)
    case .document(let root, let source): (self.source, self.root) = (source, root.isNothing ? nil : root)
    }
  }

  /// The break that the text's lines end with.
  var lineBreak: String {
    guard source.lines.count > 1, source.lines[1].byte >= 2 else { return "\n" }
    return source.bytes[source.lines[1].byte - 2] == 0x0d ? "\r\n" : "\n"
  }

  /// The text with the bytes in the range replaced.
  func replacing(_ range: Range<Int>, with text: String) -> String {
    mark + String(decoding: source.bytes[..<range.lowerBound], as: UTF8.self) + text
      + String(decoding: source.bytes[range.upperBound...], as: UTF8.self)
  }

  /// The text with whole lines put in before the byte, which begins a line or is the text's end.
  func inserting(_ lines: [String], at byte: Int) -> String {
    let isOpen = byte > 0 && source.bytes[byte - 1] != 0x0a && source.bytes[byte - 1] != 0x0d
    let text = lines.map { $0 + lineBreak }.joined()
    return replacing(byte..<byte, with: (isOpen ? lineBreak : "") + text)
  }

  /// The text with lines put in at its end.
  func appending(_ lines: [String]) -> String { inserting(lines, at: source.bytes.count) }

  /// The text with one more item in the list that is the entry's value.
  ///
  /// - Parameters:
  ///   - item: The item's lines, without the dash.
  ///   - flow: The item for a list between brackets.
  func appendingItem(_ item: [String], flow: String, to entry: YAMLNode.Entry) -> String {
    let column = source.indentation(ofScalar: entry.keySpan.start)
    let list = entry.value
    guard case .sequence(let items) = list.content else {
      let lines = Self.dashed(item, column: column + 2)
      guard !list.isNothing, case .scalar(let text, _) = list.content else {
        return inserting(lines, at: byteOfLine(behind: entry.keySpan.end))
      }
      // A single text stands for a list of one.
      let first = Self.dashed([YAMLScalar.inline(text.trimmingSpace())], column: column + 2)
      let block = (first + lines).map { lineBreak + $0 }.joined()
      return replacing(bytes(of: list.span, withSpaceBefore: true), with: block)
    }
    if items.isEmpty {
      let block = Self.dashed(item, column: column + 2).map { lineBreak + $0 }.joined()
      return replacing(bytes(of: list.span, withSpaceBefore: true), with: block)
    }
    guard !list.isFlow else {
      let end = source.byte(ofScalar: list.span.end) - 1
      return replacing(end..<end, with: ", " + flow)
    }
    let lines = Self.dashed(item, column: source.indentation(ofScalar: list.span.start))
    return inserting(lines, at: byteOfLine(behind: list))
  }

  /// Where the line begins that follows everything the node has.
  func byteOfLine(behind node: YAMLNode) -> Int {
    let end = Self.end(of: node)
    // Blocks of text end where the next line begins.
    return end > node.span.start && source.indentation(ofScalar: end) == 0
      ? source.byte(ofScalar: end) : byteOfLine(behind: end)
  }

  /// Where the line begins that follows the one with the scalar.
  func byteOfLine(behind scalar: Int) -> Int {
    let next = source.lineIndex(ofScalar: scalar) + 1
    return next < source.lines.count ? source.lines[next].byte : source.bytes.count
  }

  /// The bytes of a span, and of the spaces before it if wanted.
  func bytes(of span: Span, withSpaceBefore: Bool = false) -> Range<Int> {
    var start = source.byte(ofScalar: span.start)
    while withSpaceBefore, start > 0, source.bytes[start - 1] == 0x20 { start -= 1 }
    return start..<source.byte(ofScalar: span.end)
  }

  private static func dashed(_ lines: [String], column: Int) -> [String] {
    let space = String(repeating: " ", count: column)
    return lines.enumerated().map { number, line in
      line.isEmpty ? "" : space + (number == 0 ? "- " : "  ") + line
    }
  }

  /// The end of the last thing that is written in the node.
  private static func end(of node: YAMLNode) -> Int {
    guard !node.isAlias, !node.isFlow else { return node.span.end }
    switch node.content {
    case .scalar: return node.span.end
    case .sequence(let items): return items.last.map(end) ?? node.span.end
    case .mapping(let entries): return entries.last.map { end(of: $0.value) } ?? node.span.end
    }
  }
}
