import CYaml

/// The error at which libyaml stopped, turned into our own words and a place that helps.
struct SyntaxFault {
  private let complaint: String
  private let context: String
  private let place: Int
  private let contextPlace: Int

  init(_ parser: yaml_parser_t) {
    complaint = parser.problem.map { String(cString: $0) } ?? ""
    context = parser.context.map { String(cString: $0) } ?? ""
    place = parser.problem_mark.index
    contextPlace = parser.context == nil ? parser.problem_mark.index : parser.context_mark.index
  }

  /// What is said about it. Tabs and typographic quotes come first: they are behind most puzzling errors.
  func finding(in source: SourceText) -> Finding {
    let (problem, scalar) = wording(in: source)
    let places = [place, contextPlace].map { min($0, source.scalarCount) }
    for line in Set(places.map(source.lineIndex(ofScalar:))).sorted(by: >) {
      if let tab = tabInIndentation(of: line, in: source) {
        return Finding(problem: .tab, span: Span(start: tab, end: tab + 1))
      }
      if let quotes = typographicQuotes(in: line, of: source) {
        return Finding(problem: .smartQuotesBreakIt, span: quotes)
      }
    }
    let start = min(scalar, source.scalarCount)
    if complaint.hasPrefix("did not find expected"), followsQuote(in: source) {
      return Finding(problem: .textBehindQuote, span: Span(start: place, end: place + 1))
    }
    return Finding(problem: problem, span: Span(start: start, end: start + 1))
  }

  private func tabInIndentation(of line: Int, in source: SourceText) -> Int? {
    let blank = source.text(ofLine: line).unicodeScalars.prefix { $0 == " " || $0 == "\t" || $0 == "-" }
    guard let offset = blank.enumerated().first(where: { $0.element == "\t" })?.offset else { return nil }
    return source.lines[line].scalar + offset
  }

  /// Whether the last thing before the place, in its line, is a quote.
  private func followsQuote(in source: SourceText) -> Bool {
    let start = min(place, source.scalarCount)
    let line = source.lineIndex(ofScalar: start)
    let before = source.text(ofLine: line).unicodeScalars.prefix(start - source.lines[line].scalar)
    return before.last { $0 != " " }.map { $0 == "'" || $0 == "\"" } ?? false
  }

  /// A value of the line that opens with a typographic quote: everything from there to the end of the line.
  private func typographicQuotes(in line: Int, of source: SourceText) -> Span? {
    let scalars = Array(source.text(ofLine: line).unicodeScalars)
    let opening = scalars.indices.first { index in
      guard SmartQuotes.opening.contains(scalars[index]) else { return false }
      let lead = scalars[..<index].last { $0 != " " }
      return lead.map { ":-[,{".unicodeScalars.contains($0) } ?? true
    }
    guard let opening else { return nil }
    let start = source.lines[line].scalar
    return Span(start: start + opening, end: start + scalars.count)
  }

  private func wording(in source: SourceText) -> (Problem, Int) {
    if context.contains("tag") || complaint == "found undefined tag handle" {
      return (.textBegins(with: "!"), contextPlace)
    }
    if context.contains("directive") || complaint.contains("%YAML") || complaint.contains("%TAG") {
      return (.textBegins(with: "%"), contextPlace)
    }
    switch complaint {
    case "mapping values are not allowed in this context": return (.strayColon, place)
    case "mapping keys are not allowed in this context": return (.textBegins(with: "?"), place)
    case "block sequence entries are not allowed in this context": return (.strayItem, place)
    case "could not find expected ':'": return (.noColon, contextPlace)
    case "found character that cannot start any token":
      return (.textBegins(with: character(in: source)), place)
    case "did not find expected alphabetic or numeric character":
      return (.textBegins(with: context.contains("alias") ? "*" : "&"), contextPlace)
    case "did not find expected key": return (.misplacedLine, place)
    case "did not find expected '-' indicator": return (.misplacedItem, place)
    case "did not find expected ',' or ']'": return (.openBracket("[", "]"), contextPlace)
    case "did not find expected ',' or '}'": return (.openBracket("{", "}"), contextPlace)
    case "did not find expected node content": return (.missingValue, place)
    case "found unexpected end of stream": return (.openQuote, contextPlace)
    case "found unexpected document indicator": return (.openQuote, contextPlace)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return (.badEscape, place)
    case "found an indentation indicator equal to 0", "did not find expected comment or line break":
      return (.textBehindBlockMark, place)
    case "did not find expected <document start>": return (.textBehindTheEnd, place)
    case let text where text.contains("tab character"): return (.tab, place)
    default: return (.noYAML, place)
    }
  }

  private func character(in source: SourceText) -> String {
    let byte = source.byte(ofScalar: min(place, source.scalarCount))
    return String(String(decoding: source.bytes[byte...].prefix(8), as: UTF8.self).prefix(1))
  }
}
