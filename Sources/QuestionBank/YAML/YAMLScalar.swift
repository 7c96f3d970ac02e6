/// Writes texts so that YAML reads exactly them.
enum YAMLScalar {
  /// The text on one line: plain if that is certain to be read as it is, else in double quotes.
  ///
  /// - Parameter inFlow: Whether it stands between brackets, where commas separate.
  static func inline(_ text: String, inFlow: Bool = false) -> String {
    isPlain(text) && !(inFlow && text.contains(",")) ? text : doubleQuoted(text)
  }

  /// A list of texts on one line.
  static func flowList(_ texts: [String]) -> String {
    "[" + texts.map { inline($0, inFlow: true) }.joined(separator: ", ") + "]"
  }

  /// The lines that stand behind `key: `, the further ones indented: a block for several lines of text.
  static func lines(_ text: String, indent: Int) -> [String] {
    guard text.contains("\n"), fitsBlock(text) else { return [inline(text)] }
    let space = String(repeating: " ", count: indent)
    return ["|-"]
      + text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : space + $0 }
  }

  /// Conservative: prose that begins with a letter or digit, without what could end or change a plain text.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || ("0"..."9").contains(first), last != " ", last != ":"
    else { return false }
    return !text.contains(": ") && !meansSomethingElse(text)
      && text.unicodeScalars.allSatisfy { isPrintable($0) && !"[]{}#&*!|>%@`\"".unicodeScalars.contains($0) }
  }

  /// Words and numbers that programs take for something other than text.
  private static func meansSomethingElse(_ text: String) -> Bool {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    let beginsWithDigit = text.first?.isNumber ?? false
    return words.contains(text.lowercased()) || beginsWithDigit && text.contains(":")
  }

  private static func fitsBlock(_ text: String) -> Bool {
    guard text.first.map({ !$0.isWhitespace }) ?? false, !text.hasSuffix("\n") else { return false }
    return text.unicodeScalars.allSatisfy { isPrintable($0) || $0 == "\n" }
      && !text.split(separator: "\n").contains { $0.allSatisfy { $0 == " " } }
  }

  /// What YAML lets stand unescaped and on one line.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff: false
    default: true
    }
  }

  static func doubleQuoted(_ text: String) -> String {
    var result = "\""
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
    return result + "\""
  }
}
