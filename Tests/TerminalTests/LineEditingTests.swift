import Foundation
import TestSupport
import Testing

@Suite struct LineEditingTests {
  @Test func `a paste keeps its line breaks`() throws {
    let session = try readyProbe()
    session.send("\u{1B}[200~one\ntwo\u{1B}[201~\r")
    try session.expect(#"line "one\ntwo" typed"#)
  }

  @Test func `Ctrl-C drops the line and the next one works`() throws {
    let session = try readyProbe()
    session.send("half")
    try session.expectLines(["C > half"])
    session.send(.controlC)
    try session.expect("interrupted \"half\" typed")
    try session.expect(" > ")
    try session.give("whole")
    try session.expectLines([
      "C > half^C", "interrupted \"half\" typed", "C > whole", "line \"whole\" typed, columns 80", "C >",
    ])
  }

  @Test func `Ctrl-C in the middle of a search drops the line too`() throws {
    let session = try readyProbe()
    try session.give("first")
    session.send(.controlR)
    session.send("fir")
    try session.expectScreen("the search") { $0.lines.last == "(reverse-i-search)`fir': first" }
    session.send(.controlC)
    try session.expect("interrupted")
    try session.expect(" > ")
    try session.give("next")
  }

  @Test func `Ctrl-D on an empty line is the end of input`() throws {
    let session = try readyProbe()
    session.send(.controlD)
    try session.expect("end of input")
    #expect(try session.waitForExit() == 0)
    #expect(session.isCooked)
    try session.expectLines(["C >", "end of input"])
  }

  @Test func `Ctrl-D in a line deletes and ends nothing`() throws {
    let session = try readyProbe()
    session.send("ab")
    session.send(.left)
    session.send(.controlD)
    session.send(.enter)
    try session.expect("line \"a\" typed")
  }

  @Test func `after Ctrl-Z and fg the prompt and the text are back`() throws {
    let session = try shell("$PROBE; echo it stopped; read enter; fg", options: "-mc")
    try session.expect(" > ")
    session.send("half")
    try session.expectLines(["C > half"])
    session.send(.controlZ)
    try session.expect("it stopped")
    #expect(session.isCooked)
    session.send(.enter)
    try session.expectScreen("the line") { $0.lines.last?.hasSuffix(" > half") == true && $0.lines.count > 2 }
    session.send(" a line\r")
    try session.expect("line \"half a line\" typed")
    session.send("bye\r")
    #expect(try session.waitForExit() == 0)
  }

  @Test func `a program stopped from outside draws its line again`() throws {
    let session = try readyProbe(["--clock", "off"])
    session.send("half")
    try session.expect("half")
    session.terminate(SIGSTOP)
    session.terminate(SIGCONT)
    try session.expect("half")
    session.send("\r")
    try session.expect("line \"half\" typed")
  }

  @Test func `a resize is followed`() throws {
    let session = try readyProbe()
    session.send("half")
    try session.expectLines(["C > half"])
    session.resize(columns: 40, rows: 12)
    session.send("\r")
    try session.expect("line \"half\" typed, columns 40")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a deadly signal leaves the terminal sane`(signal: Int32) throws {
    let session = try readyProbe()
    session.terminate(signal)
    #expect(try session.waitForExit() == 128 + signal)
    #expect(session.isCooked)
    #expect(session.transcript.contains("\u{1B}[?2004l"))
  }

  @Test func `text that is already there can be edited and is no typing`() throws {
    let session = try readyProbe(["--prefill", "so far"])
    try session.expectLines(["C > so far"])
    session.send(.enter)
    try session.expect("line \"so far\" untyped")
    try session.expect(" > ")
    session.send(" so good\r")
    try session.expect("line \"so far so good\" typed")
  }

  @Test func `Tab completes as far as the completions agree, and lists them`() throws {
    let session = try readyProbe()
    session.send("con\t")
    try session.expectLines(["C > conflict"])
    session.send("\t\t")
    try session.expect("conflict-with-peer")
    session.send("-\tgr\t\r")
    try session.expect("line \"conflict-with-peer größe \" typed")
  }

  @Test func `a phrase is completed with its blanks`() throws {
    let session = try readyProbe(["--phrases"])
    session.send("tell me about a d\t\r")
    try session.expect("line \"Tell me about a deadline. \" typed")
  }
}
