import TestSupport
import Testing

@Suite struct ScreenTests {
  @Test(arguments: [
    ("ab\r\ncd", ["ab", "cd"]), ("abc\u{8}\u{8}x", ["axc"]), ("abc\r\u{1B}[K", []),
    ("0123456789abc", ["0123456789", "abc"]),
    ("0123456789\r\nx", ["0123456789", "x"]), ("012345678日x", ["012345678", "日x"]),
    ("e\u{301}x", ["e\u{301}x"]),
    ("ab\u{1B}[1;1HX\u{1B}[2;3HY", ["Xb", "  Y"]), ("abc\r\u{1B}[2P", ["c"]), ("abc\r\u{1B}[2@", ["  abc"]),
    ("a\r\nb\r\nc\r\nd", ["b", "c", "d"]), ("\u{1B}[32mok\u{1B}[0m\u{1B}[?2004h", ["ok"]),
    ("a\r\nb\u{1B}[A\u{1B}[Jx", ["ax"]),
  ])
  func `a small terminal shows what a real one does`(sent: String, lines: [String]) {
    var screen = Screen(columns: 10, rows: 3)
    screen.receive(sent)
    #expect(screen.lines == lines)
  }
}
