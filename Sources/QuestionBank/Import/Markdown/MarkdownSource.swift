import Practice

/// A Markdown text made ready for the parser: what it would misread is set apart, line numbers are kept.
///
/// `<details>` and `<summary>` become lines of their own, because to CommonMark the text around them is one block of
/// HTML; a fence that is never closed is closed where the prose goes on.
struct MarkdownSource {
  /// What the parser gets, ending in a line feed.
  private(set) var bytes: [UInt8] = []
  /// For each line of ``bytes`` the line of the file, from 1, that it stems from.
  private var numbers: [Int32] = []
  /// The YAML between the dashes at the top, without them; nil if there is none.
  private(set) var frontMatter: String?
  /// Lines too long to be prose, which were left out.
  private(set) var tooLong: [Int] = []
  /// Where ``bytes`` can be cut, so that the parser's tree never is that of the whole text.
  private var cuts = MarkdownCuts()

  /// Longer lines are data: parsers of inline text can take a time that grows with the square of a line.
  static let longestLine = 20_000
  /// More marks than this at the beginning of a line nest no real text.
  private static let mostNestingMarks = 40

  init(_ raw: TextLines) {
    var first = 0
    if let matter = FrontMatter.lines(of: raw) {
      frontMatter = matter.yaml
      first = matter.end
    }
    bytes.reserveCapacity(raw.bytes.count + raw.bytes.count / 8)
    numbers.reserveCapacity(raw.count)
    let fences = FenceScan(raw, from: first)
    var directives = MarkdownDirectives()
    var inCode = false
    for index in first..<max(first, raw.count) {
      let number = raw.number(index)
      if let fence = fences.closings[index] {
        add(fence.utf8, number)
        inCode = false
      }
      if !inCode { cuts.look(at: raw[index], byte: bytes.count, line: numbers.count) }
      let (line, before) = directives.outdented(raw[index])
      for line in before { add(line, number) }
      let isFence = fences.fences.contains(index)
      if isFence { inCode.toggle() }
      if inCode || isFence {
        add(line, number)
      } else if line.count > Self.longestLine || Self.nestsTooDeep(line) {
        tooLong.append(number)
        add([], number)
      } else if let lines = directives.replacement(for: line) {
        for line in lines { add(line, number) }
      } else {
        split(line, number: number)
      }
    }
    if let fence = fences.closings[raw.count] { add(fence.utf8, raw.number(raw.count)) }
    for line in directives.finish() { add(line, raw.number(raw.count)) }
  }

  /// The text in pieces, each with the number of its lines before it; links that are defined in one count in all.
  var pieces: [(bytes: ArraySlice<UInt8>, firstLine: Int)] {
    guard cuts.starts.count > 1 else { return [(bytes[...], 0)] }
    let ends = cuts.starts.dropFirst().map(\.byte) + [bytes.count]
    return zip(cuts.starts, ends).map { (bytes[$0.byte..<$1] + cuts.definitions, $0.line) }
  }

  /// The file's line of a line of ``bytes``, both from 1.
  func number(ofLine line: Int) -> Int {
    guard !numbers.isEmpty else { return 1 }
    return Int(numbers[min(max(line - 1, 0), numbers.count - 1)])
  }

  private mutating func add(_ line: some Sequence<UInt8>, _ number: Int) {
    bytes.append(contentsOf: line)
    bytes.append(0x0a)
    numbers.append(Int32(clamping: number))
  }

  private static func nestsTooDeep(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first < 0x41 else { return false }
    var marks = 0
    for byte in line.prefix(400) {
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): marks += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return marks > mostNestingMarks
      }
    }
    // A rule is made of one sort of mark.
    return marks > mostNestingMarks && Set(line).subtracting([0x20]).count > 1
      || line.prefix(400).count { $0 == UInt8(ascii: ">") } > mostNestingMarks
  }

  private mutating func split(_ line: ArraySlice<UInt8>, number: Int) {
    // `12. ### Why?` begins something new also where no blank line stands before it.
    if Self.isNumberedHeading(line) { add([], number) }
    // A quick look first: nearly no line has one.
    guard line.contains(UInt8(ascii: "<")), var tag = MarkdownMark.first(in: line) else {
      return add(line, number)
    }
    let indentation = line.prefix { $0 == 0x20 || $0 == 0x09 }
    var rest = line
    while true {
      addPiece(rest[..<tag.range.lowerBound], indentation, number)
      add([], number)
      add(indentation + tag.mark.rawValue.utf8, number)
      add([], number)
      rest = rest[tag.range.upperBound...]
      guard let next = MarkdownMark.first(in: rest) else { break }
      tag = next
    }
    addPiece(rest, indentation, number)
  }

  private mutating func addPiece(_ piece: ArraySlice<UInt8>, _ indentation: ArraySlice<UInt8>, _ number: Int)
  {
    let start = piece.drop(while: \.isASCIISpace)
    guard let last = start.lastIndex(where: { !$0.isASCIISpace }) else { return }
    add(indentation + start[...last], number)
  }

  /// Digits, a mark, at most four spaces and the signs of a heading.
  private static func isNumberedHeading(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first.isASCIIDigit else { return false }
    let digits = line.prefix(5).prefix(while: \.isASCIIDigit)
    let behind = line[digits.endIndex...]
    guard digits.count <= 4, let mark = behind.first, ".)".utf8.contains(mark) else { return false }
    let spaces = behind.dropFirst().prefix(while: \.isASCIISpace)
    let signs = line[spaces.endIndex...].prefix { $0 == UInt8(ascii: "#") }
    return (1...4).contains(spaces.count) && (1...6).contains(signs.count)
      && signs.endIndex < line.endIndex && line[signs.endIndex].isASCIISpace
  }
}
