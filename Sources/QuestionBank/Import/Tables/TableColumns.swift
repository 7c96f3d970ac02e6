import Practice

/// What the columns of a table mean, and where its rows begin.
struct TableColumns {
  /// One for each column; nil for those that mean nothing known.
  var meanings: [ColumnMeaning?]
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

  /// The fields of notes: what stands first of those without a meaning asks, unless another one clearly does, and all
  /// others answer.
  init(names: [String], known: [Int: ColumnMeaning], rows: [TableRow]) {
    let width = max(names.count, rows.reduce(0) { max($0, $1.cells.count) })
    self.names = [String](repeating: "", count: width)
    meanings = [ColumnMeaning?](repeating: nil, count: width)
    take(names: names)
    for (column, meaning) in known where column < width { meanings[column] = meaning }
    fillFields(from: rows.map(\.cells))
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
}

extension TableColumns {
  /// The cells of a row, not more than there are columns.
  ///
  /// In a row with more cells than the others a separator was not quoted: what asks goes on to its question mark, and the
  /// last column takes the rest.
  func joined(_ cells: [String], by separator: String) -> [String] {
    let extra = cells.count - meanings.count
    guard extra > 0, !meanings.isEmpty else { return cells }
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
