import Foundation
import TestSupport
import Testing

@Suite struct PlainTests {
  private let escape = "\u{1B}"

  /// Drills one question without a live clock and gives everything the program wrote.
  private func drill(_ session: PseudoTerminalSession) throws -> String {
    try session.answer("answer> ", "typed here")
    try session.answer("> ")
    try session.answer("covered> ", "ab3")
    try session.expect("Next on ")
    #expect(try session.waitForExit() == 0)
    return session.transcript
  }

  @Test func `a dumb terminal gets no escape sequence`() throws {
    let home = try Home()
    home.environment["TERM"] = "dumb"
    let written = try drill(try home.session("drill", "--count", "1"))
    #expect(!written.contains(escape))
    #expect(try home.attempts().map(\.answer) == ["typed here"])
  }

  @Test func `plain output is for screen readers, before or behind the command`() throws {
    for arguments in [["--plain", "drill", "--count", "1"], ["drill", "--count", "1", "--plain"]] {
      let home = try Home()
      let session = try PseudoTerminalSession(Home.program, arguments, environment: home.nextEnvironment())
      let written = try drill(session)
      #expect(!written.contains("\(escape)[3") && !written.contains("\(escape)[1m"))
      #expect(!written.contains("think"))
    }
  }

  @Test func `NO_COLOR takes the colours away and leaves the clock`() throws {
    let home = try Home()
    home.environment["NO_COLOR"] = "1"
    let session = try home.session("drill", "--count", "1")
    try session.type("an answer")
    try session.answer("covered> ", "ab3")
    #expect(try session.waitForExit() == 0)
    #expect(!session.transcript.contains(/\u{1B}\[[0-9;]*m/))
    #expect(session.transcript.contains("think   0:00"))
  }

  @Test func `the clock can be turned off`() throws {
    let home = try Home(settings: "clock: off\n")
    let written = try drill(try home.session("drill", "--count", "1"))
    #expect(!written.contains("think") && !written.contains("passed"))
  }

  @Test func `what goes into a pipe or a file is plain text`() throws {
    let home = try Home()
    try home.run("log", "evening-bug", "2")
    for command in ["due", "stats", "banks", "questions", "attempts", "next", "today", "help", "config"] {
      let result = try home.shell("\"$REHEARSE\" \(command) | cat")
      #expect(result.status == 0 && !result.output.isEmpty, "\(command)")
      #expect(!result.output.contains(escape), "\(command)")
    }
    let file = home.folder + "/stats.txt"
    let session = try home.session("stats", redirections: [1: file])
    #expect(try session.waitForExit() == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == home.run("stats").output)
  }

  @Test func `a reader who has seen enough ends the program quietly`() throws {
    let home = try Home(banks: ["plain": Bank.plain(3000)])
    let result = try home.shell("\"$REHEARSE\" questions --json | head -n 1")
    #expect(result == Home.Finished(status: 0, output: "[\n", messages: ""))
    #expect(try home.shell("\"$REHEARSE\" due | head -n 1").messages == "")
  }

  @Test func `a round can be answered through a pipe, and ends with its input`() throws {
    let home = try Home()
    let all = try home.run("drill", input: "one\n\nab3\n\ttwo\n\na2\nthree\n\n3\nfour; five\n")
    #expect(all.status == 0)
    #expect(try home.attempts().map(\.answer) == ["one", "\ttwo", "three"])
    home.now("2026-12-23T19:00:00")
    let half = try home.run("drill", input: "one\n\nab3\nhalf an ans")
    #expect(half.status == 0)
    #expect(try home.attempts().count == 4)
    #expect(try home.diagnosis() == Home.well(attempts: 4))
  }

  @Test func `commands at the prompt come through a pipe, too`() throws {
    let home = try Home()
    let result = try home.run(input: "log evening-bug 3\nattempts --question evening-bug\nstast\n")
    #expect(result.status == 64)
    #expect(result.output.contains("Recorded: evening-bug solid; next on "))
    #expect(result.messages == "There is no command “stast”; did you mean `stats`?\n")
    #expect(!result.output.contains("rehearse> "))
  }

  @Test func `Ctrl-Z in an answer and back keeps the text`() throws {
    let home = try Home()
    let session = try home.shellSession(
      "\"$REHEARSE\" drill --count 1; echo stopped; fg; echo back", options: "-mc")
    try session.expect("think   0:0")
    session.send("kept over")
    try session.expectScreen("the text") { $0.text.hasSuffix("kept over") }
    session.send(.controlZ)
    try session.expect("stopped")
    try session.expectScreen("the text again") { screen in
      screen.lines.last.map { $0.hasPrefix("type") && $0.hasSuffix("kept over") } ?? false
    }
    session.send(" a stop")
    try session.expectScreen("the rest") { $0.text.hasSuffix("kept over a stop") }
    session.send(.enter)
    try session.answer("spoken  ")
    try session.answer("covered> ", "ab3")
    try session.expect("back")
    try session.waitForExit()
    #expect(try home.attempts().map(\.answer) == ["kept over a stop"])
  }
}
