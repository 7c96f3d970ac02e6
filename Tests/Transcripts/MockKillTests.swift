import Foundation
import TestSupport
import Testing

@Suite struct MockKillTests {
  private static let blueprint = """
    minutes: 10
    parts: [{ name: Plain, kinds: [behavioural] }]
    follow_ups: 0
    interruptions: { share: 0 }

    """

  @Test func `a mock interview outlives a kill after every line, answered, typed or graded`() throws {
    let home = try Home(banks: ["plain": Bank.plain(2)])
    try FileManager.default.createDirectory(
      atPath: home.path("blueprints"), withIntermediateDirectories: true)
    try home.write(Self.blueprint, to: "blueprints/plain.yaml")

    // In the middle of a typed answer.
    var session = try home.session("mock", "--step", "plain")
    try session.answer("Enter when you are ready.")
    try session.expect("think   0:0")
    session.send("my first line" + Key.enter.rawValue)
    try session.see("3 words")
    try kill(session)

    // Once the first is answered.
    session = try home.session("mock")
    try session.answer("go on?> ")
    try session.see("my first line")
    session.send("my second line" + Key.enter.rawValue)
    try session.see("6 words")
    session.send(.enter)
    try session.see("2 of 2")
    try kill(session)

    // Once all is answered and the first has its grade.
    session = try home.session("mock")
    try session.answer("go on?> ")
    try session.expect("think   0:0")
    session.send("a last line" + Key.enter.rawValue)
    try session.see("3 words")
    session.send(.enter)
    try session.see("Answer 1 of 2")
    try session.see("my second line")
    try session.answer("covered> ", "a3")
    try session.see("Answer 2 of 2")
    try kill(session)
    #expect(try home.attempts().map(\.answer) == ["my first line\nmy second line"])

    session = try home.session("mock")
    try session.see("Going on with your mock interview (plain, today): 1 answer to grade.")
    try session.see("a last line")
    try session.answer("covered> ", "2")
    try session.see("Work on")
    #expect(try session.waitForExit() == 0)
    #expect(try home.attempts().map(\.answer) == ["my first line\nmy second line", "a last line"])
    #expect(try home.diagnosis() == Home.well(attempts: 2))
    #expect(try home.run("mock", "--last").status == 0)
  }

  private func kill(_ session: PseudoTerminalSession) throws {
    session.terminate(SIGKILL)
    #expect(try session.waitForExit() == 128 + SIGKILL)
  }
}
