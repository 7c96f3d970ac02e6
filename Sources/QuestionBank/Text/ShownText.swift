/// A text as it may be printed: control characters as `^[` or `\u{202e}`, tabs and line breaks as one space.
///
/// Characters that change the direction of what follows are shown too, or a line could lie about itself.
func shown(_ text: some StringProtocol) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0a, 0x0d: result += " "
    case 0..<0x20: result += "^" + String(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 0x7f: result += "^?"
    case 0x80..<0xa0, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff, 0xfffe, 0xffff:
      result += "\\u{" + String(scalar.value, radix: 16) + "}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A text from a file as a sentence quotes it: shown, between backticks, and not over forty characters.
func quoted(_ text: some StringProtocol) -> String {
  let visible = shown(text.prefix(41))
  let mark = visible.contains("`") ? "'" : "`"
  return mark + (visible.count > 40 ? visible.prefix(39) + "…" : visible) + mark
}
