import Practice

/// A table in the form in which this program writes banks, which must come back as they were.
///
/// Its columns are the keys of a question. Several values in a cell stand on lines of their own, several wordings between
/// lines of three dashes; nothing else in a cell means anything.
struct BankTable {
  private enum Key: String, CaseIterable {
    case id, ask, topics, kind, level, time, prepare
    case lookFor = "look_for"
    case redFlags = "red_flags"
    case followUps = "follow_ups"
    case answer, source
  }

  private let keys: [Key]

  /// Nil unless every column is one of a bank's keys, and what asks and is looked for are among them.
  init?(header: TableRow) {
    keys = header.cells.compactMap { Key(rawValue: $0) }
    guard keys.count == header.cells.count, keys.contains(.ask), keys.contains(.lookFor) else { return nil }
  }

  /// The draft of a row; nil if nothing asks.
  func draft(_ row: TableRow) -> Draft? {
    var draft = Draft(wordings: [], line: row.line)
    for (key, cell) in zip(keys, row.cells) where !cell.isEmpty {
      read(CSVText.withoutGuard(cell), as: key, into: &draft)
    }
    return draft.wordings.isEmpty ? nil : draft
  }

  private func read(_ cell: String, as key: Key, into draft: inout Draft) {
    switch key {
    case .id: draft.id = QuestionID.isSound(cell) ? cell : nil
    case .ask: draft.wordings = Self.wordings(cell)
    case .topics: draft.topics = Self.values(cell)
    case .kind: draft.kind = Kind(rawValue: cell)
    case .level: draft.level = cell
    case .time: draft.time = Duration(written: cell)
    case .prepare: draft.prepare = Duration(written: cell)
    case .lookFor: draft.lookFor = Self.values(cell)
    case .redFlags: draft.redFlags = Self.values(cell)
    case .followUps: draft.followUps = Self.values(cell)
    case .answer: draft.answer = cell
    case .source: draft.source = cell
    }
  }

  /// One value a line; where a value has several lines itself, dashes stand between them as between wordings.
  private static func values(_ cell: String) -> [String] {
    if cell.contains("---"), cell.split(separator: "\n").contains("---") { return wordings(cell) }
    return cell.split(separator: "\n").map(String.init).filter { !$0.trimmingSpaces.isEmpty }
  }

  private static func wordings(_ cell: String) -> [String] {
    var wordings = [""]
    for line in cell.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "---" {
        wordings.append("")
      } else if wordings[wordings.count - 1].isEmpty {
        wordings[wordings.count - 1] = String(line)
      } else {
        wordings[wordings.count - 1] += "\n" + line
      }
    }
    return wordings.filter { !$0.trimmingSpaces.isEmpty }
  }
}
