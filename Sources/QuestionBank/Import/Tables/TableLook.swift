import Practice

/// What the first rows of a table show of how its cells are written.
struct TableLook {
  /// Whether what stands in the column that asks is a question: by its name, in a table of pairs, or because some ask.
  let isOfQuestions: Bool
  /// Whether its texts are HTML.
  let isHTML: Bool
  /// Whether the questions have numbers before them.
  let hasNumbers: Bool
  /// What bare times count.
  let timeUnit: ColumnMeaning.Unit
  /// Whether the number 0 stands for the first option.
  let countsFromZero: Bool

  /// A time of this size or more would be long in minutes.
  private static let longestMinutes = 90.0

  init(_ rows: [TableRow], _ columns: TableColumns) {
    isOfQuestions = Self.isOfQuestions(rows, columns)
    let texts = columns.columns(.ask) + columns.columns(.answer)
    let markup = rows.count { row in texts.contains { HTMLText.isMarkup(row.text($0)) } }
    isHTML = markup > 0 && markup * 4 >= rows.count
    let asking =
      columns.columns(.ask).first.map { column in rows.map { $0.text(column) }.filter { !$0.isEmpty } } ?? []
    let numbered = asking.count { LineMark.stripped($0).hadMark }
    hasNumbers = asking.count >= 2 && numbered * 5 >= asking.count * 4
    let times = columns.columns(.time(.unknown)).flatMap { column in
      rows.compactMap { Double($0.text(column)) }
    }
    timeUnit = times.max().map { $0 >= Self.longestMinutes ? .seconds : .minutes } ?? .unknown
    countsFromZero = columns.columns(.right).contains { column in rows.contains { $0.text(column) == "0" } }
  }

  private static func isOfQuestions(_ rows: [TableRow], _ columns: TableColumns) -> Bool {
    let asking = columns.columns(.ask)
    if asking.contains(where: { ColumnMeaning(named: columns.names[$0]) == .ask }) { return true }
    if columns.meanings.count <= 2, !columns.columns(.answer).isEmpty { return true }
    let telling = asking + columns.columns(.context)
    let count = rows.count { row in telling.contains { QuestionWords.likelihood(of: row.text($0)) != .no } }
    return count * 5 >= rows.count
  }
}
