import Practice

/// The lines with which Anki's text exports begin, such as `#separator:tab`.
struct AnkiTextHeader {
  private(set) var separator: UInt8 = 0x09
  /// Nil if it isn't said.
  private(set) var isHTML: Bool?
  /// Columns with a meaning of their own, from 0.
  private(set) var columns: [Int: ColumnMeaning] = [:]
  /// Column of the notes' types, from 0.
  private(set) var noteTypeColumn: Int?
  /// Column of the tags, from 0; they stand between spaces.
  private(set) var tagsColumn: Int?
  /// What all columns are called; empty if it isn't said.
  private(set) var names: [String] = []
  /// Tags of all notes.
  private(set) var tags: [Substring] = []
  /// The deck of all notes.
  private(set) var deck: String?
  /// Offset of the first row.
  private(set) var end = 0
  /// How many lines it has.
  private(set) var lines = 0

  private static let separators: [String: UInt8] = [
    "comma": 0x2c, "semicolon": 0x3b, "tab": 0x09, "space": 0x20, "pipe": 0x7c, "colon": 0x3a,
  ]

  /// Reads the header of a text; nil if there is none.
  init?(_ bytes: [UInt8]) {
    var namesText: String?
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") {
      let lineEnd = bytes[end...].firstIndex { $0 == 0x0a || $0 == 0x0d } ?? bytes.count
      let line = String(decoding: bytes[end + 1..<lineEnd], as: UTF8.self)
      guard let colon = line.firstIndex(of: ":") else { break }
      let value = String(line[line.index(after: colon)...])
      guard read(line[..<colon].lowercased().trimmingSpaces, value, names: &namesText) else { break }
      end = lineEnd + (bytes[lineEnd...].starts(with: [0x0d, 0x0a]) ? 2 : lineEnd < bytes.count ? 1 : 0)
      lines += 1
    }
    guard lines > 0 else { return nil }
    if let namesText {
      var scanner = TableScanner(Array(namesText.utf8), separator: separator)
      names = scanner.next()?.cells ?? []
    }
    if let tagsColumn { columns[tagsColumn] = .nothing }
  }

  /// Whether the line is one of a header's.
  private mutating func read(_ key: String, _ value: String, names: inout String?) -> Bool {
    let word = value.trimmingSpaces
    let column = Int(digits: word).flatMap { (1...256).contains($0) ? $0 - 1 : nil }
    switch key {
    case "separator":
      guard let byte = Self.separators[word.lowercased()] ?? (value.utf8.count == 1 ? value.utf8.first : nil)
      else {
        return false
      }
      separator = byte
    case "html": isHTML = word.lowercased() == "true"
    case "columns": names = value
    case "tags column": tagsColumn = column
    case "deck column": columns[column ?? 256] = .deck
    case "guid column": columns[column ?? 256] = .nothing
    case "notetype column", "note type column":
      noteTypeColumn = column
      columns[column ?? 256] = .nothing
    case "tags": tags = value.split(separator: " ")
    case "deck": deck = word
    case "notetype", "note type", "if matches", "match scope": break
    default: return false
    }
    return true
  }
}
