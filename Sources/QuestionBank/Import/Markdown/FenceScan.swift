import Practice

/// Finds the fences of code in a text, and where one that is never closed should have been.
struct FenceScan {
  /// Lines that open or close a block of code.
  private(set) var fences: Set<Int> = []
  /// Lines before which a fence is put that is missing.
  private(set) var closings: Set<Int> = []
  private var marks: [Int: String] = [:]

  private struct Fence {
    var line: Int
    var mark: Character
    var length: Int
    var indentation: String
    var hasInfo: Bool
  }

  init(_ lines: [Substring], from first: Int) {
    let candidates = (first..<max(first, lines.count)).compactMap { Self.fence(lines[$0], line: $0) }
    var index = 0
    while index < candidates.count {
      let open = candidates[index]
      let close = candidates[(index + 1)...].firstIndex { closes($0, open) }
      let next = candidates[(index + 1)...].first {
        $0.mark == open.mark && $0.length >= open.length && $0.hasInfo
      }
      fences.insert(open.line)
      if let close, next.map({ candidates[close].line < $0.line }) ?? true,
        !Self.swallows(lines, open.line, candidates[close].line, hasOdd: (candidates.count - index) % 2 == 1)
      {
        fences.insert(candidates[close].line)
        index = close + 1
        continue
      }
      // Never closed: it ends where the prose goes on, at the latest before the next block of code.
      let limit = next?.line ?? close.map { candidates[$0].line } ?? lines.count
      let end = Self.endOfCode(lines, behind: open.line, before: next == nil ? lines.count : limit)
      closings.insert(end)
      marks[end] = open.indentation + String(repeating: open.mark, count: open.length)
      index = candidates[(index + 1)...].firstIndex { $0.line >= end } ?? candidates.count
    }
  }

  /// The fence that was put before the line, or what closes code at the text's end.
  func mark(closing line: Int) -> String { marks[line] ?? "```" }

  private func closes(_ fence: Fence, _ open: Fence) -> Bool {
    fence.mark == open.mark && fence.length >= open.length && !fence.hasInfo
  }

  private static func fence(_ line: Substring, line number: Int) -> Fence? {
    let indentation = line.prefix { $0 == " " || $0 == "\t" || $0 == ">" }
    let rest = line.dropFirst(indentation.count)
    guard let mark = rest.first, mark == "`" || mark == "~" else { return nil }
    let length = rest.prefix { $0 == mark }.count
    let info = rest.dropFirst(length).trimmingSpaces
    // A line such as ```x``` is code within a line.
    guard length >= 3, !(mark == "`" && info.contains("`")) else { return nil }
    return Fence(
      line: number, mark: mark, length: length, indentation: String(indentation), hasInfo: !info.isEmpty)
  }

  /// Whether between two fences stands what is no code, while their number shows that one is missing.
  private static func swallows(_ lines: [Substring], _ open: Int, _ close: Int, hasOdd: Bool) -> Bool {
    guard hasOdd, close > open + 1 else { return false }
    return ((open + 1)..<close).contains { isProse(lines[$0], after: lines[$0 - 1]) }
  }

  private static func endOfCode(_ lines: [Substring], behind open: Int, before limit: Int) -> Int {
    let prose = ((open + 1)..<max(limit, open + 1)).first { isProse(lines[$0], after: lines[$0 - 1]) }
    return prose ?? limit
  }

  /// Whether a line begins a new part of the text: it asks, under a mark of Markdown, or it is a tag of `<details>`.
  private static func isProse(_ line: Substring, after previous: Substring) -> Bool {
    let text = line.trimmingSpaces
    if text.hasPrefix("<details") || text.hasPrefix("</details") || text.hasPrefix("<summary") { return true }
    guard previous.trimmingSpaces.isEmpty || text.hasPrefix("##") else { return false }
    if text.hasPrefix("##"), text.drop(while: { $0 == "#" }).hasPrefix(" ") { return true }
    let marked = text.hasPrefix("#") || text.hasPrefix("**") || text.hasPrefix("- ") || text.hasPrefix("* ")
    let isNumbered = text.first?.isNumber == true && text.prefix(6).contains { ".)".contains($0) }
    let isPair = PartLabel.leading(text).map { [.question, .answer].contains($0.label) } ?? false
    return isPair || (marked || isNumbered) && QuestionWords.likelihood(of: text) == .sure
  }
}
