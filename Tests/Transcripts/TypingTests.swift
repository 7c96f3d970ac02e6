import TestSupport
import Testing

@Suite struct TypingTests {
  /// A round of one question, its answer begun with this text.
  private func begin(_ home: Home, _ text: String) throws -> PseudoTerminalSession {
    let session = try home.session("drill", "--count", "1")
    try session.expect("think   0:0")
    session.send(text)
    return session
  }

  /// Ends the line and the answer, grades it, and gives what was kept of it.
  private func finish(_ session: PseudoTerminalSession, _ home: Home) throws -> String? {
    session.send(.enter)
    try session.answer("spoken  ")
    try session.answer("covered> ", "a2")
    #expect(try session.waitForExit() == 0)
    let attempts = try home.attempts()
    #expect(attempts.count == 1)
    return attempts.first?.answer
  }

  @Test func `another size of the window keeps what is typed`() throws {
    let home = try Home()
    let words = "narrow windows must not cost a word of what somebody typed"
    let session = try begin(home, words)
    try session.expectScreen("the text") { $0.text.hasSuffix(words) }
    session.resize(columns: 40, rows: 20)
    session.send("!")
    try session.expectScreen("the text at 40 columns") {
      $0.lines.suffix(3).joined().contains("what somebody typed!")
    }
    session.resize(columns: 100, rows: 30)
    session.send("?")
    try session.expectScreen("the text at 100 columns") { $0.text.contains("\(words)!?") }
    #expect(try finish(session, home) == "\(words)!?")
  }

  @Test func `a line longer than the window wraps and stays whole`() throws {
    let home = try Home()
    let words = (1...60).map { "word\($0)" }.joined(separator: " ")
    let session = try begin(home, words)
    try session.expectScreen("the end of the line") { $0.text.hasSuffix("word60") }
    session.send(.controlA)
    session.send("so: ")
    #expect(try finish(session, home) == "so: \(words)")
  }

  @Test func `wide and composed characters are typed and erased as one`() throws {
    let home = try Home()
    let session = try begin(home, "面接を練習する, naïve 한국어 x")
    try session.expectScreen("the text") { $0.text.hasSuffix("面接を練習する, naïve 한국어 x") }
    session.send(.backspace)
    session.send(.backspace)
    session.send(.backspace)
    try session.expectScreen("the rest") { $0.text.hasSuffix("面接を練習する, naïve 한국") }
    #expect(try finish(session, home) == "面接を練習する, naïve 한국")
  }

  @Test func `a paste of several lines is one piece of the answer`() throws {
    let home = try Home()
    let session = try begin(home, "\u{1B}[200~line one\rline two\r\rline four\u{1B}[201~")
    try session.expectScreen("the paste") { $0.text.contains("line four") }
    #expect(try finish(session, home) == "line one\nline two\n\nline four")
  }

  @Test func `plus goes back into the line before`() throws {
    let home = try Home()
    let session = try begin(home, "the first lime\r")
    try session.answer("spoken  ", "+")
    try session.expectScreen("the line, to go on with") { $0.text.hasSuffix("the first lime") }
    session.send(.backspace)
    session.send(.backspace)
    session.send("ne")
    #expect(try finish(session, home) == "the first line")
  }

  @Test func `the editor takes over the whole answer`() throws {
    let home = try Home()
    try home.write(
      "cat \"$1\" >> \"$TMPDIR/seen\"; printf 'from the\\neditor\\n' > \"$1\"\n", to: "editor.sh")
    home.environment["EDITOR"] = "sh \(home.path("editor.sh"))"
    let session = try begin(home, "begun\r")
    try session.expect("spoken  ")
    session.send("and half")
    try session.expectScreen("the second line") { $0.text.hasSuffix("and half") }
    session.send(.editor)
    try session.expect("Kept. An empty line ends the answer.")
    try session.answer("spoken  ")
    try session.answer("covered> ", "a2")
    #expect(try session.waitForExit() == 0)
    #expect(try home.attempts().map(\.answer) == ["from the\neditor"])
    #expect(try home.text("../seen") == "begun\nand half")
  }
}
