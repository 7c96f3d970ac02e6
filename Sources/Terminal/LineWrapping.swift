/// Breaks one line of cells into lines of limited width.
///
/// Greedy: a line takes as many words as fit. A word wider than a whole line is cut. Wide characters may be parted
/// from each other, since their scripts write no blanks between words.
struct LineWrapping {
  let columns: Int
  let indent: Int
  let hanging: Int

  private var finished: [Styled] = []
  private var current = Styled("")
  private var used = 0
  private var isAtStart = true
  private var ownIndent = 0

  init(columns: Int, indent: Int, hanging: Int) {
    self.columns = columns
    self.indent = indent
    self.hanging = hanging
  }

  mutating func lines(of cells: [Styled.Cell]) -> [Styled] {
    let text = cells.drop { $0.character == " " }
    guard !text.isEmpty else { return [""] }
    ownIndent = min(cells.count - text.count, max(0, columns / 2))
    startLine(with: indent)
    for word in Self.words(of: text) {
      place(word)
    }
    finished.append(current)
    return finished
  }

  /// A word with the blanks before it, which are left out where a line breaks.
  private struct Word {
    var blanks: [Styled.Cell] = []
    var cells: [Styled.Cell] = []
    var columns: Int { cells.reduce(0) { $0 + $1.columns } }
  }

  private static func words(of cells: ArraySlice<Styled.Cell>) -> [Word] {
    var words: [Word] = []
    var word = Word()
    var previous: Styled.Cell?
    for cell in cells {
      if cell.character == " " {
        if !word.cells.isEmpty {
          words.append(word)
          word = Word()
        }
        word.blanks.append(cell)
      } else {
        if let previous, !word.cells.isEmpty, mayBreak(between: previous.character, and: cell) {
          words.append(word)
          word = Word()
        }
        word.cells.append(cell)
      }
      previous = cell
    }
    return word.cells.isEmpty ? words : words + [word]
  }

  /// Between wide characters, but not before closing punctuation nor behind an opening bracket.
  private static func mayBreak(between first: Character, and second: Styled.Cell) -> Bool {
    guard DisplayWidth.columns(of: first) == 2 || second.columns == 2 else { return false }
    if second.character.isPunctuation { return "「『（【《〈〔“‘".contains(second.character) }
    return !"「『（【《〈〔([{“‘".contains(first)
  }

  private mutating func place(_ word: Word) {
    let room = max(1, columns)
    if !isAtStart, used + word.blanks.count + word.columns > room {
      finished.append(current)
      startLine(with: hanging)
    }
    if !isAtStart {
      for cell in word.blanks { put(cell) }
    }
    for cell in word.cells {
      if !isAtStart, used + cell.columns > room {
        finished.append(current)
        startLine(with: hanging)
      }
      put(cell)
    }
  }

  private mutating func put(_ cell: Styled.Cell) {
    current.append(String(cell.character), cell.style)
    used += cell.columns
    isAtStart = false
  }

  private mutating func startLine(with indent: Int) {
    let blanks = min(indent + ownIndent, max(0, columns - 1))
    current = Styled(String(repeating: " ", count: blanks))
    used = blanks
    isAtStart = true
  }
}
