/// Reads the rows of a text whose cells are separated by a character, one after another.
///
/// Its own one, because SwiftCSV throws a whole file away at the first stray quote, drops spaces at a cell's beginning,
/// knows no lines and goes by Characters.
///
/// Quotes are read as RFC 4180 has them, and as people write them: those inside a quoted cell that end nothing stay; a
/// quote that is never closed, or only by what opens a later cell, is a character like others. So one mistake costs its
/// row and not the file. Lines end with LF, CRLF or CR.
struct TableScanner {
  /// Wider tables have no questions; the cells beyond are passed over.
  private static let mostCells = 256

  private let bytes: [UInt8]
  private let separator: UInt8
  private let usesBackslash: Bool
  /// Offset of the next row.
  private(set) var position: Int
  /// Line of the next row, from 1.
  private(set) var line: Int
  /// No quote before this offset closes a cell, as a try has shown; without it each quote would be followed anew.
  private var hopelessUntil = 0

  /// A scanner at a row's beginning.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - separator: ASCII.
  ///   - position: offset of the first row.
  ///   - line: its line, from 1.
  init(_ bytes: [UInt8], separator: UInt8, position: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.separator = separator
    self.position = position
    self.line = line
    usesBackslash = QuoteStyle.usesBackslash(bytes, separator: separator)
  }

  /// The next row, also a blank one; nil at the end.
  mutating func next() -> TableRow? {
    guard position < bytes.count else { return nil }
    var row = TableRow(line: line, cells: [])
    while true {
      let cell = cell()
      if row.cells.count < Self.mostCells { row.cells.append(cell) }
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    if position < bytes.count {
      position = offset(behindLineEnd: position)
      line += 1
    }
    return row
  }

  private mutating func cell() -> String {
    let start = position
    let first = offset(behindSpaces: start)
    if first < bytes.count, bytes[first] == UInt8(ascii: "\""),
      let end = endOfQuoted(from: first, isSpaced: first > start)
    {
      position = offset(behindSpaces: end)
      return unquoted(first + 1..<end - 1)
    }
    while position < bytes.count, bytes[position] != separator, !isLineEnd(position) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Offset behind the quote that closes the cell; nil if the one that opens it is a character like others.
  private mutating func endOfQuoted(from start: Int, isSpaced: Bool) -> Int? {
    var index = start + 1
    var strays = 0
    var hasLines = false
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        let end = endOfRun(from: index)
        if (end - index) % 2 == 1 {
          if endsCell(end) { return end }
          // On a later line, a quote that opens a cell shows that this one was not closed.
          if isSpaced || hasLines && opensCell(index) { return giveUp(at: index) }
          strays += 1
        }
        index = end
      } else if isLineEnd(index) {
        // Stray quotes come in pairs; one alone closes a phrase with which the cell begins.
        if isSpaced || !hasLines && strays % 2 == 1 { return giveUp(at: index) }
        hasLines = true
        index += 1
      } else {
        index += usesBackslash && bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      // Nothing but an empty cell's own quote is left to close it.
      if start < hopelessUntil { return nil }
    }
    return giveUp(at: bytes.count)
  }

  private mutating func giveUp(at index: Int) -> Int? {
    hopelessUntil = index
    return nil
  }

  /// The content of a quoted cell, whose line ends become LF; counts its lines.
  private mutating func unquoted(_ range: Range<Int>) -> String {
    var content: [UInt8] = []
    content.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if isLineEnd(index) {
        content.append(0x0a)
        line += 1
        index = offset(behindLineEnd: index)
        continue
      }
      let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
      let isMark = byte == UInt8(ascii: "\"") || usesBackslash && byte == UInt8(ascii: "\\")
      if isMark, next == UInt8(ascii: "\"") { index += 1 }
      content.append(bytes[index])
      index += 1
    }
    return String(decoding: content, as: UTF8.self)
  }

  private func offset(behindSpaces index: Int) -> Int {
    var index = index
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09, bytes[index] != separator {
      index += 1
    }
    return index
  }

  private func offset(behindLineEnd index: Int) -> Int {
    let isPair = bytes[index] == 0x0d && index + 1 < bytes.count && bytes[index + 1] == 0x0a
    return index + (isPair ? 2 : 1)
  }

  private func endOfRun(from index: Int) -> Int {
    var index = index
    while index < bytes.count, bytes[index] == UInt8(ascii: "\"") { index += 1 }
    return index
  }

  private func isLineEnd(_ index: Int) -> Bool { bytes[index] == 0x0a || bytes[index] == 0x0d }

  /// Whether a cell that is closed before the offset ends there, but for spaces.
  private func endsCell(_ index: Int) -> Bool {
    let index = offset(behindSpaces: index)
    return index == bytes.count || bytes[index] == separator || isLineEnd(index)
  }

  private func opensCell(_ index: Int) -> Bool { bytes[index - 1] == separator || isLineEnd(index - 1) }
}

/// How a text's quotes stand inside quoted cells.
enum QuoteStyle {
  /// A look at the beginning is enough.
  private static let sample = 1 << 16

  /// Whether they stand behind backslashes, as some databases write them, and are never doubled.
  static func usesBackslash(_ bytes: [UInt8], separator: UInt8) -> Bool {
    let ends: [UInt8] = [separator, 0x0a, 0x0d]
    var escaped = 0
    var index = 1
    let count = min(bytes.count, sample) - 1
    while index < count {
      if bytes[index] == UInt8(ascii: "\""), !ends.contains(bytes[index + 1]) {
        if bytes[index - 1] == UInt8(ascii: "\\") { escaped += 1 }
        if bytes[index - 1] == UInt8(ascii: "\""), index > 1, !ends.contains(bytes[index - 2]) {
          return false
        }
      }
      index += 1
    }
    return escaped > 0
  }
}
