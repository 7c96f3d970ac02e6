import Foundation

/// What identifies a question in the whole record: its written id, or a hash of its text.
package struct QuestionKey: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The id as written, or `#` and sixteen hexadecimal digits.
  package let text: String

  /// The key of a question with a written id (or one read back from the database).
  package init(_ text: String) {
    self.text = text
  }

  /// The key of a question without an id, from its first wording.
  ///
  /// The text is normalised (NFC, case folded, runs of white space as one space, code included) and hashed,
  /// so that moving or re-ordering questions changes nothing and two machines agree.
  package init(ofWording wording: String) {
    let folded = Self.normalised(wording)
    let digits = String(StableHash(folded).value, radix: 16)
    text = "#" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A wording as it counts for identity: NFC, lower case, white space folded, no space at the ends.
  package static func normalised(_ wording: String) -> String {
    if let plain = normalisedASCII(wording) { return plain }
    return wording.precomposedStringWithCanonicalMapping.lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same by bytes, a tenth of the time; nil for a text that is not all ASCII.
  private static func normalisedASCII(_ wording: String) -> String? {
    guard wording.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: wording.utf8.count) { buffer in
      var count = 0
      var isAfterSpace = false
      for byte in wording.utf8 {
        // What Unicode calls white space below 0x80.
        if byte == 0x20 || (0x09...0x0d).contains(byte) {
          isAfterSpace = count > 0
          continue
        }
        if isAfterSpace {
          buffer[count] = 0x20
          count += 1
          isAfterSpace = false
        }
        buffer[count] = (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }

  /// Whether the bank gives the question an id; else its key changes with its text.
  package var isWritten: Bool { !text.hasPrefix("#") }

  /// The text as it stands in the database.
  package var description: String { text }

  /// By Unicode scalars and no language's rules, so that lists stand in the same order everywhere.
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  /// Reads the bare text.
  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the bare text.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
