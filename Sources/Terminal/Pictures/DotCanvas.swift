/// Dots on a grid of characters, with a style and an owner for each cell; what is drawn later covers what was before.
///
/// In braille a cell has 2 × 4 dots (Unicode's block of braille patterns, U+2800, one bit for each dot); in plain
/// characters it has one, shown as the mark of what was drawn there.
struct DotCanvas {
  private struct Cell {
    var dots: UInt8 = 0
    var mark: Character = " "
    var style: Styled.Style = .plain
  }

  /// In characters.
  let columns: Int
  /// In characters.
  let rows: Int
  private let isBraille: Bool
  private var cells: [Cell]

  init(columns: Int, rows: Int, isBraille: Bool) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    self.isBraille = isBraille
    cells = Array(repeating: Cell(), count: self.columns * self.rows)
  }

  /// In dots.
  var width: Int { columns * (isBraille ? 2 : 1) }
  /// In dots.
  var height: Int { rows * (isBraille ? 4 : 1) }

  /// The bits of U+2800's dots, column by column, from the top.
  private static let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  /// Sets a dot, counted from the left and from the top; one outside is passed over.
  mutating func set(_ x: Int, _ y: Int, mark: Character, style: Styled.Style) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let index = isBraille ? y / 4 * columns + x / 2 : y * columns + x
    cells[index].dots |= isBraille ? Self.bits[x % 2][y % 4] : 1
    cells[index].mark = mark
    cells[index].style = style
  }

  /// Sets the dots from one point to another (Bresenham 1965).
  mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), mark: Character, style: Styled.Style
  ) {
    let (dx, dy) = (abs(end.x - start.x), -abs(end.y - start.y))
    let (stepX, stepY) = (start.x < end.x ? 1 : -1, start.y < end.y ? 1 : -1)
    var (x, y, error) = (start.x, start.y, dx + dy)
    while true {
      set(x, y, mark: mark, style: style)
      if x == end.x, y == end.y { return }
      let doubled = 2 * error
      if doubled >= dy {
        error += dy
        x += stepX
      }
      if doubled <= dx {
        error += dx
        y += stepY
      }
    }
  }

  /// One row of characters, from the top.
  func row(_ row: Int) -> Styled {
    var text = Styled("")
    for cell in cells[row * columns..<(row + 1) * columns] {
      text.append(String(character(cell)), cell.dots == 0 ? .plain : cell.style)
    }
    return text
  }

  private func character(_ cell: Cell) -> Character {
    guard cell.dots != 0 else { return " " }
    guard isBraille, let scalar = Unicode.Scalar(0x2800 + UInt32(cell.dots)) else { return cell.mark }
    return Character(scalar)
  }
}
