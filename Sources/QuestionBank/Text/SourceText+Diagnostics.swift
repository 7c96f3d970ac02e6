extension SourceText {
  /// Scalars of a line that are kept on either side of the place.
  private static let keptScalars = 150

  /// The findings in the order of the text, each said once, with their lines.
  ///
  /// One pass over the text, so that a file of one long line with many faults takes no longer.
  func diagnostics(_ findings: [Finding], file: String) -> [Diagnostic] {
    var seen: Set<Finding> = []
    let ordered = findings.filter { seen.insert($0).inserted }
      .enumerated().sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
    var line = -1
    var scalar = 0
    var byte = 0
    var column = 1
    return ordered.map { _, finding in
      let start = min(finding.span.start, scalarCount)
      let index = lineIndex(ofScalar: start)
      if index != line {
        (line, scalar, byte, column) = (index, lines[index].scalar, lines[index].byte, 1)
      }
      let range = byteRange(ofLine: index)
      let place = advance(byte, by: start - scalar, until: range.upperBound)
      column += String(decoding: bytes[byte..<place], as: UTF8.self).count
      (scalar, byte) = (start, place)
      return Diagnostic(
        file: file, line: index + 1, column: column, problem: finding.problem,
        excerpt: excerpt(in: range, at: place, marking: finding.span.end - start))
    }
  }

  private func excerpt(in line: Range<Int>, at place: Int, marking count: Int) -> Diagnostic.Excerpt? {
    guard !line.isEmpty else { return nil }
    let from = goBack(place, by: Self.keptScalars, until: line.lowerBound)
    var end = advance(place, by: min(max(0, count), Self.keptScalars), until: line.upperBound)
    while end > place, bytes[end - 1] == 0x20 { end -= 1 }
    let until = advance(end, by: Self.keptScalars, until: line.upperBound)
    return Diagnostic.Excerpt(
      before: String(decoding: bytes[from..<place], as: UTF8.self),
      marked: String(decoding: bytes[place..<end], as: UTF8.self),
      after: String(decoding: bytes[end..<until], as: UTF8.self),
      isCutBefore: from > line.lowerBound, isCutAfter: until < line.upperBound)
  }
}
