import Terminal

/// What a terminal shows: as much of a VT100 as line editing uses.
package struct Screen: Sendable {
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// Counted from 0, as are rows.
  package private(set) var cursorColumn = 0
  package private(set) var cursorRow = 0
  /// Lines that left the screen at the top, oldest first.
  package private(set) var scrolledOff: [String] = []

  /// A cell holds a character; the second half of a wide one is empty.
  private var cells: [[String]]
  /// After a character in the last column the cursor stays there until the next one comes.
  private var wrapIsPending = false
  private var sequence = ""

  package init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The visible lines without blanks at their ends, down to the last that isn't empty.
  package var lines: [String] {
    let texts = cells.map { Self.trimmed($0.joined()) }
    return Array(texts[..<((texts.lastIndex { !$0.isEmpty } ?? -1) + 1)])
  }

  package var text: String {
    lines.joined(separator: "\n")
  }

  /// The same content, cut or with room added; lines aren't wrapped anew.
  package func resized(columns: Int, rows: Int) -> Screen {
    var result = Screen(columns: columns, rows: rows)
    let skipped = max(0, cursorRow - rows + 1)
    for (row, line) in cells.dropFirst(skipped).prefix(rows).enumerated() {
      for (column, cell) in line.prefix(columns).enumerated() { result.cells[row][column] = cell }
    }
    result.scrolledOff = scrolledOff + cells.prefix(skipped).map { Self.trimmed($0.joined()) }
    result.cursorRow = cursorRow - skipped
    result.cursorColumn = min(cursorColumn, columns - 1)
    return result
  }

  package mutating func receive(_ text: String) {
    for scalar in text.unicodeScalars {
      if sequence.isEmpty {
        take(scalar)
      } else {
        sequence.unicodeScalars.append(scalar)
        finishSequence(with: scalar)
      }
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{1B}": sequence = "\u{1B}"
    case "\r": move(toColumn: 0)
    case "\n": lineFeed()
    case "\u{08}": move(toColumn: cursorColumn - 1)
    case "\t": move(toColumn: (cursorColumn / 8 + 1) * 8)
    case "\u{00}"..<"\u{20}", "\u{7F}": break
    default: put(scalar)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = DisplayWidth.columns(of: Character(scalar))
    if width == 0 {
      let column = wrapIsPending ? cursorColumn : max(0, cursorColumn - 1)
      cells[cursorRow][column].unicodeScalars.append(scalar)
      return
    }
    if wrapIsPending || cursorColumn + width > columns {
      cursorColumn = 0
      lineFeed()
    }
    cells[cursorRow][cursorColumn] = String(Character(scalar))
    if width == 2 { cells[cursorRow][cursorColumn + 1] = "" }
    wrapIsPending = cursorColumn + width >= columns
    cursorColumn = min(columns - 1, cursorColumn + width)
  }

  private mutating func lineFeed() {
    wrapIsPending = false
    guard cursorRow == rows - 1 else {
      cursorRow += 1
      return
    }
    scrolledOff.append(Self.trimmed(cells.removeFirst().joined()))
    cells.append(Array(repeating: " ", count: columns))
  }

  private mutating func move(toColumn column: Int) {
    cursorColumn = min(max(0, column), columns - 1)
    wrapIsPending = false
  }

  private mutating func move(toRow row: Int) {
    cursorRow = min(max(0, row), rows - 1)
    wrapIsPending = false
  }

  private mutating func finishSequence(with scalar: Unicode.Scalar) {
    let kind = sequence.unicodeScalars.dropFirst().first
    switch kind {
    case "[":
      guard sequence.unicodeScalars.count > 2, ("@"..."~").contains(scalar) else { return }
      control(scalar, sequence.dropFirst(2).dropLast())
    case "]":
      guard scalar == "\u{07}" || sequence.hasSuffix("\u{1B}\\") else { return }
    case "(", ")":
      guard sequence.unicodeScalars.count > 2 else { return }
    default: break
    }
    sequence = ""
  }

  private mutating func control(_ command: Unicode.Scalar, _ parameters: Substring) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first ?? nil
    let count = max(1, first ?? 1)
    switch command {
    case "A": move(toRow: cursorRow - count)
    case "B": move(toRow: cursorRow + count)
    case "C": move(toColumn: cursorColumn + count)
    case "D": move(toColumn: cursorColumn - count)
    case "G": move(toColumn: count - 1)
    case "H", "f":
      move(toRow: count - 1)
      move(toColumn: max(1, (numbers.count > 1 ? numbers[1] : nil) ?? 1) - 1)
    case "J": eraseScreen(first ?? 0)
    case "K": eraseLine(first ?? 0)
    case "P": delete(count)
    case "@": insert(count)
    default: break
    }
  }

  private mutating func eraseLine(_ part: Int) {
    let range = part == 0 ? cursorColumn..<columns : part == 1 ? 0..<(cursorColumn + 1) : 0..<columns
    for column in range { cells[cursorRow][column] = " " }
  }

  private mutating func eraseScreen(_ part: Int) {
    if part < 2 { eraseLine(part) }
    let range = part == 0 ? (cursorRow + 1)..<rows : part == 1 ? 0..<cursorRow : 0..<rows
    for row in range { cells[row] = Array(repeating: " ", count: columns) }
  }

  private mutating func delete(_ count: Int) {
    let count = min(count, columns - cursorColumn)
    cells[cursorRow].removeSubrange(cursorColumn..<(cursorColumn + count))
    cells[cursorRow] += Array(repeating: " ", count: count)
  }

  private mutating func insert(_ count: Int) {
    let count = min(count, columns - cursorColumn)
    cells[cursorRow].insert(contentsOf: Array(repeating: " ", count: count), at: cursorColumn)
    cells[cursorRow].removeLast(count)
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
