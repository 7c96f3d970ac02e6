import Practice

/// What the makers of sites put between the lines of Markdown, which no reader of it knows: imports and tags of
/// components (MDX), boxes with titles (`:::tip`, `!!! note`), commands of templates (`{% raw %}`), and headings of wikis.
struct MarkdownDirectives {
  /// Lines that take the place of one, of which none may be left; nil leaves it as it is.
  typealias Replacement = [[UInt8]]?

  /// What is passed over until its end comes.
  private enum Passing {
    case statement, tag, comment
    /// A heading in tags of HTML, with what it says so far.
    case heading(level: Int, [UInt8])
  }

  private var passing: Passing?
  /// Lines that were passed over since that began.
  private var passed = 0
  /// Open boxes, and whether each unfolds.
  private var boxes: [Bool] = []
  /// Whether an indented box is open, and whether it unfolds.
  private var indentedBox: Bool?
  private var isAfterBlank = true

  /// Statements and tags that are longer were none.
  private static let longestPassing = 60
  /// Lines; one that isn't closed by then is what stands there.
  private static let longestHeading = 12
  /// Boxes are not nested deeper.
  private static let mostBoxes = 8
  private static let indentation = 4

  /// A line without the indentation of the box it is in, and what has to stand before it.
  mutating func outdented(_ line: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, before: [[UInt8]]) {
    guard let unfolds = indentedBox, let first = line.first else { return (line, []) }
    if first == 0x09 { return (line.dropFirst(), []) }
    let spaces = line.prefix { $0 == 0x20 }.count
    if spaces >= Self.indentation || spaces == line.count {
      return (line.dropFirst(min(spaces, Self.indentation)), [])
    }
    indentedBox = nil
    return (line, unfolds ? Self.closing : [])
  }

  /// What takes the place of a line that stands in no code.
  mutating func replacement(for line: ArraySlice<UInt8>) -> Replacement {
    let start = line.drop(while: \.isASCIISpace)
    let replacement = look(at: start)
    isAfterBlank = start.isEmpty || replacement?.isEmpty ?? false
    return replacement
  }

  private mutating func look(at start: ArraySlice<UInt8>) -> Replacement {
    if let passing {
      passed += 1
      if passed < Self.longestPassing { return pass(start, passing) }
      self.passing = nil
    }
    switch start.first {
    case UInt8(ascii: "{"): return template(start)
    case UInt8(ascii: "<"): return component(start)
    case UInt8(ascii: "i"), UInt8(ascii: "e"): return isAfterBlank ? statement(start) : nil
    case UInt8(ascii: ":"): return fencedBox(start)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return indentedBox(start)
    case UInt8(ascii: "="): return isAfterBlank ? wikiHeading(start) : nil
    default: return nil
    }
  }

  /// What closes the boxes that the text left open.
  mutating func finish() -> [[UInt8]] {
    let open = boxes.count { $0 } + (indentedBox == true ? 1 : 0)
    let boxes = (0..<open).flatMap { _ in Self.closing }
    guard case .heading(let level, let text)? = passing else { return boxes }
    return [[], Self.sign(level) + text, []] + boxes
  }

  private mutating func pass(_ line: ArraySlice<UInt8>, _ what: Passing) -> Replacement {
    let ends: Bool
    switch what {
    case .statement: ends = line.isEmpty
    // A blank line shows that it was no tag.
    case .tag: ends = line.isEmpty || line.ends(with: ">")
    case .comment: ends = line.contains("*/}")
    case .heading(let level, let text) where line.first == UInt8(ascii: "#"):
      passing = nil
      return [[], Self.sign(level) + text, [], Array(line)]
    case .heading(let level, let text): return heading(level, text + [0x20], line)
    }
    if ends { passing = nil }
    return []
  }

  private mutating func begin(_ what: Passing) -> Replacement {
    (passing, passed) = (what, 0)
    return []
  }

  private mutating func template(_ line: ArraySlice<UInt8>) -> Replacement {
    if line.starts(with: "{/*".utf8) { return line.contains("*/}") ? [] : begin(.comment) }
    return line.starts(with: "{%".utf8) && line.ends(with: "%}") ? [] : nil
  }

