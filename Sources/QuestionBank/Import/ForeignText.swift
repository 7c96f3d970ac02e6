import Foundation
import Practice

/// A foreign file's bytes as text, whatever encoding they are in.
struct ForeignText {
  /// Larger texts are refused; ten thousand questions with answers take half of it.
  static let largestSize = BankReader.largestSize

  /// Without a byte order mark, and without characters that could act on a terminal or that banks can't have.
  private(set) var text: String
  /// What was done to it, in whole sentences.
  private(set) var remarks: [String] = []

  /// - Throws: ``ImportRefusal`` for what is no text, and for too much of it.
  init(_ bytes: [UInt8]) throws(ImportRefusal) {
    guard bytes.count <= Self.largestSize else {
      throw ImportRefusal(
        "it is over \(Self.largestSize >> 20) MB", advice: "take out what is no question, or split it")
    }
    if let (decoded, remark) = try Self.utf16(bytes) {
      text = decoded
      remarks.append(remark)
    } else if let sound = String(
      validating: bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes[3...] : bytes[...], as: UTF8.self)
    {
      text = sound
    } else {
      guard !Self.isBinary(bytes),
        let latin = String(bytes: bytes.filter { !Self.undefined.contains($0) }, encoding: .windowsCP1252)
      else { throw ImportRefusal("it is no text and no package that is known") }
      text = latin
      remarks.append("It is not UTF-8 and was read as Windows-1252 (Latin-1); look at its accents.")
    }
    guard !Self.isBinary(Array(text.utf8.prefix(4096))) else {
      throw ImportRefusal("it is no text and no package that is known")
    }
    clean()
  }

  /// What these bytes stand for is not said in Windows-1252.
  private static let undefined: Set<UInt8> = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

  private static func utf16(_ bytes: [UInt8]) throws(ImportRefusal) -> (String, String)? {
    let encoding: String.Encoding
    if bytes.starts(with: [0xff, 0xfe]) {
      encoding = .utf16LittleEndian
    } else if bytes.starts(with: [0xfe, 0xff]) {
      encoding = .utf16BigEndian
    } else {
      // Without a mark every second byte of what is mostly ASCII is zero.
      let head = bytes.prefix(512)
      let odd = head.enumerated().count { $0 % 2 == 1 && $1 == 0 }
      let even = head.enumerated().count { $0 % 2 == 0 && $1 == 0 }
      guard head.count >= 8, max(odd, even) * 5 >= head.count * 2, min(odd, even) * 10 <= max(odd, even)
      else {
        return nil
      }
      encoding = odd > even ? .utf16LittleEndian : .utf16BigEndian
    }
    guard let text = String(bytes: bytes.prefix(bytes.count & ~1), encoding: encoding) else {
      throw ImportRefusal("it begins as UTF-16 and is none", advice: "save it as UTF-8 in your editor")
    }
    return (text.first == "\u{feff}" ? String(text.dropFirst()) : text, "It was read as UTF-16.")
  }

  /// Zeros, or many controls, in the beginning.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    let controls = head.count { $0 < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].contains($0) }
    return head.contains(0) && controls * 50 > head.count || controls * 10 > head.count
  }

  /// Takes out controls but tab and line break, marks of direction and what is no character; all line breaks become
  /// line feeds.
  private mutating func clean() {
    guard text.utf8.contains(where: { Self.piece(of: $0) != .plain }) else { return }
    var removed = 0
    text = text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { buffer in
        var (count, index) = (0, 0)
        while index < bytes.count {
          let (length, cleaned) = Self.cleaned(bytes, at: index)
          switch cleaned {
          case .kept:
            for offset in 0..<length { buffer[count + offset] = bytes[index + offset] }
            count += length
          case .lineBreak:
            buffer[count] = UInt8(ascii: "\n")
            count += 1
          case .removed: removed += 1
          }
          index += length
        }
        return count
      }
    }
    guard removed > 0 else { return }
    remarks.append(
      removed == 1 ? "A control character was taken out." : "\(removed) control characters were taken out.")
  }

  private enum Cleaned { case kept, lineBreak, removed }

  private enum Piece { case plain, control, sequence }

  /// Whether a byte is, or begins, what may have to go.
  private static func piece(of byte: UInt8) -> Piece {
    switch byte {
    case 0x09, 0x0a, 0x20..<0x7f: .plain
    case 0xc2, 0xe2, 0xef: .sequence
    case 0x80...: .plain
    default: .control
    }
  }

  /// The character that begins at the index, or as much of it as belongs together, and what becomes of it.
  private static func cleaned(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (length: Int, Cleaned) {
    let byte = bytes[index]
    func next(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch piece(of: byte) {
    case .plain: return (1, .kept)
    case .control:
      if byte == 0x0d { return (next(1) == 0x0a ? 2 : 1, .lineBreak) }
      return (1, byte == 0x0c ? .lineBreak : .removed)
    case .sequence: break
    }
    switch (byte, next(1), next(2)) {
    case (0xc2, 0x85, _): return (2, .lineBreak)
    case (0xc2, 0x80..<0xa0, _): return (2, .removed)
    case (0xc2, _, _): return (2, .kept)
    case (0xe2, 0x80, 0xa8...0xa9): return (3, .lineBreak)
    // Marks of direction, by which a line could lie about itself; the byte order mark; what is no character.
    case (0xe2, 0x80, 0x8e...0x8f), (0xe2, 0x80, 0xaa...0xae), (0xe2, 0x81, 0xa6...0xa9), (0xef, 0xbb, 0xbf),
      (0xef, 0xbf, 0xbe...0xbf):
      return (3, .removed)
    default: return (3, .kept)
    }
  }
}
