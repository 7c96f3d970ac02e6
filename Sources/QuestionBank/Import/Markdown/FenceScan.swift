import Practice

/// Finds the fences of code in a text, and where one that is never closed should have been.
struct FenceScan {
  /// Lines that open or close a block of code.
  private(set) var fences: Set<Int> = []
  /// Lines before which a fence is put that is missing, with that fence.
  private(set) var closings: [Int: String] = [:]

  /// A line that looks like a fence, and what follows it.
  private struct Fence {
    var line: Int
    var isTilde: Bool
    var length: Int
    /// What stands before it, with spaces for the mark of a list's item.
    var indentation: String
    /// Whether something stands behind it, so that it can only open.
    var hasInfo: Bool
    /// Index of the next fence that would close it, and of the next that surely opens one of its sort.
    var closing: Int?
    var nextOpening: Int?

    var text: String { indentation + String(repeating: isTilde ? "~" : "`", count: length) }
  }

  init(_ lines: TextLines, from first: Int) {
    var candidates = (first..<max(first, lines.count)).compactMap { Self.fence(lines[$0], line: $0) }
    Self.link(&candidates)
    var index = 0
    while index < candidates.count {
      let open = candidates[index]
      fences.insert(open.line)
      let next = open.nextOpening.map { candidates[$0].line }
      if let close = open.closing, next.map({ candidates[close].line < $0 }) ?? true,
        !Self.swallows(lines, open.line, candidates[close].line, hasOdd: (candidates.count - index) % 2 == 1)
      {
        fences.insert(candidates[close].line)
        index = close + 1
        continue
      }
      // Never closed: it ends where the prose goes on, at the latest before the next block of code.
      let end = Self.endOfCode(lines, behind: open, before: next ?? lines.count)
      closings[end] = open.text
      index = candidates[(index + 1)...].firstIndex { $0.line >= end } ?? candidates.count
    }
  }

  /// Longer fences are as good as these.
  private static let longest = 12

  /// Tells each fence what would close it; from the end, so that the time doesn't grow with the square of them.
  private static func link(_ fences: inout [Fence]) {
    // By the length of the fence that asks, for backticks and for tildes.
    var closing = [[Int?]](repeating: Array(repeating: nil, count: longest + 1), count: 2)
    var opening = closing
    for index in fences.indices.reversed() {
      let (mark, length) = (fences[index].isTilde ? 1 : 0, min(fences[index].length, longest))
      fences[index].closing = closing[mark][length]
      fences[index].nextOpening = opening[mark][length]
      for shorter in 0...length {
        if fences[index].hasInfo { opening[mark][shorter] = index } else { closing[mark][shorter] = index }
      }
    }
  }

  private static func fence(_ line: ArraySlice<UInt8>, line number: Int) -> Fence? {
    var index = line.startIndex
    var indentation: [UInt8] = []
    var hasListMark = false
    while index < line.endIndex {
      let byte = line[index]
      if byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">") {
        indentation.append(byte)
        index += 1
      } else if !hasListMark, let end = endOfListMark(line[index...]) {
        indentation += [UInt8](repeating: 0x20, count: end - index)
        (index, hasListMark) = (end, true)
      } else {
        break
      }
    }
    guard index < line.endIndex, line[index] == UInt8(ascii: "`") || line[index] == UInt8(ascii: "~") else {
      return nil
    }
    let mark = line[index]
    let length = line[index...].prefix { $0 == mark }.count
    let info = line[(index + length)...].drop(while: \.isASCIISpace)
    // A line such as ```x``` is code within a line.
    guard length >= 3, !(mark == UInt8(ascii: "`") && info.contains(mark)) else { return nil }
    return Fence(
      line: number, isTilde: mark == UInt8(ascii: "~"), length: length,
      indentation: String(decoding: indentation, as: UTF8.self), hasInfo: !info.isEmpty)
  }

  /// Where the mark of a list's item ends that stands at the beginning.
  private static func endOfListMark(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    var end = text.startIndex
    if "-*+".utf8.contains(first) {
      end += 1
    } else {
      let digits = text.prefix(9).prefix(while: \.isASCIIDigit)
      guard !digits.isEmpty, digits.endIndex < text.endIndex, ".)".utf8.contains(text[digits.endIndex]) else {
        return nil
      }
      end = digits.endIndex + 1
    }
    return end < text.endIndex && text[end] == 0x20 ? end : nil
  }

  /// Whether between two fences stands what is no code, while their number shows that one is missing.
  private static func swallows(_ lines: TextLines, _ open: Int, _ close: Int, hasOdd: Bool) -> Bool {
    hasOdd && close > open + 1 && ((open + 1)..<close).contains { isProse(lines, $0) }
  }

  private static func endOfCode(_ lines: TextLines, behind open: Fence, before limit: Int) -> Int {
    let margin = open.indentation.utf8.prefix { $0 == 0x20 }.count
    return ((open.line + 1)..<max(limit, open.line + 1)).first { line in
      // Code in an item ends with the item.
      let text = lines[line].drop { $0 == 0x20 }
      return isProse(lines, line) || !text.isEmpty && lines[line].count - text.count < margin
    } ?? limit
  }

  /// Whether a line begins a new part of the text: it asks, under a mark of Markdown, or it is a tag of `<details>`.
  private static func isProse(_ lines: TextLines, _ line: Int) -> Bool {
    guard let first = lines[line].first(where: { !$0.isASCIISpace }) else { return false }
    if first == UInt8(ascii: "<") {
      let text = lines.trimmed(line)
      return ["<details", "</details", "<summary"].contains { text.hasPrefix($0) }
    }
    guard first == UInt8(ascii: "#") || lines.isBlank(line - 1) else { return false }
    let text = lines.trimmed(line)
    if text.hasPrefix("##"), text.drop(while: { $0 == "#" }).hasPrefix(" ") { return true }
    guard lines.isBlank(line - 1) else { return false }
    let marked = text.hasPrefix("#") || text.hasPrefix("**") || text.hasPrefix("- ") || text.hasPrefix("* ")
    let isNumbered = first.isASCIIDigit && text.prefix(6).contains { ".)".contains($0) }
    let isPair = PartLabel.leading(text).map { [.question, .answer].contains($0.label) } ?? false
    return isPair || (marked || isNumbered) && QuestionWords.likelihood(of: text) == .sure
  }
}
