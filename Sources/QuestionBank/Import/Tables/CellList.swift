import Practice

/// The values of a cell that holds several.
enum CellList {
  /// Points, flags and questions: an item a line, or between semicolons where there is one line; dashes, bullets and
  /// numbers before them go. A line without one continues the item before it, if that has one.
  static func items(_ cell: String) -> [String] {
    let lines = parts(cell) { $0 == 0x0a || $0 == 0x0d }
    guard lines.count > 1 else {
      return inOneLine(lines.first ?? "").map { LineMark.stripped($0).text }.filter { !$0.isEmpty }
    }
    let marks = lines.map { LineMark.stripped($0) }
    guard marks.first?.hadMark == true else { return lines }
    var items: [String] = []
    for (text, hadMark) in marks {
      if hadMark || items.isEmpty { items.append(text) } else { items[items.count - 1] += " " + text }
    }
    return items.filter { !$0.isEmpty }
  }

  /// Labels between line ends, semicolons, commas or bars.
  static func labels(_ cell: String) -> [String] {
    parts(cell) { byte in byte == 0x0a || byte == 0x0d || ",;|".utf8.contains(byte) }
  }

  /// The options of a multiple choice that stand in one cell; commas count if nothing else separates them.
  static func options(_ cell: String) -> [String] {
    for separator in "\n;|,".utf8 where cell.utf8.contains(separator) {
      return parts(cell) { $0 == separator }
    }
    return [cell]
  }

  /// A line at its semicolons, or at the bullets in it.
  private static func inOneLine(_ line: String) -> [String] {
    guard line.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == 0xe2 }) else { return [line] }
    if line.contains("•") { return line.split(separator: "•").map(\.trimmingSpaces) }
    return parts(line) { $0 == UInt8(ascii: ";") }
  }

  /// What stands between bytes of ASCII that separate, without white space at the ends; empty parts are none.
  private static func parts(_ text: String, separatedBy isSeparator: (UInt8) -> Bool) -> [String] {
    text.utf8.split(whereSeparator: isSeparator).map {
      String(Substring($0.drop { $0.isASCIISpace })).trimmed
    }.filter { !$0.isEmpty }
  }
}

extension String {
  /// The same as `trimmingSpaces`, sooner for a text that has no white space at its ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    return (0x21..<0x7f).contains(first) && (0x21..<0x7f).contains(last) ? self : trimmingSpaces
  }
}
