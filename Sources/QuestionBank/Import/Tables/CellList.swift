import Practice

/// The values of a cell that holds several.
enum CellList {
  /// Points, flags and questions: an item a line, or between semicolons where there is one line; dashes, bullets and
  /// numbers before them go. A line without one continues the item before it, if that has one.
  static func items(_ cell: String) -> [String] {
    var lines = cell.split(whereSeparator: \.isNewline).map(\.trimmingSpaces).filter { !$0.isEmpty }
    guard lines.count != 1 else {
      return parts(lines[0]).map { LineMark.stripped($0).text }.filter { !$0.isEmpty }
    }
    let marks = lines.map { LineMark.stripped($0) }
    guard marks.first?.hadMark == true else { return lines }
    lines = []
    for (text, hadMark) in marks {
      if hadMark || lines.isEmpty { lines.append(text) } else { lines[lines.count - 1] += " " + text }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// The options of a multiple choice that stand in one cell; commas count if nothing else separates them.
  static func options(_ cell: String) -> [String] {
    for separator in ["\n", ";", "|", ","] as [Character] where cell.contains(separator) {
      return cell.split(separator: separator).map(\.trimmingSpaces).filter { !$0.isEmpty }
    }
    return [cell]
  }

  /// A line at its semicolons, or at the bullets in it.
  private static func parts(_ line: String) -> [String] {
    let separator: Character = line.contains("•") ? "•" : ";"
    return line.split(separator: separator).map(\.trimmingSpaces)
  }

  /// Labels between line ends, semicolons, commas or bars.
  static func labels(_ cell: String) -> [String] {
    cell.split { $0.isNewline || $0 == ";" || $0 == "," || $0 == "|" }.map(\.trimmingSpaces).filter {
      !$0.isEmpty
    }
  }
}

/// What stands before the items of a list: `- `, `• `, `12. `, `3) `, `Q4: `.
enum LineMark {
  /// The text behind the mark, and whether there was one. What is only a mark becomes empty.
  static func stripped(_ line: String) -> (text: String, hadMark: Bool) {
    let bytes = line.utf8
    guard let first = bytes.first else { return (line, false) }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), 0xe2, 0xc2: return bullet(line)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: "#"), UInt8(ascii: "Q"),
      UInt8(ascii: "q"):
      return number(line)
    default: return (line, false)
    }
  }

  private static let bullets: Set<Character> = [
    "-", "*", "+", "•", "–", "—", "·", "◦", "▪", "●", "‣", "☐", "□",
  ]

  private static func bullet(_ line: String) -> (String, Bool) {
    guard let mark = line.first, bullets.contains(mark) else { return (line, false) }
    let rest = line.dropFirst()
    guard rest.isEmpty || rest.first?.isWhitespace == true || mark == "•" else { return (line, false) }
    return (rest.trimmingSpaces, true)
  }

  /// Up to four digits between what marks them as a number, and not as part of the sentence.
  private static func number(_ line: String) -> (String, Bool) {
    var rest = line[...]
    let lead = rest.prefix { "Qq#(".contains($0) }
    guard lead.count <= 1 else { return (line, false) }
    rest = rest.dropFirst(lead.count)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count) else { return (line, false) }
    rest = rest.dropFirst(digits.count)
    let end = rest.prefix { ".):-".contains($0) }
    rest = rest.dropFirst(end.count)
    guard (1...2).contains(end.count) || lead == "#", rest.isEmpty || rest.first?.isWhitespace == true else {
      return (line, false)
    }
    return (rest.trimmingSpaces, true)
  }
}
