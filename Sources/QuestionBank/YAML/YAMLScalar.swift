/// Writes texts so that YAML reads exactly them.
enum YAMLScalar {
  /// The text on one line: plain if that is certain to be read as it is, else in double quotes.
  ///
  /// - Parameter inFlow: Whether it stands between brackets, where commas separate.
  static func inline(_ text: String, inFlow: Bool = false) -> String {
    isPlain(text, inFlow: inFlow) ? text : doubleQuoted(text)
  }

  /// A list of texts on one line.
  static func flowList(_ texts: [String]) -> String {
    "[" + texts.map { inline($0, inFlow: true) }.joined(separator: ", ") + "]"
  }

  /// The lines that stand behind `key: `, the further ones indented: a block for several lines of text.
  ///
  /// - Parameter blockMark: `|` where white space at the end of the text doesn't matter.
  static func lines(_ text: String, indent: Int, blockMark: String = "|-") -> [String] {
    guard text.utf8.contains(0x0a), fitsBlock(text) else { return [inline(text)] }
    let space = String(repeating: " ", count: indent)
    return [blockMark]
      + text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : space + $0 }
  }

  /// Whether the text, as it is, is certain to be read as a text and as this one, by other programs too.
  static func isPlain(_ text: String, inFlow: Bool = false) -> Bool {
    guard let first = text.unicodeScalars.first, beginsPlain(first), !meansSomethingElse(text) else {
      return false
    }
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "#" where before == " ", " " where before == ":": return false
      case ",", "[", "]", "{", "}", ":", "?", "#", "\"": if inFlow { return false }
      default: if !isPrintable(scalar) { return false }
      }
      before = scalar
    }
    return before != " " && before != ":"
  }

  /// Letters, digits and what has no meaning for YAML; other scripts, but not their quotes, which a reader warns of.
  private static func beginsPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "(", "/", "$", "_": true
    default: scalar.value > 0xa0 && !SmartQuotes.opening.contains(scalar)
    }
  }

  /// Words and numbers that programs take for something other than text.
  private static func meansSomethingElse(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    if text.utf8.count <= 5,
      ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
    {
      return true
    }
    // A number in any base, a date or a time of day. Longer ones are nobody's.
    return text.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
      && text.utf8.allSatisfy { "0123456789.,:_+-abcdefxoABCDEFXOTZ ".utf8.contains($0) }
  }

  /// Whether every line can stand as it is below a mark of a block, behind its indentation.
  private static func fitsBlock(_ text: String) -> Bool {
    guard text.first.map({ !$0.isWhitespace }) ?? false, !text.hasSuffix("\n") else { return false }
    return text.unicodeScalars.allSatisfy { isPrintable($0) || $0 == "\n" || $0 == "\t" }
  }

  /// What YAML lets stand unescaped and on one line.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff: false
    default: true
    }
  }

  static func doubleQuoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// The text as it stands between double quotes, on one line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if isPrintable(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result
  }
}
