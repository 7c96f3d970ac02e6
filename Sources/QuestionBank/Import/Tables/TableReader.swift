import Practice

/// Reads tables: values separated by commas, semicolons, tabs or bars, and Anki's text exports.
package struct TableReader {
  private let separator: Character?

  /// A reader for tables whose cells that character separates; nil leaves it to the text.
  package init(separator: Character? = nil) { self.separator = separator }

  /// Reads the rows that ask something; the columns are known by their names, else by what is in them.
  package func read(_ text: String) -> ForeignReading {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
    return TableReading(bytes, separator: separator?.asciiValue).reading
  }
}
