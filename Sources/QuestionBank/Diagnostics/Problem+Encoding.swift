/// What is said about bytes that are no text.
extension Problem {
  static func tooLarge(limitMegabytes: Int) -> Self {
    Self(
      .tooLarge, "the file is over \(limitMegabytes) MB and was not read",
      advice: "split it, or take out what is no question")
  }

  static let utf16 = Self(
    .notUTF8, "the file is UTF-16, not UTF-8", advice: "save it as UTF-8 in your editor")

  static func notUTF8(_ byte: UInt8) -> Self {
    let digits = String(byte, radix: 16, uppercase: true)
    // Below 0xA0 Latin-1 has only controls, and Windows-1252 is more likely meant.
    let latin = byte >= 0xa0 ? "; in Latin-1 it would be `\(Character(Unicode.Scalar(byte)))`" : ""
    return Self(
      .notUTF8, "the byte 0x\(digits) here is not UTF-8\(latin)",
      advice: "save the file as UTF-8; it may be in Latin-1 or Windows-1252 now")
  }

  static func forbiddenCharacter(_ character: Unicode.Scalar) -> Self {
    let digits = String(character.value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Self(
      .forbiddenCharacter, "the character U+\(number) may not stand in YAML",
      advice: "delete it, or write \"\\u\(number)\" inside double quotes")
  }
}
