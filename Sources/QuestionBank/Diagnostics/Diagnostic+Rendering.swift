extension Diagnostic {
  /// `file:line:column: problem`, the source line with carets below it, and what to do; lines without a
  /// line break at the end.
  ///
  /// Control characters are shown, tabs are one space, and a long line is cut around the place.
  /// - Parameters:
  ///   - width: The terminal columns an excerpt may take.
  ///   - columns: How many terminal columns a text takes; by it the carets stand below what they mean.
  package func rendered(width: Int = 100, columns: (Substring) -> Int) -> String {
    let warning = isFault ? "" : "warning: "
    var lines = ["\(shown(file)):\(line):\(column): \(warning)\(problem.sentence)"]
    if let excerpt {
      lines += Self.drawn(excerpt, width: max(20, width - 2), columns: columns).map { "  " + $0 }
    }
    if let advice = problem.advice {
      lines.append("  " + advice)
    }
    return lines.joined(separator: "\n")
  }

  private static func drawn(_ excerpt: Excerpt, width: Int, columns: (Substring) -> Int) -> [String] {
    var before = shown(excerpt.before)[...]
    var marked = shown(excerpt.marked)[...]
    var after = shown(excerpt.after)[...]
    var isCutBefore = excerpt.isCutBefore
    var isCutAfter = excerpt.isCutAfter
    if !isCutBefore {
      // The indentation says nothing that the column does not say.
      before = before.drop { $0 == " " }
    }
    while columns(before) > width / 2 {
      before.removeFirst()
      isCutBefore = true
    }
    while columns(before) + columns(marked) > width, !marked.isEmpty {
      marked.removeLast()
      isCutAfter = true
      after = ""
    }
    while columns(before) + columns(marked) + columns(after) > width, !after.isEmpty {
      after.removeLast()
      isCutAfter = true
    }
    let lead = isCutBefore ? "…" : ""
    let line = lead + before + marked + after + (isCutAfter ? "…" : "")
    let indent = columns(lead[...]) + columns(before)
    let carets =
      String(repeating: " ", count: indent) + String(repeating: "^", count: max(1, columns(marked)))
    return [line, carets]
  }
}
