import Practice

/// The lines of a sheet that came back, whatever mail made of it: quoted, with other line ends, or wrapped in HTML.
struct SheetText {
  struct Line: Sendable, Hashable {
    /// In the file, from 1.
    var number: Int
    /// Without quotation marks of mails at its beginning.
    var text: String
    /// Whether it began with a space, as lines that go on do.
    var isIndented: Bool
  }

  let lines: [Line]

  init(_ text: String) {
    let isHTML = Self.isHTML(text)
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().flatMap {
      index, line in
      (isHTML ? Self.unwrapped(line) : [String(line)]).map { Self.line($0, number: index + 1) }
    }
  }

  private static func line(_ text: String, number: Int) -> Line {
    var rest = text.replacing("\u{00A0}", with: " ")[...].drop { $0 == "\u{FEFF}" }
    while true {
      let unspaced = rest.drop { $0 == " " || $0 == "\t" }
      guard unspaced.first == ">" else { break }
      rest = unspaced.dropFirst()
      if rest.first == " " { rest = rest.dropFirst() }
    }
    return Line(
      number: number, text: rest.trimmingSpaces, isIndented: rest.first.map(\.isWhitespace) ?? false)
  }

  /// Elements that begin or end a line where a browser shows them.
  private static let breaking: Set<String> = [
    "br", "p", "div", "li", "ul", "ol", "tr", "table", "pre", "body", "html", "blockquote", "h1", "h2", "h3",
    "hr", "section", "fieldset", "title", "head", "style", "script",
  ]

  /// Whether the text has tags such as mail programs write.
  private static func isHTML(_ text: String) -> Bool {
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      if breaking.contains(tagName(rest)), rest.contains(">") { return true }
    }
    return false
  }

  private static func tagName(_ text: Substring) -> String {
    let text = text.first == "/" ? text.dropFirst() : text
    return text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
  }

  /// What a browser would show of a line, as one line or several.
  private static func unwrapped(_ line: Substring) -> [String] {
    var lines = [""]
    var rest = line
    while let character = rest.first {
      rest = rest.dropFirst()
      guard character == "<", let end = rest.firstIndex(of: ">"),
        rest.first.map({ $0.isLetter || $0 == "/" || $0 == "!" }) ?? false
      else {
        lines[lines.count - 1].append(character)
        continue
      }
      if breaking.contains(tagName(rest)) { lines.append("") }
      rest = rest[rest.index(after: end)...]
    }
    return lines.map(decoded)
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{00A0}",
  ]

  private static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      rest = rest.dropFirst()
      let name = rest.prefix { $0 != ";" }
      if character == "&", name.count < rest.count, name.count <= longestEntity, let meant = meaning(of: name)
      {
        result += meant
        rest = rest.dropFirst(name.count + 1)
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// `#x10FFFF`.
  private static let longestEntity = 8

  private static func meaning(of name: Substring) -> String? {
    if let known = entities[String(name)] { return known }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
