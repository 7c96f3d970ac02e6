import Practice

extension TableColumns {
  /// What is shorter on average, in bytes, answers nothing under a name that says something else, unless it stands alone
  /// beside what asks.
  private static let shortestAnswer = 20.0

  /// Gives meanings to what asks and answers, if no name did, and to labels.
  mutating func fill(from rows: [[String]]) {
    let contents = contents(of: rows)
    let hasNames = names.contains { !$0.isEmpty }
    var free = meanings.indices.filter { meanings[$0] == nil && contents[$0].filled > 0 }
    takeAsking(&free, contents)
    // Numbers without a name are those of the rows, unless nothing else is left to answer.
    if free.contains(where: { !contents[$0].isNumeric }) {
      for column in free where contents[column].isNumeric && !hasNames { meanings[column] = .nothing }
    }
    for column in free where contents[column].isLevel && columns(.level).isEmpty { meanings[column] = .level }
    for column in free where !hasNames && meanings[column] == nil && contents[column].isLabel {
      meanings[column] = .topics
    }
    free.removeAll { meanings[$0] != nil }
    if hasNames, meanings.count > 2 { free.removeAll { contents[$0].length < Self.shortestAnswer } }
    if columns(.answer).isEmpty, columns(.option).isEmpty, !hasNames || free.count == 1,
      let column = free.max(by: { contents[$0].length < contents[$1].length })
    {
      meanings[column] = .answer
    }
  }

  /// The same for the fields of notes, all of which are seen on a card.
  mutating func fillFields(from rows: [[String]]) {
    let contents = contents(of: rows)
    var free = meanings.indices.filter { meanings[$0] == nil && contents[$0].filled > 0 }
    takeAsking(&free, contents)
    for column in free { meanings[column] = .answer }
  }

  private func contents(of rows: [[String]]) -> [ColumnContent] {
    var contents = [ColumnContent](repeating: ColumnContent(), count: meanings.count)
    for row in rows {
      for (column, cell) in row.enumerated() where column < meanings.count && meanings[column] == nil {
        contents[column].add(cell.trimmed)
      }
    }
    return contents
  }

  /// Finds what asks among the free columns: where a third of the cells do, else the first that isn't all numbers.
  private mutating func takeAsking(_ free: inout [Int], _ contents: [ColumnContent]) {
    guard columns(.ask).isEmpty else { return }
    let most = contents.map(\.filled).max() ?? 0
    let texts = free.filter { !contents[$0].isNumeric }
    let best = texts.max { contents[$0].asking < contents[$1].asking }
    let asking = best.flatMap { contents[$0].asking * 3 >= most ? $0 : nil } ?? texts.first ?? free.first
    guard let asking else { return }
    meanings[asking] = .ask
    free.removeAll { $0 == asking }
  }

  /// Whether the row has a short name over each column and asks nothing, unlike those below it.
  func isUnnamedHeader(_ row: TableRow, of body: ArraySlice<TableRow>) -> Bool {
    guard row.cells.count >= 2, body.count >= 3, Set(row.cells).count == row.cells.count,
      row.cells.allSatisfy({ $0.utf8.count <= 30 && !$0.trimmingSpaces.isEmpty && !$0.contains("?") }),
      let ask = columns(.ask).first, QuestionWords.likelihood(of: row.text(ask)) == .no
    else { return false }
    let asking = body.count { QuestionWords.likelihood(of: $0.text(ask)) != .no }
    return asking * 4 >= body.count * 3
  }
}
