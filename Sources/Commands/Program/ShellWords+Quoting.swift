extension ShellWords {
  /// Signs that mean something to shells, also between double quotes.
  private static let live: Set<Character> = ["\"", "\\", "$", "`", "!"]

  /// The text as one word of a command line, for commands that are shown to be typed: in quotes where it needs them.
  static func quoted(_ text: String) -> String {
    if !text.isEmpty, text.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) { return text }
    if !text.contains(where: live.contains) { return "\"\(text)\"" }
    if !text.contains("'") { return "'\(text)'" }
    let escaped = text.map { live.contains($0) ? "\\\($0)" : String($0) }.joined()
    return "\"\(escaped)\""
  }
}
