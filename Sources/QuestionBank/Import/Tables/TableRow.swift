/// A row of a table, as it stands in its text.
struct TableRow: Hashable {
  /// The text's line where it begins, from 1.
  var line: Int
  /// At least one, without the quotes around them.
  var cells: [String]

  /// Whether nothing is in any of them but space and separators of other tables.
  var isBlank: Bool { cells.allSatisfy { $0.utf8.allSatisfy { $0.isASCIISpace || ",;|".utf8.contains($0) } } }

  /// The cell of that column without white space at its ends; empty if the row doesn't reach it.
  func text(_ column: Int) -> String { cells.indices.contains(column) ? cells[column].trimmed : "" }
}
