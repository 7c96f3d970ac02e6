import Practice

/// A table in the form in which this program writes banks, which must come back as they were.
///
/// Its columns are the keys of a question. Several values in a cell stand on lines of their own; several wordings, and
/// values of several lines, between lines of three dashes. Nothing else in a cell means anything.
struct BankTable {
  private let fields: [QuestionField]

  /// Nil unless every column is one of a bank's keys, and what asks and is looked for are among them.
  init?(header: TableRow) {
    fields = header.cells.compactMap { QuestionField(rawValue: $0) }
    guard fields.count == header.cells.count, fields.contains(.ask), fields.contains(.lookFor) else {
      return nil
    }
  }

  /// The draft of a row; nil if nothing asks.
  func draft(_ row: TableRow) -> Draft? {
    var draft = Draft(wordings: [], line: row.line)
    for (field, cell) in zip(fields, row.cells) where !cell.isEmpty {
      draft.set(field, to: Self.values(cell, isWordings: field == .ask), text: cell)
    }
    return draft.wordings.isEmpty ? nil : draft
  }

  private static func values(_ cell: String, isWordings: Bool) -> [String] {
    let lines = cell.split(separator: "\n", omittingEmptySubsequences: false)
    let values =
      isWordings || lines.contains("---")
      ? lines.split(separator: "---", omittingEmptySubsequences: true).map { $0.joined(separator: "\n") }
      : lines.map(String.init)
    return values.filter { !$0.trimmingSpaces.isEmpty }
  }
}

extension Draft {
  /// Takes in what this program wrote under one of its keys.
  ///
  /// - Parameters:
  ///   - values: what it says if it is a list.
  ///   - text: what it says if it isn't.
  mutating func set(_ field: QuestionField, to values: [String], text: String) {
    switch field {
    case .id: id = QuestionID.isSound(text) ? text : nil
    case .ask: wordings = values
    case .topics: topics = values
    case .kind: kind = Kind(rawValue: text)
    case .level: level = text
    case .time: time = Duration(written: text)
    case .prepare: prepare = Duration(written: text)
    case .lookFor: lookFor = values
    case .redFlags: redFlags = values
    case .followUps: followUps = values
    case .answer: answer = text
    case .source: source = text
    }
  }
}
