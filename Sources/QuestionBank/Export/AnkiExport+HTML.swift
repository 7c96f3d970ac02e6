extension AnkiExport {
  /// Texts as the HTML of Anki's fields.
  enum HTML {
    /// A text with its line breaks; code between fences stands in a block of its own.
    static func text(_ text: String) -> String {
      var parts: [String] = []
      var lines: [String] = []
      var fence: EscapedMarkdown.Fence?
      func flush(asCode: Bool) {
        if asCode {
          parts.append("<pre><code>" + lines.joined(separator: "\n") + "</code></pre>")
        } else if !lines.isEmpty {
          parts.append(lines.joined(separator: "<br>"))
        }
        lines = []
      }
      for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        if let open = fence, open.isClosed(by: line) {
          flush(asCode: true)
          fence = nil
        } else if fence == nil, let opening = EscapedMarkdown.Fence(opening: line) {
          // One break ends the line before the block; a blank line needs another.
          if lines.last?.isEmpty == true { lines.append("") }
          flush(asCode: false)
          fence = opening
        } else {
          lines.append(escaped(line))
        }
      }
      flush(asCode: fence != nil)
      return parts.joined()
    }

    /// Texts as a list; empty if there are none.
    static func list(_ texts: [String]) -> String {
      texts.isEmpty ? "" : "<ul>" + texts.map { "<li>" + text($0) + "</li>" }.joined() + "</ul>"
    }

    /// Without control characters, of which one separates Anki's fields.
    private static func escaped(_ text: Substring) -> String {
      let visible = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f || $0 == "\t" }
      return String(String.UnicodeScalarView(visible)).replacing("&", with: "&amp;").replacing(
        "<", with: "&lt;"
      )
      .replacing(">", with: "&gt;")
    }
  }
}
