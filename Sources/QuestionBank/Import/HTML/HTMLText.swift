/// What a text in HTML says, without its markup.
package struct HTMLText {
  /// Beyond any file that is read; the parser counts in 32 bits.
  private static let longest = 1 << 28

  /// The text of a fragment of HTML.
  ///
  /// Paragraphs, `br`, list items and rows become lines, with at most one blank line in a row; items begin with `- ` or a
  /// number. Blocks of code stand in fences of three backticks or more, code within a line between single ones. An image is
  /// `[image: its description]`; a link keeps its text, and its address in parentheses if that is another. Scripts, styles,
  /// comments, sounds and control characters are gone. What looks like a tag and is none in HTML, such as `vector<int>`,
  /// stays. A text without markup comes back as it is, but for control characters.
  package static func plain(_ html: String) -> String {
    var html = html
    return html.withUTF8 { text in
      guard needsWork(text) else { return nil }
      let text = UnsafeBufferPointer(rebasing: text.prefix(longest))
      let source = HTMLSource.prepared(text)
      guard source.hasMarkup else { return CleanText(Array(text)).whole }
      return HTMLParser.plainText(of: source) ?? HTMLParser.plainText(of: .prepared(text, tags: .dropped))
    } ?? html
  }

  /// Whether there is anything that can't stay as it is: markup, a sound, a control character.
  private static func needsWork(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { byte in
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "["), 0..<0x09, 0x0b..<0x20, 0x7f, 0xc2: true
      default: false
      }
    }
  }
}
