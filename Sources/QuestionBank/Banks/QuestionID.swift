/// What a written id of a question may be.
package enum QuestionID {
  /// Ids are typed on command lines; longer ones are sentences.
  package static let longest = 64

  /// Whether the text is 1 to 64 ASCII letters, digits, `-`, `_` or `.`.
  package static func isSound(_ text: String) -> Bool {
    (1...longest).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  /// Whether the text is the key of a question without an id: `#` and sixteen hexadecimal digits.
  static func isHash(_ text: String) -> Bool {
    text.utf8.count == 17 && text.hasPrefix("#") && text.dropFirst().allSatisfy(\.isHexDigit)
  }
}
