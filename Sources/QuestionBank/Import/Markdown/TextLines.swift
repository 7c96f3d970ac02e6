import Practice

/// A text's bytes with its lines, which are cut at line feeds alone.
struct TextLines {
  let bytes: [UInt8]
  /// Where each line begins, and one more: where the line behind the last would.
  private let starts: [Int]
  /// For each line its number in the file; nil where they are the file's own.
  private let numbers: [Int32]?

  /// Whether the text goes on behind the last line.
  let isCut: Bool

  /// Twice what ten thousand questions with long answers take; each line costs hundreds of bytes on its way.
  private static let mostFilled = 300_000
  private static let most = 2_000_000

  init(_ text: String) { self.init(Array(text.utf8), numbers: nil) }

  /// The lines that a page of HTML has as Markdown.
  init(_ page: HTMLPage) { self.init(page.bytes, numbers: page.numbers) }

  private init(_ bytes: [UInt8], numbers: [Int32]?) {
    self.bytes = bytes
    self.numbers = numbers
    var starts = [0]
    var filled = 0
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == 0x0a {
        if index > starts[starts.count - 1] { filled += 1 }
        starts.append(index + 1)
        if filled == Self.mostFilled || starts.count == Self.most { break }
      }
    }
    isCut = filled == Self.mostFilled || starts.count == Self.most
    if !isCut { starts.append(bytes.count + 1) }
    self.starts = starts
  }

  /// At least one.
  var count: Int { starts.count - 1 }

  /// The line of the file, from 1; that behind the last line is the last line's.
  func number(_ line: Int) -> Int {
    guard let numbers else { return min(line + 1, count) }
    return Int(numbers[min(line, numbers.count - 1)])
  }

  /// A line without its line break.
  subscript(_ line: Int) -> ArraySlice<UInt8> { bytes[starts[line]..<(starts[line + 1] - 1)] }

  /// A line as text, without white space at its ends.
  func trimmed(_ line: Int) -> String {
    let line = self[line].drop { $0.isASCIISpace }
    return String(decoding: line, as: UTF8.self).trimmingSpaces
  }

  /// Whether there is nothing but white space in a line.
  func isBlank(_ line: Int) -> Bool { self[line].allSatisfy(\.isASCIISpace) }
}
