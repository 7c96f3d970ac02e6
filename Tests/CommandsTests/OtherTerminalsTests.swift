import FSRS
import Foundation
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// The same drill on other surfaces than a wide terminal with a live clock.
@Suite("Drills on other surfaces")
struct OtherTerminalsTests {
  private static let steps: [ScriptedConsole.Step] = [
    .line("", after: .seconds(25)), .line("", after: .seconds(100)), "ab", "",
  ]

  @Test("Times are told in lines of their own where the clock isn't live")
  func thresholds() throws {
    let desk = try Desk()
    desk.surface.liveClock = .thresholds
    Golden.expect(
      try desk.run("drill --topic history --bank desk", Self.steps).transcript, is: "drill-thresholds")
  }

  @Test("Plain, without a clock but with times, for screen readers")
  func plain() throws {
    let desk = try Desk()
    desk.surface.isPlain = true
    desk.surface.liveClock = .off
    Golden.expect(try desk.run("drill --topic history --bank desk", Self.steps).transcript, is: "drill-plain")
  }

  @Test("A pipe, whose lines tell nothing of time")
  func pipe() throws {
    let desk = try Desk()
    desk.surface = Surface(columns: 80)
    Golden.expect(try desk.run("drill --topic history --bank desk", Self.steps).transcript, is: "drill-pipe")
    let attempt = try #require(try desk.session().store.attempts(limit: 1).first?.attempt)
    #expect(attempt.answering == nil)
    #expect(attempt.thinking == nil)
  }

  @Test("A narrow terminal")
  func narrow() throws {
    let desk = try Desk()
    desk.surface.columns = 36
    let run = try desk.run(
      "drill --topic conflict --bank desk",
      [.line("", after: .seconds(25)), .line("", after: .seconds(100)), "ab", "?", ""])
    Golden.expect(run.transcript, is: "drill-narrow")
    let output = run.transcript.split(separator: "\n")
    #expect(output.filter { $0.count > 36 && !$0.contains("> ") && !$0.contains("Enter when") } == [])
  }

  @Test("Wide characters keep their columns")
  func wide() throws {
    let desk = try Desk(
      bank: """
        bank: 面接
        questions:
          - id: jiko
            ask: 自己紹介をお願いします。
            topics: [自己紹介]
            look_for: [三つの事実, 名前]

        """)
    desk.surface.columns = 40
    Golden.expect(
      try desk.run("drill", [.line("", after: .seconds(2)), .line("", after: .seconds(70)), "a3"]).transcript,
      is: "drill-wide")
    Golden.expect(try desk.run("questions").transcript, is: "questions-wide")
  }

  @Test("The weekly copy is made at the end of a run")
  func weeklyCopy() throws {
    let desk = try Desk()
    func copies() throws -> Int {
      let names = try? FileManager.default.contentsOfDirectory(atPath: desk.folders.backups)
      return names?.count ?? 0
    }
    try desk.run("log last-failure solid")
    let first = try copies()
    #expect(first == 1)
    desk.pass(days: 3)
    try desk.run("due")
    #expect(try copies() == 1)
    desk.pass(days: 5)
    try desk.run("due")
    #expect(try copies() == 2)
  }
}
