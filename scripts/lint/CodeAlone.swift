/// The text with everything that is not code replaced by spaces, line breaks kept. The code inside an interpolation
/// stays. A quote inside a regular expression can hide the rest of its line, no more.
func codeAlone(in text: String) -> String {
  var scanner = CodeScanner(text: Array(text.utf8))
  scanner.code(closedByParenthesis: false)
  return String(decoding: scanner.output, as: UTF8.self)
}

private struct CodeScanner {
  let text: [UInt8]
  var output: [UInt8] = []
  private var position = 0

  init(text: [UInt8]) {
    self.text = text
    output.reserveCapacity(text.count)
  }

  mutating func code(closedByParenthesis: Bool) {
    var depth = 0
    while position < text.count {
      let hashes = text[position...].prefix { $0 == UInt8(ascii: "#") }.count
      if starts(with: "//") {
        blank(upTo: "\n")
      } else if starts(with: "/*") {
        blockComment()
      } else if starts(with: "\"", after: hashes) {
        string(hashes: hashes)
      } else if starts(with: "`") {
        blank(1)
        blank(upTo: "`")
        blank(1)
      } else {
        if starts(with: "(") { depth += 1 }
        if starts(with: ")") { depth -= 1 }
        keep()
        if closedByParenthesis, depth < 0 { return }
      }
    }
  }

  private mutating func blockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        blank(2)
      } else if starts(with: "*/") {
        depth -= 1
        blank(2)
      } else {
        blank(1)
      }
    } while depth > 0 && position < text.count
  }

  private mutating func string(hashes: Int) {
    let isMultiline = starts(with: "\"\"\"", after: hashes)
    let quote = isMultiline ? "\"\"\"" : "\""
    let fence = String(repeating: "#", count: hashes)
    blank(hashes + quote.utf8.count)
    while position < text.count {
      if starts(with: quote + fence) {
        return blank(quote.utf8.count + hashes)
      } else if starts(with: "\\" + fence + "(") {
        blank(1 + hashes)
        keep()
        code(closedByParenthesis: true)
      } else if starts(with: "\\" + fence) {
        blank(2 + hashes)
      } else if starts(with: "\n"), !isMultiline {
        return
      } else {
        blank(1)
      }
    }
  }

  private func starts(with word: String, after offset: Int = 0) -> Bool {
    text[min(position + offset, text.count)...].starts(with: word.utf8)
  }

  private mutating func keep() {
    output.append(text[position])
    position += 1
  }

  private mutating func blank(_ count: Int) {
    for byte in text[position...].prefix(count) {
      output.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
    }
    position = min(position + count, text.count)
  }

  private mutating func blank(upTo stop: Character) {
    blank(text[position...].prefix { $0 != stop.asciiValue && $0 != UInt8(ascii: "\n") }.count)
  }
}
