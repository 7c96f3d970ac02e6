/// A text's bytes with ASCII letters in lower case, for finding phrases: ten thousand questions are looked at, each for
/// dozens of them.
struct FoldedBytes {
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = text.utf8.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Whether the other bytes stand somewhere in these.
  func contain(_ other: FoldedBytes) -> Bool {
    let wanted = other.bytes
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      (0...(bytes.count - wanted.count)).contains { start in
        bytes[start] == first && (1..<wanted.count).allSatisfy { bytes[start + $0] == wanted[$0] }
      }
    }
  }
}

extension String {
  /// The text's letters in lower case, with single spaces for what stands between words; hyphens and ampersands stay.
  var letters: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return lowercased().filter { $0.isLetter || " -&".contains($0) }.split(separator: " ").joined(
        separator: " ")
    }
    return String(unsafeUninitializedCapacity: utf8.count) { buffer in
      var count = 0
      for byte in utf8 {
        switch byte {
        case 0x41...0x5a: buffer[count] = byte | 0x20
        case 0x61...0x7a, UInt8(ascii: "-"), UInt8(ascii: "&"): buffer[count] = byte
        case 0x20 where count > 0 && buffer[count - 1] != 0x20: buffer[count] = byte
        default: continue
        }
        count += 1
      }
      if count > 0, buffer[count - 1] == 0x20 { count -= 1 }
      return count
    }
  }
}
