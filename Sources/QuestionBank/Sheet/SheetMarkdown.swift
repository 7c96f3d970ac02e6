import Practice

/// A sheet as Markdown: headings, check boxes and lines with a colon, to be filled in with any editor.
package struct SheetMarkdown: Sendable {
  /// Without line breaks.
  let lines: [String]
  /// Where each element of the sheet begins, as a place in ``lines``.
  let places: [Int]

  /// The sheet's text.
  package init(_ sheet: InterviewSheet) {
    var lines: [String] = []
    var places: [Int] = []
    var last: SheetElement?
    for element in sheet.elements {
      if let last, !(last.isListed && element.isListed) { lines.append("") }
      if case .question = element { lines += ["---", ""] }
      places.append(lines.count)
      lines += Self.lines(of: element)
      last = element
    }
    self.lines = lines
    self.places = places
  }

  /// The document, ending in a line break.
  package var text: String { lines.joined(separator: "\n") + "\n" }

  private static func lines(of element: SheetElement) -> [String] {
    switch element {
    case .title(let text): ["# " + oneLine(text)]
    case .paragraph(let text): [text]
    case .step(let text): ["- " + text.replacing("[x]", with: "`[x]`")]
    case .field(let field, let value): ["- \(field.label): \(oneLine(value))"]
    case .question(let number, let ask): head(number, ask)
    case .time(let time): ["About \(time.written)."]
    case .outline(let text): block(text).map { $0.isEmpty ? ">" : "> " + $0 }
    case .mark(let mark): ["`\(mark.text)`"]
    case .label(let text): ["**\(text)**"]
    case .box(let sign?, let text): ["- [ ] \(sign). \(oneLine(text))"]
    case .box(nil, let text): ["- [ ] \(InterviewSheet.askedLabel) \(oneLine(text))"]
    case .plain(let text): ["- " + oneLine(text)]
    }
  }

  /// The number and the first line as a heading, what else the text has below.
  private static func head(_ number: Int, _ ask: String) -> [String] {
    let lines = ask.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    let isCode = lines.first.map { EscapedMarkdown.Fence(opening: $0) != nil } ?? false
    if isCode { return ["## \(number).", ""] + block(ask) }
    let rest = lines.dropFirst().drop { $0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
    return ["## \(number). " + oneLine(lines.first ?? "")] + (rest.isEmpty ? [] : [""] + block(rest))
  }

  private static func block(_ text: String) -> [String] {
    EscapedMarkdown.lines(text).flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      .map { harmless(String($0)) }
  }

  private static func oneLine(_ text: String) -> String { harmless(EscapedMarkdown.heading(text)) }

  /// A line without control characters; a text of a bank that would be taken for a question's mark gets another space.
  private static func harmless(_ line: String) -> String {
    let line = String(String.UnicodeScalarView(line.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    return SheetMark(in: line) == nil ? line : line.replacing(" ", with: "\u{00A0}\u{2060}")
  }

  /// What no text has that people write, and a file with it may not be taken for text.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" || (0x7f...0x9f).contains(scalar.value)
  }
}

extension SheetElement {
  /// Whether it stands in a list with its neighbours.
  var isListed: Bool {
    switch self {
    case .step, .field, .box, .plain: true
    case .title, .paragraph, .question, .time, .outline, .mark, .label: false
    }
  }
}
