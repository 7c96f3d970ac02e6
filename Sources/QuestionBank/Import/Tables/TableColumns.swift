import Practice

/// What the columns of a table mean, and where its rows begin.
struct TableColumns {
  /// One for each column; nil for those that mean nothing known.
  private(set) var meanings: [ColumnMeaning?]
  /// As the header row has them; empty texts where there is none.
  private(set) var names: [String]
  /// Index of the header among the rows; nil if there is none.
  private(set) var header: Int?

  /// A header stands above all else but a title.
  private static let lastHeaderRow = 4

  /// Finds the header among the first rows by its names, else by its not asking anything where all others do, and what
  /// has no name by its content.
  init(of shape: TableShape) {
    let rows = shape.rows
    header = rows.prefix(Self.lastHeaderRow + 1).firstIndex { Self.isHeader($0) }
    let width = Self.width(of: shape, named: header.map { rows[$0].cells.count })
    names = [String](repeating: "", count: width)
    meanings = [ColumnMeaning?](repeating: nil, count: width)
    if let header { take(names: rows[header].cells) }
    let body = rows.dropFirst((header ?? -1) + 1)
    fill(from: body.map(\.cells))
    if header == nil, let first = rows.first, isUnnamedHeader(first, of: body.dropFirst()) {
      header = 0
      for (column, name) in first.cells.enumerated() where column < names.count {
        names[column] = name.trimmingSpaces
      }
    }
  }

  /// Columns whose names are known; content decides on those without one.
  init(names: [String], known: [Int: ColumnMeaning], rows: [TableRow]) {
    let width = max(names.count, rows.reduce(0) { max($0, $1.cells.count) })
    self.names = [String](repeating: "", count: width)
    meanings = [ColumnMeaning?](repeating: nil, count: width)
    take(names: names)
    for (column, meaning) in known where column < width { meanings[column] = meaning }
    fill(from: rows.map(\.cells))
  }

  /// How many columns there are: as many as have names, unless nearly all rows go on beyond.
  private static func width(of shape: TableShape, named: Int?) -> Int {
    guard let named else {
      return shape.consistency >= 0.5 ? shape.width : shape.rows.map(\.cells.count).max() ?? 0
    }
    return shape.consistency >= 0.9 ? max(named, shape.width) : named
  }

  /// The columns with that meaning, from left to right.
  func columns(_ wanted: ColumnMeaning) -> [Int] { meanings.indices.filter { meanings[$0] == wanted } }

  /// What the columns are called of which nothing is taken, where anything stands in them.
  func unknown(in rows: [TableRow]) -> [String] {
    meanings.indices.compactMap { column in
      guard meanings[column] == nil, rows.contains(where: { !$0.text(column).isEmpty }) else { return nil }
      return names[column].isEmpty ? "column \(column + 1)" : names[column]
    }
  }

  /// Whether the row names what asks, or two other parts of a question.
  private static func isHeader(_ row: TableRow) -> Bool {
    let meanings = row.cells.map { ColumnMeaning(named: $0) }
    let known = meanings.filter { $0 != nil && $0 != .nothing }
    // A row in which anything asks is one of questions, though one of its cells be `Time`.
    let asks = row.cells.contains { $0.contains("?") }
    return !asks && (known.contains(.ask) || Set(known).count >= 2)
  }

  private mutating func take(names row: [String]) {
    for (column, name) in row.enumerated() where column < names.count {
      names[column] = name.trimmingSpaces
      meanings[column] = ColumnMeaning(named: name)
    }
    let plain = names.map { ColumnMeaning.plain($0) }
    if ["a", "b", "c"].allSatisfy(plain.contains) {
      for column in plain.indices where plain[column].utf8.count == 1 && ("a"..."h").contains(plain[column]) {
        meanings[column] = .option
      }
    }
    // One alone is no choice.
    if columns(.option).count == 1, let column = columns(.option).first { meanings[column] = .answer }
    settleAsking()
  }

  /// Of several columns that could ask, the one that is named most plainly does.
  private mutating func settleAsking() {
    let asking = columns(.ask)
    let best =
      asking.first { ["question", "front", "ask"].contains(ColumnMeaning.plain(names[$0])) } ?? asking.first
    for column in asking where column != best { meanings[column] = .context }
    let titles = columns(.title)
    if best == nil, let title = titles.first { meanings[title] = .ask }
    for column in titles where meanings[column] == .title { meanings[column] = .nothing }
  }

  /// Gives meanings to what asks and answers, if no name did, and to labels.
  private mutating func fill(from rows: [[String]]) {
    var contents = [ColumnContent](repeating: ColumnContent(), count: meanings.count)
    for row in rows {
      for (column, cell) in row.enumerated() where column < meanings.count && meanings[column] == nil {
        contents[column].add(cell.trimmingSpaces)
      }
    }
    var free = meanings.indices.filter {
      meanings[$0] == nil && contents[$0].filled > 0 && !contents[$0].isNumeric
    }
    if columns(.ask).isEmpty, let column = Self.asking(among: free, contents) {
      meanings[column] = .ask
      free.removeAll { $0 == column }
    }
    let hasNames = names.contains { !$0.isEmpty }
    // Numbers without a name are those of the rows.
    for column in contents.indices where contents[column].isNumeric && !hasNames {
      meanings[column] = .nothing
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

  /// What is shorter on average, in bytes, answers nothing under a name that says something else,
  /// unless it stands alone beside what asks.
  private static let shortestAnswer = 20.0

  /// The column of which most cells ask; the first one if none does.
  private static func asking(among columns: [Int], _ contents: [ColumnContent]) -> Int? {
    let best = columns.max { contents[$0].asks < contents[$1].asks }
    guard let best, contents[best].asks >= 0.3 else { return columns.first }
    return best
  }

  /// Whether the row has a short name over each column and asks nothing, unlike those below it.
  private func isUnnamedHeader(_ row: TableRow, of body: ArraySlice<TableRow>) -> Bool {
    guard row.cells.count >= 2, body.count >= 3, Set(row.cells).count == row.cells.count,
      row.cells.allSatisfy({ $0.utf8.count <= 30 && !$0.trimmingSpaces.isEmpty && !$0.contains("?") }),
      let ask = columns(.ask).first, QuestionWords.likelihood(of: row.text(ask)) == .no
    else { return false }
    let asking = body.count { QuestionWords.likelihood(of: $0.text(ask)) != .no }
    return asking * 4 >= body.count * 3
  }
}

extension TableColumns {
  /// The cells of a row, not more than there are columns.
  ///
  /// In a row with more cells than the others a separator was not quoted: what asks goes on to its question mark, and the
  /// last column takes the rest.
  func joined(_ cells: [String], by separator: String) -> [String] {
    let extra = cells.count - meanings.count
    guard extra > 0 else { return cells }
    var cells = cells
    if let ask = columns(.ask).first, ask + 1 < meanings.count {
      let end = (ask...ask + extra).first { cells[$0].trimmingSpaces.hasSuffix("?") } ?? ask
      cells.replaceSubrange(ask...end, with: [cells[ask...end].joined(separator: separator)])
    }
    guard cells.count > meanings.count else { return cells }
    let last = meanings.count - 1
    cells.replaceSubrange(last..., with: [cells[last...].joined(separator: separator)])
    return cells
  }
}
