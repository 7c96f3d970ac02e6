import Terminal

/// Rows under headings, columns aligned by display width.
struct Table {
  struct Column {
    var title: String
    var align: DisplayWidth.Alignment = .left
    /// Cut off where a terminal is too narrow, the widest one first; all other columns keep their width.
    var isFlexible = false
    /// A flexible one is cut to no less: a text of twelve columns can still be told from others.
    var least = 12
  }

  var columns: [Column]
  var rows: [[Styled]] = []

  init(_ columns: Column...) { self.columns = columns }

  /// The lines, made to fit a terminal; a pipe gets everything.
  func lines(for surface: Surface) -> [Styled] {
    var widths = columns.indices.map { index in
      max(DisplayWidth.columns(of: columns[index].title), rows.map { $0[index].columns }.max() ?? 0)
    }
    if surface.outputIsTerminal {
      var excess = widths.reduce(0, +) + 2 * (columns.count - 1) - surface.columns
      while excess > 0,
        let widest = columns.indices.filter({ columns[$0].isFlexible && widths[$0] > columns[$0].least })
          .max(by: { widths[$0] < widths[$1] })
      {
        widths[widest] -= 1
        excess -= 1
      }
    }
    let heading = line(columns.map { Styled($0.title, .dim) }, widths)
    return [heading] + rows.map { line($0, widths) }
  }

  private func line(_ cells: [Styled], _ widths: [Int]) -> Styled {
    var parts: [Styled] = []
    for (index, cell) in cells.enumerated() {
      let fitted = columns[index].isFlexible ? cell.truncated(to: widths[index]) : cell
      let isLast = index == cells.count - 1 && columns[index].align == .left
      parts.append(isLast ? fitted : fitted.padded(to: widths[index], align: columns[index].align))
    }
    return parts.joined(separator: "  ")
  }
}

extension Session {
  /// Writes a table, through the pager where it is longer than the screen.
  func show(_ table: Table) { console.page(table.lines(for: console.surface)) }

  /// Writes a value as JSON.
  func showJSON(_ value: some Encodable) {
    console.writeData(JSONText.encode(value, isPretty: true) + "\n")
  }
}
