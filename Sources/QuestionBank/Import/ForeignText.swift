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

  private mutating func clean() {
    var cleaning = TextCleaning()
    guard let clean = cleaning.clean(text) else { return }
    text = clean
    let removed = cleaning.removed
    if removed > 0 {
      remarks.append(
        removed == 1 ? "A control character was taken out." : "\(removed) control characters were taken out.")
    }
  }

  /// A text without what ``text`` doesn't have either: escapes in a file may stand for such characters.
  static func cleaned(_ text: String) -> String {
    var cleaning = TextCleaning()
    return cleaning.clean(text) ?? text
  }
}
