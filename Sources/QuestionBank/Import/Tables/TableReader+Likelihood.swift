import Practice

extension TableReader {
  /// How surely a text is a table of questions, 0…1, by its first two hundred rows.
  ///
  /// Prose has commas too, but not the same number of them in each line, and with spaces behind them.
  package static func likelihood(of text: String) -> Double {
    let start = Array(text.utf8.prefix(sample))
    let bytes = start.starts(with: [0xef, 0xbb, 0xbf]) ? Array(start.dropFirst(3)) : start
    if AnkiTextHeader(bytes) != nil { return sure }
    guard let first = bytes.first(where: { !$0.isASCIISpace }), !"{[<".utf8.contains(first),
      !bytes.starts(with: "---".utf8)
    else { return 0 }
    let shape = TableShape(of: bytes)
    // The last row may be cut in the middle.
    guard shape.width >= 2 else { return likelihoodOfColumn(shape.rows) }
    // A table of Markdown has a row of dashes below its names.
    let hasRule = shape.rows.contains {
      $0.cells.allSatisfy { $0.utf8.allSatisfy { "-: ".utf8.contains($0) } }
    }
    guard !(shape.separator == UInt8(ascii: "|") && hasRule) else { return unlikely }
    return likelihood(of: shape)
  }

  /// As much as two hundred rows seldom have.
  private static let sample = 256 << 10
  private static let sure = 0.97
  private static let unlikely = 0.05

  private static func likelihood(of shape: TableShape) -> Double {
    let columns = TableColumns(of: shape)
    let named = Set(columns.names.compactMap { ColumnMeaning(named: $0) })
    if columns.header != nil, named.contains(.ask) || named.contains(.title) {
      if named.count >= 2, shape.consistency >= 0.5 { return sure }
      if shape.consistency >= 0.8 || shape.rows[0].cells.count > 1 { return 0.85 }
    }
    guard shape.rows.count >= 2, shape.consistency >= 0.8 else { return unlikely * shape.consistency }
    var likelihood = shape.separator == 0x09 ? 0.8 : shape.separator == UInt8(ascii: ",") ? 0.6 : 0.65
    let behind = shape.rows.flatMap { $0.cells.dropFirst() }
    let spaced = behind.count { $0.hasPrefix(" ") }
    if spaced * 2 > behind.count { likelihood *= 0.25 }
    // A last cell that is always empty is punctuation at the end of lines.
    if shape.rows.count(where: { $0.cells.last?.isEmpty == true }) * 2 > shape.rows.count {
      likelihood *= 0.25
    }
    if shape.consistency < 1 { likelihood *= shape.consistency }
    return likelihood
  }

  /// One column is a table only by its name.
  private static func likelihoodOfColumn(_ rows: [TableRow]) -> Double {
    guard rows.count >= 2, let name = rows.first?.cells.first, ColumnMeaning(named: name) == .ask,
      name.utf8.count <= 20, name.first?.isLetter ?? false, !"-*>|".contains(rows[1].text(0).first ?? " "),
      QuestionWords.likelihood(of: rows[1].text(0)) != .no
    else { return 0 }
    return 0.7
  }
}
