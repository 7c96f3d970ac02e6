import Practice

/// A table with all that its first rows tell of it.
struct SourceTable {
  /// At the first row below the header.
  let scanner: TableScanner
  /// Set if the table is in this program's own form.
  let bank: BankTable?
  /// What stands alone above the header, or names the deck of all rows; nil if nothing does.
  let title: String?
  /// Names of columns of which nothing is taken.
  let unknown: [String]

  /// Whether its rows are questions, as far as can be told; names of people and things are none.
  let isOfQuestions: Bool

  private let separator: String
  private let columns: TableColumns
  /// By the names of notes' types, each of which has fields of its own.
  private let columnsByType: [String: TableColumns]
  private let anki: AnkiTextHeader?
  private let isHTML: Bool?
  private let hasNumbers: Bool
  private let timeUnit: ColumnMeaning.Unit
  private let countsFromZero: Bool
  private let decks: DeckPaths

  /// Looks at the first rows of a table that is UTF-8 without a byte order mark.
  init(_ bytes: [UInt8], separator: UInt8?) {
    anki = AnkiTextHeader(bytes)
    let named = anki == nil ? NamedSeparator(bytes) : nil
    let start = anki?.end ?? named?.end ?? 0
    let shape = TableShape(
      of: bytes, from: start, separator: anki?.separator ?? named?.separator ?? separator)
    self.separator = String(Unicode.Scalar(shape.separator))
    let notes = anki.map { _ in shape.rows.filter { !Self.isComment($0) } } ?? []
    columns =
      anki.map { TableColumns(names: $0.names, known: $0.columns, rows: notes) } ?? TableColumns(of: shape)
    columnsByType = Self.columnsByType(anki, notes)
    let body = anki == nil ? Array(shape.rows.dropFirst((columns.header ?? -1) + 1)) : notes
    bank = columns.header.flatMap { BankTable(header: shape.rows[$0]) }
    var scanner = TableScanner(
      bytes, separator: shape.separator, position: start, line: 1 + (anki?.lines ?? (named == nil ? 0 : 1)))
    var remaining = (columns.header ?? -1) + 1
    while remaining > 0, let row = scanner.next() { remaining -= row.isBlank ? 0 : 1 }
    self.scanner = scanner
    unknown = bank == nil ? columns.unknown(in: body) : []
    let look = TableLook(body, columns)
    isHTML = anki?.isHTML ?? (look.isHTML ? true : nil)
    isOfQuestions = anki != nil || look.isOfQuestions
    (hasNumbers, timeUnit, countsFromZero) = (look.hasNumbers, look.timeUnit, look.countsFromZero)
    decks = Self.decks(columns.columns(.deck).first, scanner)
    title =
      decks.title ?? anki?.deck.flatMap { DeckPaths.parts($0).last }
      ?? Self.title(above: columns.header, shape.rows)
  }

  /// Whether a row of Anki's is one that says nothing.
  func isComment(_ row: TableRow) -> Bool { anki != nil && Self.isComment(row) }

  private static func isComment(_ row: TableRow) -> Bool { row.cells.first?.hasPrefix("#") == true }

  private static func columnsByType(_ anki: AnkiTextHeader?, _ notes: [TableRow]) -> [String: TableColumns] {
    guard let anki, let column = anki.noteTypeColumn else { return [:] }
    return Dictionary(grouping: notes) { $0.text(column) }.mapValues { rows in
      TableColumns(names: anki.names, known: anki.columns, rows: rows)
    }
  }

  /// The first cell of a row that has something to read.
  func beginning(of row: TableRow) -> String {
    row.cells.enumerated().first { column, cell in
      !cell.trimmed.isEmpty && anki?.columns[column] == nil
    }?.element ?? ""
  }

  /// The cells of a row, sorted into the parts of a draft.
  func fields(of row: TableRow) -> DraftFields {
    var fields = DraftFields(line: row.line)
    (fields.timeUnit, fields.countsFromZero) = (timeUnit, countsFromZero)
    let columns = anki?.noteTypeColumn.flatMap { columnsByType[row.text($0)] } ?? columns
    for (column, text) in columns.joined(row.cells, by: separator).enumerated() {
      let text = text.trimmed
      guard !text.isEmpty else { continue }
      if column == anki?.tagsColumn {
        fields.add(topics: DeckPaths.topics(ofTags: text.split(separator: " ")))
      } else if column < columns.meanings.count, let meaning = columns.meanings[column] {
        add(text, as: meaning, to: &fields)
      }
    }
    if let anki { fields.add(topics: DeckPaths.topics(ofTags: anki.tags)) }
    return fields
  }

  private func add(_ text: String, as meaning: ColumnMeaning, to fields: inout DraftFields) {
    switch meaning {
    case .deck: fields.add(topics: decks.topics(text))
    case .ask where ClozeText.isCloze(text):
      // These cover parts of a picture, which there is not.
      guard !text.contains("image-occlusion:") else { return }
      let cloze = ClozeText(text)
      fields.add(plain(cloze.question), as: .ask)
      fields.add(plain(cloze.answer), as: .answer)
    case .ask:
      let text = plain(text)
      guard !HTMLText.isOnlyPictures(text) else { return }
      fields.add(hasNumbers ? LineMark.stripped(text).text : text, as: .ask)
    default: fields.add(plain(text), as: meaning)
    }
  }

  private func plain(_ text: String) -> String {
    isHTML ?? HTMLText.isMarkup(text) ? HTMLText.plain(text) : text
  }

  private static func decks(_ column: Int?, _ scanner: TableScanner) -> DeckPaths {
    var decks = DeckPaths()
    var scanner = scanner
    while let column, let row = scanner.next() {
      if !row.text(column).isEmpty { decks.add(row.text(column)) }
    }
    return decks
  }

  private static func title(above header: Int?, _ rows: [TableRow]) -> String? {
    guard let header, let first = rows.prefix(header).first else { return nil }
    let cells = first.cells.map(\.trimmingSpaces).filter { !$0.isEmpty }
    return cells.count == 1 ? cells.first : nil
  }
}

/// The line `sep=;` with which some programs begin a table.
private struct NamedSeparator {
  let separator: UInt8
  /// Offset behind the line.
  let end: Int

  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "sep=".utf8), bytes.count > 5, let lineEnd = bytes[5...].firstIndex(of: 0x0a),
      lineEnd == 5 || lineEnd == 6 && bytes[5] == 0x0d
    else { return nil }
    (separator, end) = (bytes[4], lineEnd + 1)
  }
}
