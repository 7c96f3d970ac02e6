extension Styled {
  /// Columns of the widest line, as shown.
  package var columns: Int {
    visibleLines().map { line in line.spans.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }.max() ?? 0
  }

  /// Each line by itself, with what a terminal would execute made visible and tabs made blanks. At least one.
  package func visibleLines() -> [Styled] {
    var lines = [Styled("")]
    var column = 0
    for span in spans {
      var run = ""
      for character in span.text {
        if VisibleText.isLineBreak(character) {
          lines[lines.count - 1].append(run, span.style)
          run = ""
          lines.append("")
          column = 0
        } else {
          let shown =
            character == "\t" ? String(repeating: " ", count: 4 - column % 4) : VisibleText.shown(character)
          column += DisplayWidth.columns(of: shown)
          run += shown
        }
      }
      lines[lines.count - 1].append(run, span.style)
    }
    return lines
  }

  /// The text on one line in at most `columns` columns; what is cut off is replaced by "…", which counts. Line
  /// breaks become blanks.
  package func truncated(to columns: Int) -> Styled {
    let line = visibleLines().joined(separator: " ")
    guard line.columns > columns else { return line }
    guard columns > 0 else { return "" }
    var result = Styled("")
    var used = 0
    for cell in line.cells {
      guard used + cell.columns <= columns - 1 else { return result + Styled("…", cell.style) }
      result.append(String(cell.character), cell.style)
      used += cell.columns
    }
    return result
  }

  /// The text with blanks behind it, or before it with `.right`, up to `columns` columns. Wider text stays as it is.
  package func padded(to columns: Int, align: DisplayWidth.Alignment = .left) -> Styled {
    let blanks = Styled(String(repeating: " ", count: max(0, columns - self.columns)))
    return align == .left ? self + blanks : blanks + self
  }

  /// The text's lines, broken between words where that is possible, none wider than `columns`.
  ///
  /// The first line of each paragraph is indented by `indent` columns, lines that continue it by `hanging`
  /// (`indent` when nil). Blanks at a line's start are kept and added to its continuation, so that lists and code
  /// keep their shape. Columns left after the indent count as at least 1; a wide character may exceed that.
  package func wrapped(to columns: Int, indent: Int = 0, hanging: Int? = nil) -> [Styled] {
    visibleLines().flatMap { line in
      var wrapping = LineWrapping(columns: columns, indent: indent, hanging: hanging ?? indent)
      return wrapping.lines(of: line.cells)
    }
  }

  /// One character with its style, for layout.
  struct Cell {
    var character: Character
    var style: Style
    var columns: Int
  }

  var cells: [Cell] {
    spans.flatMap { span in
      span.text.map { Cell(character: $0, style: span.style, columns: DisplayWidth.columns(of: $0)) }
    }
  }
}
