import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Answers that are written instead of spoken.
@Suite("Typed answers")
struct TypedAnswerTests {
  @Test("A typed answer is judged by how long it would take to say, and `+` goes back into it")
  func typed() throws {
    let desk = try Desk()
    let words = Array(repeating: "word", count: 200).joined(separator: " ")
    let run = try desk.run(
      "drill --topic motivation",
      [
        .line(words, after: .seconds(100), firstKey: .seconds(5)),
        .line("And the las", after: .seconds(9), firstKey: .seconds(1)), "+",
        .line("And the last.", after: .seconds(9), firstKey: .seconds(1)), "", "a", "",
      ])
    #expect(run.remaining == 0)
    #expect(run.prompts.dropFirst(3).first?.prefill == "And the las")
    let attempt = try #require(try desk.session().store.attempts(limit: 1, withAnswers: true).first)
    #expect(attempt.answer?.text == words + "\nAnd the last.")
    #expect(attempt.attempt.words == 203)
    // 203 words take 81 s at 150 a minute, within one and a half times a minute.
    #expect(attempt.attempt.suggested == .solid)
  }

  @Test("An answer from the editor replaces what was typed")
  func editor() throws {
    let desk = try Desk()
    let run = try desk.run(
      "drill --topic motivation",
      [
        .line("First", after: .seconds(5), firstKey: .seconds(1)),
        .edited("First\nSecond", after: .seconds(30)), "",
        "a3",
      ])
    #expect(run.messages.hasPrefix("Kept. An empty line ends the answer.\n"))
    #expect(run.prompts.dropFirst().first?.editorPrefix == "First\n")
    #expect(
      try desk.session().store.attempts(limit: 1, withAnswers: true).first?.answer?.text == "First\nSecond")
  }

  @Test("/last shows what was typed last time")
  func last() throws {
    let desk = try Desk()
    try desk.run(
      "drill --topic motivation",
      [.line("Your library.", after: .seconds(5), firstKey: .seconds(1)), "", "a3"])
    desk.pass(days: 8)
    let run = try desk.run(
      "drill --topic motivation",
      [.line("", after: .seconds(3)), .line("", after: .seconds(9)), "/last", "a3"])
    #expect(
      run.transcript.contains("covered> /last\n  Eight days ago, solid:\n  Your library.\ncovered> a3\n"))
  }
}
