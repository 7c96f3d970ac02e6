import Practice

/// A Markdown text made ready for the parser: what it would misread is set apart, line numbers are kept.
///
/// `<details>` and `<summary>` become lines of their own, because to CommonMark the text around them is one block of
/// HTML; a fence that is never closed is closed where the prose goes on.
struct MarkdownSource {
  /// A line as the parser gets it, and the line of the file, from 1, that it stems from.
  struct Line {
    var text: String
    var number: Int
  }

  private(set) var lines: [Line] = []
  /// The YAML between the dashes at the top, without them; nil if there is none.
  private(set) var frontMatter: String?
  /// Lines too long to be prose, which were left out.
  private(set) var tooLong: [Int] = []

  /// Longer lines are data: parsers of inline text can take a time that grows with the square of a line.
  static let longestLine = 20_000
  /// More marks than this at the beginning of a line nest no real text.
  private static let mostNestingMarks = 40

  init(_ text: String) {
    let raw: [Substring] = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var first = 0
    if let end = Self.endOfFrontMatter(raw) {
      frontMatter = raw[1..<end].joined(separator: "\n")
      first = end + 1
    }
    lines.reserveCapacity(raw.count)
    let fences = FenceScan(raw, from: first)
    var inCode = false
    for index in first..<max(first, raw.count) {
      if fences.closings.contains(index) {
        lines.append(Line(text: fences.mark(closing: index), number: index + 1))
        inCode = false
      }
      if fences.fences.contains(index) { inCode.toggle() }
      if inCode || fences.fences.contains(index) {
        lines.append(Line(text: String(raw[index]), number: index + 1))
      } else if raw[index].utf8.count > Self.longestLine || Self.nestsTooDeep(raw[index]) {
        tooLong.append(index + 1)
        lines.append(Line(text: "", number: index + 1))
      } else {
        split(raw[index], number: index + 1)
      }
    }
    if inCode { lines.append(Line(text: fences.mark(closing: raw.count), number: raw.count)) }
  }

  /// The whole text for the parser.
  var text: String { lines.map(\.text).joined(separator: "\n") + "\n" }

  /// The file's line of a line of ``text``, both from 1.
  func number(ofLine line: Int) -> Int {
    guard !lines.isEmpty else { return 1 }
    return lines[min(max(line - 1, 0), lines.count - 1)].number
  }

  nonisolated(unsafe) private static let numberedHeading = #/^\d{1,4}[.)]\s{1,4}#{1,6}\s/#

  private static func endOfFrontMatter(_ lines: [Substring]) -> Int? {
    guard lines.first?.trimmingSpaces == "---" else { return nil }
    let end = lines.dropFirst().prefix(200).firstIndex { ["---", "..."].contains($0.trimmingSpaces) }
    // A rule between two rules is no front matter: it has keys.
    guard let end, lines[1..<end].contains(where: { $0.contains(":") }) else { return nil }
    return end
  }

  private static func nestsTooDeep(_ line: Substring) -> Bool {
    var marks = 0
    for byte in line.utf8.prefix(400) {
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): marks += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return marks > mostNestingMarks
      }
    }
    // A rule is made of one sort of mark.
    return marks > mostNestingMarks && Set(line.utf8).subtracting([0x20]).count > 1
      || line.utf8.prefix(400).count { $0 == UInt8(ascii: ">") } > mostNestingMarks
  }

  private mutating func split(_ line: Substring, number: Int) {
    // `12. ### Why?` begins something new also where no blank line stands before it.
    if line.first?.isNumber == true, line.prefix(12).contains("#"),
      line.firstMatch(of: Self.numberedHeading) != nil
    {
      lines.append(Line(text: "", number: number))
    }
    // A quick look first: nearly no line has one.
    guard line.contains("<"),
      line.contains("<details") || line.contains("</details") || line.contains("summary")
    else {
      lines.append(Line(text: String(line), number: number))
      return
    }
    let indentation = String(line.prefix { $0 == " " || $0 == "\t" })
    var rest = line
    func add(_ text: String) {
      lines.append(Line(text: text.isEmpty ? "" : indentation + text, number: number))
    }
    while let found = rest.firstMatch(of: MarkdownMark.tag) {
      let before = rest[..<found.range.lowerBound].trimmingSpaces
      if !before.isEmpty { add(before) }
      add("")
      add(MarkdownMark.mark(of: found.output.1, closes: found.output.0.hasPrefix("</")).rawValue)
      add("")
      rest = rest[found.range.upperBound...]
    }
    let behind = rest.trimmingSpaces
    if !behind.isEmpty { add(behind) }
  }
}
