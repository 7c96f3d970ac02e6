/// A file's text with its lines, which turns offsets into what a diagnostic shows.
struct SourceText: Sendable {
  /// Where a line begins.
  struct LineStart: Sendable {
    var byte: Int
    var scalar: Int
  }

  /// Sound UTF-8 without a byte order mark.
  let bytes: [UInt8]
  /// At least one.
  let lines: [LineStart]
  /// How many Unicode scalars the text has.
  let scalarCount: Int

  /// Index of the line that has the scalar.
  func lineIndex(ofScalar scalar: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].scalar <= scalar { low = middle } else { high = middle }
    }
    return low
  }

  /// The line number, from 1, of an offset.
  func line(ofScalar scalar: Int) -> Int { lineIndex(ofScalar: scalar) + 1 }

  /// Scalars before the offset in its line.
  func indentation(ofScalar scalar: Int) -> Int { scalar - lines[lineIndex(ofScalar: scalar)].scalar }

  /// The bytes of a line without its line break.
  func byteRange(ofLine index: Int) -> Range<Int> {
    let start = lines[index].byte
    var end = index + 1 < lines.count ? lines[index + 1].byte : bytes.count
    while end > start, bytes[end - 1] == 0x0a || bytes[end - 1] == 0x0d { end -= 1 }
    return start..<end
  }

  /// A line without its line break.
  func text(ofLine index: Int) -> String {
    String(decoding: bytes[byteRange(ofLine: index)], as: UTF8.self)
  }

  /// The byte at which a scalar begins.
  func byte(ofScalar scalar: Int) -> Int {
    let start = lines[lineIndex(ofScalar: scalar)]
    return advance(start.byte, by: scalar - start.scalar, until: bytes.count)
  }

  /// The byte `count` scalars behind `byte`, or `end` if there are fewer before it.
  func advance(_ byte: Int, by count: Int, until end: Int) -> Int {
    var byte = byte
    var left = count
    while left > 0, byte < end {
      byte += 1
      while byte < end, bytes[byte] & 0xc0 == 0x80 { byte += 1 }
      left -= 1
    }
    return byte
  }

  /// The byte `count` scalars before `byte`, or `start` if there are fewer behind it.
  func goBack(_ byte: Int, by count: Int, until start: Int) -> Int {
    var byte = byte
    var left = count
    while left > 0, byte > start {
      byte -= 1
      while byte > start, bytes[byte] & 0xc0 == 0x80 { byte -= 1 }
      left -= 1
    }
    return byte
  }
}
