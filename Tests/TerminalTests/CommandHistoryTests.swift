import Foundation
import TestSupport
import Testing

@testable import Terminal

@Suite struct CommandHistoryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `the arrow key brings back an earlier command, also after a restart`() throws {
    let path = folder.file("state/history")
    let first = try readyProbe(["--history", path])
    try first.give("drill")
    try first.give("drill")
    first.send("bye\r")
    #expect(try first.waitForExit() == 0)
    #expect(folder.text("state/history") == "drill\nbye\n")
    #expect(try folder.permissions("state/history") == 0o600)
    #expect(try folder.permissions("state") == 0o700)

    let second = try readyProbe(["--history", path])
    second.send(.up)
    second.send(.up)
    try second.expectLines(["C > drill"])
  }

  @Test func `answers are neither kept nor brought back`() throws {
    let path = try folder.write("drill\n", to: "history")
    let session = try readyProbe(["--history", path, "--answers"])
    try session.give("my answer")
    session.send(.up)
    session.send("x\r")
    try session.expect("line \"x\" typed")
    #expect(folder.text("history") == "drill\n")
  }

  @Test func `only the last thousand commands are kept`() throws {
    let lines = (1...1_200).map { "command \($0)" }
    let path = try folder.write(lines.joined(separator: "\n") + "\n", to: "history")
    let history = CommandHistory(path: path)
    #expect(history.commands == Array(lines.suffix(1_000)))
    #expect(folder.text("history") == lines.suffix(1_000).map { $0 + "\n" }.joined())
    history.add("one more")
    #expect(history.commands.count == 1_000)
    #expect(history.commands.last == "one more")
  }

  @Test func `a file that can't be written is no error`() {
    let history = CommandHistory(path: "/dev/null/history")
    history.add("drill")
    history.add(" \t ")
    history.add("drill")
    #expect(history.commands == ["drill"])
  }
}
