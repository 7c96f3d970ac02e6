/// Takes out of a text controls but tab and line break, marks of direction and what is no character; all ends of lines
/// become line feeds.
struct TextCleaning {
  /// How many characters were taken out; ends of lines don't count.
  private(set) var removed = 0

  /// The clean text; nil if there is nothing to do.
  mutating func clean(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.firstIndex(where: Self.needsLook) else { return nil }
      var clean = [UInt8](bytes[..<first])
      clean.reserveCapacity(bytes.count)
      var index = first
      while index < bytes.count { step(bytes, &index, &clean) }
      return clean.count == bytes.count && removed == 0 && bytes.elementsEqual(clean)
        ? nil : String(decoding: clean, as: UTF8.self)
    }
  }

  /// Nearly all bytes begin a character that stays.
  private static func needsLook(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0a && byte != 0x09 || byte == 0x7f || byte == 0xc2 || byte == 0xe2
      || byte == 0xef
  }

  private mutating func step(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ clean: inout [UInt8]
  ) {
    let byte = bytes[index]
    guard Self.needsLook(byte) else {
      clean.append(byte)
      index += 1
      return
    }
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    let length: Int
    switch byte {
    case 0xc2: length = 2
    case 0xe2, 0xef: length = 3
    default: length = 1
    }
    switch (byte, second, third) {
    case (0x0d, 0x0a, _): break
    // Carriage return, form feed, next line, and the separators of lines and paragraphs.
    case (0x0d, _, _), (0x0c, _, _), (0xc2, 0x85, _), (0xe2, 0x80, 0xa8...0xa9): clean.append(0x0a)
    case (0..<0x20, _, _), (0x7f, _, _), (0xc2, 0x80..<0xa0, _): removed += 1
    // Marks of direction, which could hide what a text says, and marks of byte order.
    case (0xe2, 0x80, 0x8e...0x8f), (0xe2, 0x80, 0xaa...0xae), (0xe2, 0x81, 0xa6...0xa9), (0xef, 0xbb, 0xbf),
      (0xef, 0xbf, 0xbe...0xbf):
      removed += 1
    default: clean.append(contentsOf: bytes[index..<min(index + length, bytes.count)])
    }
    index += length
  }
}
