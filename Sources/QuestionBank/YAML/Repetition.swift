/// How much a file may come to where it says something once for many places, by aliases or by `defaults`.
///
/// Without a bound, a hundred kilobytes that two thousand questions share would fill the record with two
/// hundred megabytes.
enum Repetition {
  /// What aliases, and what `defaults`, may come to beyond the file's size: 400 bytes for each of ten thousand
  /// questions, which no honest file needs.
  static let spareMegabytes = 4

  /// The most bytes that a file's aliases, or its `defaults`, may come to.
  static func mostBytes(in source: SourceText) -> Int { source.bytes.count + spareMegabytes << 20 }

  /// What a text comes to in one place: its UTF-8, and about what a list's or a table's row takes besides, so
  /// that a hundred thousand texts of one letter are bounded as well.
  static func bytes(of text: String) -> Int { bytesOfPlace + text.utf8.count }

  /// What a value without text of its own comes to.
  static let bytesOfPlace = 32
}
