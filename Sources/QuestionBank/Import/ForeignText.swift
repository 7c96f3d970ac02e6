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
    if bytes.starts(with: "%PDF-".utf8) { throw Self.noText(bytes) }
    guard bytes.count <= Self.largestSize else {
      throw ImportRefusal(
        "it is over \(Self.largestSize >> 20) MB", advice: "take out what is no question, or split it")
    }
    let body = bytes.starts(with: Self.mark) ? bytes[Self.mark.count...] : bytes[...]
    if let decoded = try Self.utf16(bytes) {
      text = decoded
      remarks.append("It was read as UTF-16.")
    } else if let sound = String(validating: body, as: UTF8.self) {
      text = sound
    } else {
      guard !Self.isBinary(bytes) else { throw Self.noText(bytes) }
      if let repaired = Self.repaired(body) {
        (text, remarks) = repaired
      } else {
        (text, remarks) = try Self.windows(bytes)
      }
    }
    guard !Self.isBinary(text.utf8.prefix(Self.sample)) else { throw Self.noText(bytes) }
    clean()
  }

  /// UTF-8's byte order mark.
  private static let mark: [UInt8] = [0xef, 0xbb, 0xbf]
  private static let saveIt = "save it as UTF-8 in your editor"
  /// So many bytes show whether a file is text.
  private static let sample = 4096

  private static func utf16(_ bytes: [UInt8]) throws(ImportRefusal) -> String? {
    let isLittle: Bool
    if bytes.starts(with: [0xff, 0xfe]) {
      isLittle = true
    } else if bytes.starts(with: [0xfe, 0xff]) {
      isLittle = false
    } else {
      // Without a mark every second byte of what is mostly ASCII is zero.
      let head = bytes.prefix(512)
      let odd = head.enumerated().count { $0 % 2 == 1 && $1 == 0 }
      let even = head.enumerated().count { $0 % 2 == 0 && $1 == 0 }
      guard head.count >= 8, max(odd, even) * 5 >= head.count * 2, min(odd, even) * 10 <= max(odd, even)
      else { return nil }
      isLittle = odd > even
    }
    let units = stride(from: 0, to: bytes.count & ~1, by: 2).map { index in
      UInt16(bytes[index + (isLittle ? 1 : 0)]) << 8 | UInt16(bytes[index + (isLittle ? 0 : 1)])
    }
    let scalars = String(decoding: units, as: UTF16.self).unicodeScalars
    // A lone half of a character or two are a slip.
    guard scalars.count(where: { $0 == "\u{fffd}" }) * 20 <= scalars.count else {
      throw ImportRefusal("it begins as UTF-16 and is none", advice: saveIt)
    }
    return scalars.first == "\u{feff}" ? String(scalars.dropFirst()) : String(scalars)
  }

  /// A text in UTF-8 that was cut or patched carelessly, with a mark for each of the few places; nil for another text.
  private static func repaired(_ bytes: ArraySlice<UInt8>) -> (String, [String])? {
    let text = String(decoding: bytes, as: UTF8.self)
    let sound = text.unicodeScalars.count { $0.value >= 0x80 && $0 != "\u{fffd}" }
    let broken = text.unicodeScalars.count { $0 == "\u{fffd}" }
    guard sound >= broken * 4 else { return nil }
    let places = broken == 1 ? "One place is" : "\(broken) places are"
    return (text, ["\(places) not UTF-8; � stands there now."])
  }

  /// A text in the encoding that most old files in western languages have.
  private static func windows(_ bytes: [UInt8]) throws(ImportRefusal) -> (String, [String]) {
    // Of a language that it is made for, one letter in four has an accent at most.
    guard bytes.count(where: { $0 >= 0x80 }) * 4 <= bytes.count,
      let text = String(bytes: bytes.filter { !undefined.contains($0) }, encoding: .windowsCP1252)
    else { throw ImportRefusal("its encoding is not known", advice: saveIt) }
    return (text, ["It is not UTF-8 and was read as Windows-1252 (Latin-1); look at its accents."])
  }

  /// What these bytes stand for is not said in Windows-1252.
  private static let undefined: Set<UInt8> = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

  /// Names what people have in the place of a text, with the way out.
  private static func noText(_ bytes: [UInt8]) -> ImportRefusal {
    if bytes.starts(with: "%PDF-".utf8) {
      return ImportRefusal("it is a PDF", advice: "save its text as .txt or .md and import that")
    }
    if bytes.starts(with: "PK".utf8) {
      return ImportRefusal(
        "it is a zip archive without a deck in it, or a document of an office program",
        advice: "unpack it, or save it as text or CSV")
    }
    return ImportRefusal("it is no text and no package that is known")
  }

  /// Zeros, or many controls, in the beginning.
  private static func isBinary(_ bytes: some Collection<UInt8>) -> Bool {
    let head = bytes.prefix(sample)
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
