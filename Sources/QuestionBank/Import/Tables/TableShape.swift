/// How a text is made up as a table, as its first rows show.
struct TableShape {
  /// What separates the cells.
  private(set) var separator: UInt8 = 0x2c
  /// The first rows that aren't blank, at most ``mostRows``.
  private(set) var rows: [TableRow] = []
  /// The number of cells that most of them have.
  private(set) var width = 0
  /// How many of them have it, 0…1.
  private(set) var consistency = 0.0

  /// Rows that are looked at.
  static let mostRows = 200
  /// Bytes that are looked at; more are no two hundred rows.
  private static let mostBytes = 1 << 20
  private static let separators: [UInt8] = [0x09, 0x3b, 0x2c, 0x7c]

  /// The rows at the text's beginning, cut where the separator tells best; only that one is tried if it is given.
  init(of bytes: [UInt8], from position: Int = 0, separator: UInt8? = nil) {
    let sample = Array(bytes[position...].prefix(Self.mostBytes))
    let shapes = (separator.map { [$0] } ?? Self.separators).map { TableShape(sample, cutBy: $0) }
    // Of equals the one that cuts more, and the one named first.
    let best = shapes.enumerated().max { ($0.element.merit, -$0.offset) < ($1.element.merit, -$1.offset) }
    self = best?.element ?? TableShape(sample, cutBy: 0x2c)
  }

  private init(_ bytes: [UInt8], cutBy separator: UInt8) {
    self.separator = separator
    var scanner = TableScanner(bytes, separator: separator)
    while rows.count < Self.mostRows, let row = scanner.next() {
      if !row.isBlank { rows.append(row) }
    }
    let counts = Dictionary(rows.map { ($0.cells.count, 1) }, uniquingKeysWith: +)
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    width = most?.key ?? 0
    consistency = rows.isEmpty ? 0 : Double(most?.value ?? 0) / Double(rows.count)
  }

  /// How well the separator cuts: not at all, not always alike, or always alike, and then into how many.
  private var merit: Double {
    guard width > 1 else { return 0 }
    let named = rows.prefix(5).contains { row in
      row.cells.contains { ColumnMeaning(named: $0) == .ask } && row.cells.count > 1
    }
    return consistency * (named ? 2 : 1) + Double(min(width, 20)) / 1000
  }
}
