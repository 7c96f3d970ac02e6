import Practice

/// What the cells of one column look like, by which it is known where its name says nothing.
struct ColumnContent {
  /// Cells that are not empty.
  private(set) var filled = 0
  /// Cells that ask.
  private(set) var asking = 0
  private var numeric = 0
  private var levels = 0
  private var bytes = 0
  private var values: Set<String> = []

  /// Longer texts are no labels.
  private static let longestLabel = 40

  mutating func add(_ cell: String) {
    guard !cell.isEmpty else { return }
    filled += 1
    bytes += min(cell.utf8.count, 10_000)
    values.insert(cell)
    if QuestionWords.likelihood(of: cell) != .no { asking += 1 }
    if cell.utf8.allSatisfy({ $0.isASCIIDigit || ".,:%/- ".utf8.contains($0) }) { numeric += 1 }
    if cell.utf8.count <= Self.longestLabel, SectionTitle.level(cell) != nil { levels += 1 }
  }

  /// The mean of their lengths in bytes; 0 if there are none.
  var length: Double { filled == 0 ? 0 : Double(bytes) / Double(filled) }
  /// Whether they are mostly numbers, dates and the like.
  var isNumeric: Bool { share(numeric) > 0.5 }
  /// Whether they say how hard a question is.
  var isLevel: Bool { share(levels) > 0.7 && values.count <= 8 }
  /// Whether they are labels: short, and the same again and again.
  var isLabel: Bool { filled >= 4 && length <= Double(Self.longestLabel) && values.count * 2 <= filled }

  private func share(_ count: Int) -> Double { filled == 0 ? 0 : Double(count) / Double(filled) }
}
