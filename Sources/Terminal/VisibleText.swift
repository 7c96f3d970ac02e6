/// Text in which nothing is left that a terminal would execute.
package enum VisibleText {
  /// The lines of `text`, with control characters written as `^[`, others that steer the display as `<U+202E>`, and
  /// tabs as blanks up to the next multiple of four columns. At least one line, maybe empty.
  package static func lines(of text: String) -> [String] {
    Styled(text).visibleLines().map(\.plainText)
  }

  /// One character as it may be shown, without line breaks and tabs, which depend on their surroundings.
  static func shown(_ character: Character) -> String {
    if character.isASCII, let value = character.asciiValue, value >= 0x20, value != 0x7F {
      return String(character)
    }
    guard character.unicodeScalars.contains(where: steersTerminal) else { return String(character) }
    return character.unicodeScalars.map { steersTerminal($0) ? notation(for: $0) : String($0) }.joined()
  }

  static func isLineBreak(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\u{2028}" || character == "\u{2029}"
  }

  /// Controls, and the embeddings, overrides and isolates that could make the rest of a line read backwards.
  private static func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func notation(for scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x80 {
      return "^" + String(Character(Unicode.Scalar(UInt8(scalar.value) ^ 0x40)))
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
