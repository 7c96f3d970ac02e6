/// Turns styled text into what is sent to a terminal or a file.
struct StyledRenderer {
  var colour: Bool

  /// Each line of `text` with a line break behind it; nothing of it can steer the terminal.
  func lines(_ text: Styled) -> String {
    text.visibleLines().map { line($0, open: "", close: "") + "\n" }.joined()
  }

  /// One line for readline, which must be told what takes no columns.
  func prompt(_ line: Styled) -> String {
    self.line(line, open: "\u{01}", close: "\u{02}")
  }

  private func line(_ line: Styled, open: String, close: String) -> String {
    guard colour else { return line.plainText }
    return line.spans.map { span in
      guard let code = Self.code(for: span.style) else { return span.text }
      return "\(open)\u{1B}[\(code)m\(close)\(span.text)\(open)\u{1B}[0m\(close)"
    }.joined()
  }

  /// The parameter of "select graphic rendition"; nil leaves the text as it is. Only the eight basic colours, which
  /// a person's own palette maps.
  private static func code(for style: Styled.Style) -> String? {
    switch style {
    case .plain: nil
    case .strong: "1"
    case .dim: "2"
    case .good: "32"
    case .bad: "31"
    case .accent: "36"
    case .warning: "33"
    }
  }
}
