import Terminal
import Testing

@Suite struct LayoutTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ﾊﾝ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("😀", 2), ("👩‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇩🇪", 2), ("☺", 1), ("☺\u{FE0F}", 2), ("…", 1), ("\u{200B}", 0), ("½", 1),
    ("नि", 2), ("กำ", 2), ("שָׁלוֹם", 4), ("1\u{FE0F}\u{20E3}", 2), ("#", 1), ("\u{AD}", 1), ("（）", 4), ("①", 1),
  ])
  func `text is measured in columns`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("short", 5, "short"), ("longer", 5, "long…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("ab", 1, "…"),
    ("ab", 0, ""),
    ("a\nb", 5, "a b"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func `what is too wide is cut`(text: String, columns: Int, cut: String) {
    #expect(DisplayWidth.truncated(text, to: columns) == cut)
  }

  @Test func `padding counts columns`() {
    #expect(DisplayWidth.padded("日本", to: 6) == "日本  ")
    #expect(DisplayWidth.padded("7", to: 3, align: .right) == "  7")
    #expect(DisplayWidth.padded("wide enough", to: 3) == "wide enough")
  }

  @Test func `lines break between words`() {
    #expect(
      DisplayWidth.wrapped("Tell me about a time you disagreed.", to: 14) == [
        "Tell me about", "a time you", "disagreed.",
      ])
  }

  @Test func `a list hangs under its text`() {
    #expect(
      DisplayWidth.wrapped("a  what was at stake for both", to: 16, indent: 2, hanging: 5) == [
        "  a  what was at", "     stake for", "     both",
      ])
  }

  @Test func `each paragraph is wrapped by itself and blanks at its start are kept`() {
    #expect(
      DisplayWidth.wrapped("one two three\n\n  let code = two", to: 12) == [
        "one two", "three", "", "  let code =", "  two",
      ])
  }

  @Test func `a word wider than the line is cut`() {
    #expect(
      DisplayWidth.wrapped("an incomprehensible word", to: 8) == ["an", "incompre", "hensible", "word"])
  }

  @Test func `wide scripts break anywhere but before punctuation`() {
    #expect(DisplayWidth.wrapped("対立した時のこと。", to: 8) == ["対立した", "時のこ", "と。"])
  }

  @Test func `nothing to wrap is one empty line`() {
    #expect(DisplayWidth.wrapped("", to: 10) == [""])
    #expect(DisplayWidth.wrapped("   ", to: 10, indent: 2) == [""])
  }

  @Test(arguments: 1...40)
  func `no line is wider than asked and no word is lost`(columns: Int) {
    let text = "Describe a conflict 😀 with a colleague (日本語の同僚). How did it\tend, incomprehensibly?"
    let lines = DisplayWidth.wrapped(text, to: columns, indent: 1, hanging: 3)
    let limit = max(columns, 2 + min(3, columns - 1))
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= limit })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\t" })
  }

  @Test func `styles survive wrapping`() {
    let text = "now " + Styled("two words", .strong) + " end"
    #expect(text.wrapped(to: 8) == ["now " + Styled("two", .strong), Styled("words", .strong), "end"])
  }

  @Test(arguments: [
    ("plain", ["plain"]), ("a\nb\r\nc", ["a", "b", "c"]), ("a\rb", ["a^Mb"]), ("\u{1B}[31m", ["^[[31m"]),
    ("nul\u{0}del\u{7F}", ["nul^@del^?"]), ("\u{85}\u{9B}", ["<U+0085><U+009B>"]), ("a\tb", ["a   b"]),
    ("日本\tb", ["日本    b"]), ("line\u{2028}end", ["line", "end"]), ("\u{202E}cod.exe", ["<U+202E>cod.exe"]),
    ("", [""]),
    ("e\u{301}👩‍👧\u{200F}", ["e\u{301}👩‍👧\u{200F}"]),
  ])
  func `what a terminal would execute is made visible`(text: String, lines: [String]) {
    #expect(VisibleText.lines(of: text) == lines)
  }
}
