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
    wording.precomposedStringWithCanonicalMapping.lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
