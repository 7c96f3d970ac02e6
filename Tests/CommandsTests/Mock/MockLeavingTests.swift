import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Leaving a mock interview, and going on with it.
@Suite("Leaving a mock interview")
struct MockLeavingTests {
  @Test("It stops anywhere, is offered, and goes on where it stopped")
  func leaving() throws {
    let desk = try Desk.withBlueprint()
    let first = try desk.run(
      "mock --step desk",
      [
        "", .line("", after: .seconds(5)), .line("", after: .seconds(60)),
        .line("My first line.", after: .seconds(9)), "/quit",
      ])
    #expect(
      first.messages
        == "Left after 1 of 5 questions; what you answered is kept. `mock` goes on with it,\nor has you grade it.\n"
    )
    desk.pass()
    let greeting = try desk.run("")
    #expect(
      greeting.output.contains("Your mock interview (desk) has 4 questions to go: `mock` goes on with it.\n"))
    let steps: [ScriptedConsole.Step] = ["", .line("My second line.", after: .seconds(9)), ""]
    let second = try desk.run("mock", steps + [.endOfInput])
    Golden.expect(second.transcript, is: "mock-going-on")
    let third = try desk.run(
      "mock", ["", "/skip"] + Desk.speaking() + Desk.speaking() + ["4", "a2"])
    #expect(
      third.messages.contains(
        "Left with 2 answers to grade. `mock` goes on with them, `mock --drop` lets them\ngo."))
    #expect(try desk.run("").output.contains("2 answers of your mock interview wait for a grade: `mock`.\n"))
    let fourth = try desk.run("mock", ["3", "/skip"])
    #expect(
      fourth.messages.hasPrefix("Going on with your mock interview (desk, yesterday): 2 answers to grade.\n"))
    #expect(fourth.remaining == 0)
    #expect(fourth.output.contains("Left out  1 skipped, 1 without a grade."))
    #expect(try desk.attempts().map(\.answer?.text) == ["My first line.\nMy second line.", nil])
    #expect(try desk.session().mockSitting() == nil)
  }

  @Test("While it is open in one window another can't go on with it, and loses nothing")
  func twoWindows() throws {
    let desk = try Desk.withBlueprint()
    try desk.run("mock --step desk", [""] + Desk.speaking() + [.endOfInput])
    let before = try desk.session().mockSitting()
    do {
      let lock = try MockLock(desk.folders)
      for line in ["mock", "mock --drop", "mock --step desk"] {
        let run = try desk.run(line, ["d"])
        #expect(
          run.messages
            == "Your mock interview is open in another window: go on with it there, or leave it\nwith /quit.\n"
        )
        #expect(run.status == .no && run.remaining == 1)
      }
      withExtendedLifetime(lock) {}
    }
    #expect(try desk.session().mockSitting() == before)
    desk.meanwhile = { [unowned desk] in
      #expect(throws: Complaint.self) { _ = try MockLock(desk.folders) }
    }
    #expect(try desk.run("mock", ["", "/quit"]).remaining == 0)
    #expect(try desk.run("mock", ["g", "2"]).remaining == 0)
    _ = try MockLock(desk.folders)
  }

  @Test("What was answered can be graded without going on")
  func gradingAlone() throws {
    let desk = try Desk.withBlueprint()
    try desk.run(
      "mock --step desk", [""] + Desk.speaking() + [.line("Typed.", after: .seconds(9)), .endOfInput])
    let run = try desk.run("mock", ["x", "g", "3", "2"])
    #expect(run.messages.hasPrefix("Enter, g or d; Ctrl-D leaves it for later.\n"))
    #expect(run.output.contains("Left out  3 not reached."))
    #expect(try desk.attempts().map(\.answer?.text) == ["Typed."])
  }

  @Test("It is let go with a word, what has a grade stays")
  func dropping() throws {
    let desk = try Desk.withBlueprint()
    #expect(try desk.run("mock --drop").messages == "There is no mock interview to let go.\n")
    try desk.run("mock --step desk", [""] + Desk.speaking() + ["/quit"])
    #expect(try desk.run("mock --drop").messages.hasSuffix("1 answer without a grade let go.\n"))
    #expect(try desk.attempts().isEmpty)
    #expect(try desk.run("mock --last").status == .no)
    try desk.run("mock --step desk", [""] + (1...5).flatMap { _ in Desk.speaking() } + ["4", "a2", "/quit"])
    let run = try desk.run("mock --drop")
    #expect(run.messages == "3 answers without a grade let go.\n")
    #expect(run.output.contains("Left out  3 without a grade."))
    #expect(try desk.attempts().count == 1)
  }

  @Test("Another is begun when the one left is let go")
  func another() throws {
    let desk = try Desk.withBlueprint()
    try desk.run("mock --step desk", [""] + Desk.speaking() + ["/quit"])
    let run = try desk.run("mock --step desk", ["d", "", "/quit"])
    #expect(run.output.contains("Mock interview: desk, 13 minutes."))
    #expect(run.messages.hasSuffix("1 answer without a grade let go.\nLeft; nothing was answered.\n"))
    #expect(try desk.session().mockSitting() == nil)
  }

  @Test("A grade that is taken back is asked for again, with what was typed")
  func takenBack() throws {
    let desk = try Desk.withBlueprint()
    let typed: [ScriptedConsole.Step] = [.line("Typed.", after: .seconds(9)), .line("", after: .seconds(1))]
    try desk.run(
      "mock --step desk",
      [""] + Desk.speaking() + typed + (1...3).flatMap { _ in Desk.speaking() } + ["4", "a2", "/quit"])
    try desk.run("undo")
    let run = try desk.run("mock", ["a3", "/undo", "/quit"])
    #expect(run.output.contains("Answer 1 of 4"))
    #expect(run.output.contains("    Typed.\n"))
    #expect(run.messages.contains("Taken back.\n"))
    #expect(try desk.attempts().isEmpty)
    let again = try desk.run("mock", ["a3", "/quit"])
    #expect(again.output.contains("    Typed.\n"))
    #expect(try desk.attempts().map(\.answer?.text) == ["Typed."])
  }

  @Test("Graded days later, an answer counts for its day, before what was drilled since")
  func gradedLater() throws {
    let desk = try Desk.withBlueprint()
    let last = try desk.run("mock --step desk", [""] + Desk.speaking() + Desk.speaking() + ["/quit"])
    #expect(last.status == .success)
    let key = try #require(try desk.session().mockSitting()?.questions[1].key)
    desk.pass()
    try desk.answer(key.text, .nailed)
    desk.pass(days: 3)
    let run = try desk.run("mock", ["g", "3", "1"])
    #expect(run.output.contains("Blanked in 1:00"))
    #expect(run.output.contains("The first time."))
    #expect(run.output.contains("Next today.\n"))
    let attempts = try desk.attempts()
    #expect(attempts.map(\.attempt.setting) == [.mock, .drill])
    #expect(attempts.map(\.attempt.prediction?.recall) == [nil, nil])
    #expect(attempts[0].occurred.day == .monday)
  }

  @Test("Ctrl-C drops a line, and twice leaves")
  func interrupts() throws {
    let desk = try Desk.withBlueprint()
    let run = try desk.run(
      "mock --step desk",
      [
        "", .line("", after: .seconds(4)), .interrupted(), .line("One.", after: .seconds(4)),
        .interrupted(draft: "Two"),
        .interrupted(),
      ])
    #expect(
      run.messages == """
        The answer starts over. Ctrl-C again leaves; nothing answered is lost.
        That line is dropped, the ones before it stay. Ctrl-C again leaves; nothing
        answered is lost.
        Left after 0 of 5 questions; what you answered is kept. `mock` goes on with it,
        or has you grade it.

        """)
    #expect(try desk.session().mockSitting()?.answer.lines == ["One."])
  }

  @Test("Forgetting a question erases what was typed at it, graded or not")
  func forgetting() throws {
    let desk = try Desk.withBlueprint()
    let secret: [ScriptedConsole.Step] = [
      .line("A secret.", after: .seconds(9)), .line("", after: .seconds(1)),
    ]
    try desk.run("mock --step desk", [""] + Desk.speaking() + secret + ["/quit"])
    let key = try #require(try desk.session().mockSitting()?.questions[1].key)
    #expect(
      try desk.run("forget \(key) --yes").output == "Erased: 1 answer to \(key). Grades and times stay.\n")
    let sitting = try #require(try desk.session().mockSitting())
    #expect(sitting.given[1]?.answer.lines == [])
    #expect(sitting.given[1]?.answer.delivery == .typed)
  }
}
