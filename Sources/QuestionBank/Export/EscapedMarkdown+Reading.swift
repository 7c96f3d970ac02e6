import Practice

extension EscapedMarkdown {
  /// The text that ``lines(_:)`` made these lines of. Space that stood alone in a line is lost.
  static func text(of lines: some Collection<Substring>) -> String {
    let lines = trimmed(lines)
    return asItWas(lines) ?? flowingText(lines)
  }

  /// The texts that ``item(_:)`` made these lines of, one below the other.
  static func items(of lines: some Collection<Substring>) -> [String] {
    var items: [[Substring]] = []
    for line in lines {
      // By bytes: a mark on the first letter would make one character with the space.
      if line.utf8.starts(with: "- ".utf8) {
        items.append([Substring(line.utf8.dropFirst(2))])
      } else if !items.isEmpty {
        let isIndented = line.utf8.starts(with: "  ".utf8)
        items[items.count - 1].append(isIndented ? Substring(line.utf8.dropFirst(2)) : line)
      }
    }
    return items.map { lines in
      var lines = trimmed(lines)
      if let text = asItWas(lines) { return text }
      let digits = lines[0].prefix(while: \.isNumber)
      if !digits.isEmpty, lines[0].dropFirst(digits.count).first == "\\" {
        lines[0] = digits + lines[0].dropFirst(digits.count + 1)
      }
      return flowingText(lines)
    }
  }

  /// The text that ``heading(_:)`` made the heading of.
  static func text(ofHeading line: Substring) -> String {
    let marks = line.reversed().prefix { $0 == "#" }.count
    let head = line.dropLast(marks)
    let isEscaped = marks > 0 && head.last == "\\" && endsApart(head)
    return inlineText(isEscaped ? head.dropLast() + line.suffix(marks) : line)
  }

  private static func trimmed(_ lines: some Collection<Substring>) -> [Substring] {
    var lines = Array(lines.drop { $0.isEmpty })
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.isEmpty ? [""] : lines
  }

  /// What stands between the fences of a text that was not to flow; nil of others.
  private static func asItWas(_ lines: [Substring]) -> String? {
    guard lines.count > 1, let fence = Fence(opening: lines[0]), lines[0].dropFirst(fence.count) == asItIs,
      fence.isClosed(by: lines[lines.count - 1])
    else { return nil }
    return lines.dropFirst().dropLast().joined(separator: "\n")
  }

  private static func flowingText(_ lines: [Substring]) -> String {
    var fence: Fence?
    var texts: [(text: String, isCode: Bool)] = []
    for line in lines {
      if let open = fence {
        if open.isClosed(by: line) { fence = nil }
        texts.append((String(line), true))
      } else {
        fence = Fence(opening: line)
        texts.append((fence == nil ? text(ofLine: line) : String(line), fence != nil))
      }
    }
    // The spaces that keep a line break stand where the next line would else be joined.
    for index in texts.indices.dropLast() where !texts[index].isCode && texts[index].text.hasSuffix("  ") {
      if goesOn(texts[index + 1].text) { texts[index].text.removeLast(2) }
    }
    return texts.map(\.text).joined(separator: "\n")
  }

  private static func text(ofLine line: Substring) -> String {
    let indent = line.prefix { $0 == " " }
    guard indent.count < 4, !line.hasPrefix("\t") else { return String(line) }
    var rest = line.dropFirst(indent.count)
    if rest.first == "\\", let next = rest.dropFirst().first, escapable.contains(next) { rest.removeFirst() }
    return indent + inlineText(rest)
  }

  /// The text without one backslash before each that would be HTML, code between backticks left as it is.
  private static func inlineText(_ text: Substring) -> String {
    guard text.contains("<") else { return String(text) }
    var result = ""
    var rest = text
    while let character = rest.first {
      if character == "`" {
        let code = codeSpan(rest)
        result += code
        rest = rest[code.endIndex...]
        continue
      }
      rest = rest.dropFirst()
      if character == "<", let next = rest.first, isHTML(next), result.last == "\\" { result.removeLast() }
      result.append(character)
    }
    return result
  }
}
