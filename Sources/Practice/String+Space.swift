extension StringProtocol {
  /// The text without white space at its ends.
  package var trimmingSpaces: String {
    if let trimmed = utf8.withContiguousStorageIfAvailable(trimmedASCII), let trimmed { return trimmed }
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// The first line that has anything but white space; nil if there is none.
  package var firstLine: String? {
    split(whereSeparator: \.isNewline).lazy.map(\.trimmingSpaces).first { !$0.isEmpty }
  }
}

/// The text without ASCII's white space at its ends, found by bytes; nil where another character stands at an end.
private func trimmedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
  guard let start = bytes.firstIndex(where: { !isSpace($0) }),
    let last = bytes.lastIndex(where: { !isSpace($0) })
  else { return "" }
  guard bytes[start] < 0x80, bytes[last] < 0x80 else { return nil }
  return String(decoding: bytes[start...last], as: UTF8.self)
}