  /// A tag of a component, which begins with a capital, alone on its line or on several.
  private mutating func component(_ line: ArraySlice<UInt8>) -> Replacement {
    if let level = Self.headingLevel(line) { return heading(level, [], line) }
    let name = line.dropFirst(line.dropFirst().first == UInt8(ascii: "/") ? 2 : 1)
    guard let first = name.first, (0x41...0x5a).contains(first) else { return nil }
    guard let end = line.firstIndex(of: UInt8(ascii: ">")) else {
      return name.allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || $0.isASCIISpace || $0 == UInt8(ascii: ".")
      }
        || line.contains("=") ? begin(.tag) : nil
    }
    return line[(end + 1)...].allSatisfy(\.isASCIISpace) ? [] : nil
  }

  /// The level of the heading whose tag begins a line: `<h1 align="center">`.
  private static func headingLevel(_ line: ArraySlice<UInt8>) -> Int? {
    let sign = line.dropFirst()
    guard sign.first.map({ $0 | 0x20 }) == UInt8(ascii: "h"), let digit = sign.dropFirst().first,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit),
      let next = sign.dropFirst(2).first, next == UInt8(ascii: ">") || next.isASCIISpace
    else { return nil }
    return Int(digit - UInt8(ascii: "0"))
  }

  /// Gathers a heading's lines up to the tag that closes it.
  private mutating func heading(_ level: Int, _ text: [UInt8], _ line: ArraySlice<UInt8>) -> Replacement {
    guard let end = line.firstRange(of: "</h\(level)>".utf8) ?? line.firstRange(of: "</H\(level)>".utf8)
    else {
      if text.isEmpty { passed = 0 }
      passing = passed < Self.longestHeading ? .heading(level: level, text + line) : nil
      return passing == nil ? [[], Self.sign(level) + text + line, []] : []
    }
    passing = nil
    let whole = text + line[..<end.lowerBound]
    let behind = line[end.upperBound...].drop(while: \.isASCIISpace)
    return [[], Self.sign(level) + whole, []] + (behind.isEmpty ? [] : [Array(behind)])
  }

  /// `import … from '…'` and `export const …`, up to the next blank line.
  private mutating func statement(_ line: ArraySlice<UInt8>) -> Replacement {
    let isImport =
      line.starts(with: "import ".utf8)
      && ["from '", "from \"", "import '", "import \""].contains(where: line.contains)
    let isExport = ["export const ", "export default ", "export function ", "export let "].contains {
      line.starts(with: $0.utf8)
    }
    return isImport || isExport ? begin(.statement) : nil
  }

  /// `:::tip Title` to `:::`.
  private mutating func fencedBox(_ line: ArraySlice<UInt8>) -> Replacement {
    guard line.starts(with: ":::".utf8) else { return nil }
    let rest = line.drop { $0 == UInt8(ascii: ":") || $0.isASCIISpace }
    guard !rest.isEmpty else { return boxes.popLast() == true ? Self.closing : [] }
    let sort = rest.prefix(while: \.isASCIILetter)
    let title = Self.trimmed(rest[sort.endIndex...]) { " []{}".utf8.contains($0) }
    let unfolds = ["details", "spoiler"].contains { sort.elementsEqual($0.utf8) } && !title.isEmpty
    guard !sort.isEmpty, boxes.count < Self.mostBoxes else { return nil }
    boxes.append(unfolds)
    return Self.opening(title, unfolds: unfolds)
  }

  /// `!!! note "Title"`, and `??? note "Title"` for one that unfolds, over indented lines.
  private mutating func indentedBox(_ line: ArraySlice<UInt8>) -> Replacement {
    let marks = line.prefix { $0 == line.first }
    let rest = line.dropFirst(3).drop { $0 == UInt8(ascii: "+") }
    guard marks.count == 3, rest.first == 0x20 else { return nil }
    let sort = rest.dropFirst().prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
    let title = Self.trimmed(rest[sort.endIndex...]) { " \"".utf8.contains($0) }
    guard !sort.isEmpty, title.isEmpty || rest.contains("\"") else { return nil }
    let unfolds = line.first == UInt8(ascii: "?") && !title.isEmpty
    let before = indentedBox == true ? Self.closing : []
    indentedBox = unfolds
    return before + Self.opening(title, unfolds: unfolds)
  }

  /// `== Title ==`, as wikis have it, also without the signs behind.
  private func wikiHeading(_ line: ArraySlice<UInt8>) -> Replacement {
    let signs = line.prefix { $0 == UInt8(ascii: "=") }
    let title = Self.trimmed(line[signs.endIndex...]) { "= \t".utf8.contains($0) }
    guard (2...6).contains(signs.count), line[signs.endIndex...].first == 0x20, !title.isEmpty else {
      return nil
    }
    return [Self.sign(signs.count) + title]
  }

  private static func sign(_ level: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(ascii: "#"), count: level) + [0x20]
  }

  private static let closing: [[UInt8]] = [[], Array(MarkdownMark.detailsEnd.rawValue.utf8), []]

  private static func opening(_ title: ArraySlice<UInt8>, unfolds: Bool) -> [[UInt8]] {
    guard !title.isEmpty else { return [] }
    guard unfolds else { return [[], Array("**".utf8 + title + "**".utf8), []] }
    let marks = [MarkdownMark.detailsStart, .summaryStart, .summaryEnd].map { Array($0.rawValue.utf8) }
    return [[], marks[0], [], marks[1], [], Array(title), [], marks[2], []]
  }

  private static func trimmed(_ text: ArraySlice<UInt8>, _ isMargin: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = text.drop(while: isMargin)
    return start.lastIndex { !isMargin($0) }.map { start[...$0] } ?? []
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ text: String) -> Bool { firstRange(of: text.utf8) != nil }

  fileprivate func ends(with text: String) -> Bool {
    guard let last = lastIndex(where: { !$0.isASCIISpace }) else { return false }
    return self[...last].suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
