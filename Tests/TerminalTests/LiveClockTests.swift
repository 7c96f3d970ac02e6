import Foundation
import TestSupport
import Testing

@Suite struct LiveClockTests {
  @Test func `the clock runs while typing and leaves the text alone`() throws {
    let session = try readyProbe()
    session.send("hello")
    try session.expect("0:01")
    try session.expectLines(["C > hello"], afterTick: true)
    #expect(session.screen.cursorColumn == 12)
    session.send(.enter)
    try session.expect("line \"hello\" typed, columns 80")
  }

  @Test func `text over three rows stays whole when the clock moves on`() throws {
    let session = try readyProbe(columns: 20)
    session.send("abcdefghijklmnopqrstuvwxyz0123456789")
    try session.expect("0:01")
    try session.expectLines(["C > abcdefghijklm", "nopqrstuvwxyz0123456", "789"], afterTick: true)
  }

  @Test func `wide and combining characters keep their columns`() throws {
    let session = try readyProbe()
    session.send("日本語 e\u{301}x")
    try session.expect("0:01")
    try session.expectLines(["C > 日本語 e\u{301}x"], afterTick: true)
    #expect(session.screen.cursorColumn == 16)
    session.send(.backspace)
    session.send(.backspace)
    session.send(.enter)
    try session.expect("line \"日本語 \" typed")
  }

  @Test func `a locale without UTF-8 makes no difference`() throws {
    let session = try readyProbe(environment: ["LC_ALL": "C"])
    session.send("日本")
    session.send(.backspace)
    session.send("語")
    try session.expectLines(["C > 日語"])
    session.send(.enter)
    try session.expect("line \"日語\" typed")
  }

  @Test func `an incremental search is not wiped by the clock`() throws {
    let session = try readyProbe()
    try session.give("first")
    session.send(.controlR)
    session.send("fir")
    try session.expectScreen("the search") { $0.lines.last == "(reverse-i-search)`fir': first" }
    try waitForTicks(of: session)
    #expect(session.screen.lines.last == "(reverse-i-search)`fir': first")
    #expect(session.screen.lines.count == 3)
    session.send(.enter)
    try session.expect("line \"first\" typed")
  }

  @Test func `a numeric argument is not wiped by the clock`() throws {
    let session = try readyProbe()
    session.send("\u{1B}4")
    try session.expectScreen("the argument") { $0.text == "(arg: 4)" }
    try waitForTicks(of: session)
    #expect(session.screen.text == "(arg: 4)")
    session.send("x")
    try session.expectLines(["C > xxxx"])
  }

  @Test func `the question whether to list many completions is not wiped by the clock`() throws {
    let session = try readyProbe(["--many"])
    session.send("word\t\t")
    try session.expect("Display all 150 possibilities? (y or n)")
    try waitForTicks(of: session)
    #expect(session.screen.lines.last == "Display all 150 possibilities? (y or n)")
    session.send("n")
    session.send("1\r")
    try session.expect("line \"word1\" typed")
  }

  @Test func `the lines above the last of a prompt stay where they are`() throws {
    let session = try readyProbe(["--heading", "Tell me about a conflict."])
    session.send("once")
    try session.expect("0:01")
    try session.expectLines(["Tell me about a conflict.", "C > once"], afterTick: true)
  }

  @Test func `without a live clock passed times are said on lines of their own`() throws {
    let session = try readyProbe(["--clock", "thresholds"])
    session.send("hello")
    try session.expect("0:01 passed")
    try session.expectScreen("the text below") { $0.lines == ["0:01 passed", "0:00 > hello"] }
    session.send(.enter)
    try session.expect("line \"hello\" typed")
  }

  @Test func `with the clock off nothing is said`() throws {
    let session = try readyProbe(["--clock", "off"])
    session.send("hello")
    try session.expectScreen("the text") { $0.lines == ["0:00 > hello"] }
    try waitForTicks(of: session)
    #expect(session.screen.lines == ["0:00 > hello"])
    session.send("\r")
    try session.expect("line \"hello\" typed")
    #expect(!session.transcript.contains("passed"))
  }

  /// Returns when a clock that starts now has moved twice, so that one in `session` would have moved too.
  private func waitForTicks(of session: PseudoTerminalSession) throws {
    let clock = try probe()
    try clock.expect("0:01")
    try clock.expect("0:02")
    session.catchUp()
  }
}
