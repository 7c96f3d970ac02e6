import Practice

/// The reading of one table, row by row.
struct TableReading {
  /// What it came to.
  private(set) var reading = ForeignReading()

  /// No collection of questions has more rows.
  private static let mostRows = 100_000

  private let table: SourceTable
  private var labels = LabelMeanings()
  private var unknownKinds: [String] = []

  /// Reads the table that the bytes are, UTF-8 without a byte order mark.
  init(_ bytes: [UInt8], separator: UInt8?) {
    table = SourceTable(bytes, separator: separator)
    reading.title = table.title
    var scanner = table.scanner
    var rows = 0
    while let row = scanner.next() {
      guard !row.isBlank, !table.isComment(row) else { continue }
      rows += 1
      guard rows <= Self.mostRows else {
        reading.remarks.append("Only its first 100,000 rows were read.")
        break
      }
      read(row)
    }
    remark()
  }

  private mutating func read(_ row: TableRow) {
    if let bank = table.bank {
      if let draft = bank.draft(row) { reading.questions.append(draft) } else { leaveOut(row) }
      return
    }
    let fields = table.fields(of: row)
    if let kind = fields.unknownKind, unknownKinds.count < 10, !unknownKinds.contains(kind) {
      unknownKinds.append(kind)
    }
    if table.isOfQuestions, let draft = fields.finished(&labels) {
      reading.questions.append(draft)
    } else {
      leaveOut(row)
    }
  }

  private mutating func leaveOut(_ row: TableRow) {
    reading.leftOut.append(
      LeftOut(line: row.line, text: table.beginning(of: row), reason: "no question in this row"))
  }

  private mutating func remark() {
    if !table.unknown.isEmpty {
      let names = table.unknown.prefix(10).map { quoted($0) }.joined(separator: ", ")
      reading.remarks.append(
        "Unknown columns were passed over: \(names)\(table.unknown.count > 10 ? ", …" : "").")
    }
    if !unknownKinds.isEmpty {
      let names = unknownKinds.map { quoted($0) }.joined(separator: ", ")
      reading.remarks.append("Kinds that banks don't have were passed over: \(names).")
    }
  }
}
