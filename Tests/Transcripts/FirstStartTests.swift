import TestSupport
import Testing

@Suite struct FirstStartTests {
  private let question = "Preparing for what, and when?"
  private let grades = [
    "1 blanked  no usable answer", "2 shaky    I wouldn't want them to hear it", "3 solid    I'd be content",
    "4 nailed   can't be much better",
  ]

  private func start() throws -> (home: Home, session: PseudoTerminalSession) {
    let home = try Home(banks: [:], keepingShipped: true)
    let session = try home.session()
    try session.expect(question)
    return (home, session)
  }

  private func expectFirstQuestion(_ session: PseudoTerminalSession, of count: Int = 5) throws {
    for grade in grades { try session.see(grade) }
    try session.expect("1 of \(count)")
    try session.expect("Enter when you start to speak, or type.")
    try session.expect("think")
  }

  @Test func `a field and a date choose the banks and are kept`() throws {
    let (home, session) = try start()
    try session.answer("> ", "software engineer, 4 December")
    try session.expect("Preparing for software engineer, on Fri 4 Dec 2026, in 11 days.")
    try session.expect("Asked from: ")
    try expectFirstQuestion(session, of: 9)
    session.send(.controlD)
    try session.expectPrompt()
    #expect(try session.leave() == 0)
    let banks = try home.listing([ListedBank].self, "banks", "--json")
    #expect(banks.filter(\.active).map(\.name).contains("engineering-fundamentals"))
    #expect(
      try home.run("prepare").output.hasPrefix(
        "Preparing for software engineer, on Fri 4 Dec 2026, in 11 days.\n"))
  }

  @Test func `Enter alone takes what every interview asks, without a date`() throws {
    let (home, session) = try start()
    try session.answer("> ")
    try session.expect("Preparing for interviews of any kind, without a date; `prepare` sets one.")
    try expectFirstQuestion(session)
    session.send(.controlD)
    try session.expectPrompt()
    #expect(try session.leave() == 0)
    let banks = try home.listing([ListedBank].self, "banks", "--json")
    #expect(banks.filter(\.active).map(\.name) == ["behavioural-core", "motivation-and-fit"])

    let again = try home.session()
    try again.expect("Good evening. ")
    try again.expectPrompt()
    #expect(try again.leave() == 0)
    #expect(!again.transcript.contains(question))
  }

  @Test func `a date that is over is asked for again`() throws {
    let (home, session) = try start()
    try session.answer("> ", "nurse, 2026-11-01")
    try session.expect("Sun 1 Nov 2026 is over; which day is it?")
    try session.answer("> ", "nurse, tomorrow")
    try session.expect("Preparing for nurse, on Tue 24 Nov 2026, tomorrow.")
    try expectFirstQuestion(session, of: 9)
    #expect(session.screen.cursorColumn > 0)
    session.send(.controlD)
    try session.expectPrompt()
    #expect(try session.leave() == 0)
    #expect(try home.attempts() == [])
  }

  @Test func `the first evening in one sitting`() throws {
    let (home, session) = try start()
    try session.answer("> ", "teacher")
    try expectFirstQuestion(session)
    session.send("my first answer\r")
    try session.expect("spoken  ")
    session.resize(columns: 60, rows: 16)
    session.send("its second line\r")
    // Another size has the prompt drawn anew, so that only an empty line tells the next one.
    try session.expectScreen("the third line") { $0.text.hasSuffix(" 6 words, about  0:02 spoken") }
    session.send(.controlC)
    try session.expect("That line is dropped, the ones before it stay.")
    try session.expect("spoken  ")
    session.send(.enter)
    try session.answer("> ", "a3")
    try session.expect("2 of 5")
    try session.answer("think   0:0", "/quit")
    try session.see("Left with 4 questions to go; everything graded is kept.")
    try session.answer("rehearse> ", "undo")
    try session.see("Taken back: ")
    try session.answer("rehearse> ", "redo")
    try session.see("Done again: ")
    try session.answer("rehearse> ", "stats")
    try session.see("Practice 1 attempt, 1 in the last 7 days; streak 1 day, today included")
    try session.answer("rehearse> ", "quit")
    #expect(try session.waitForExit() == 0)
    #expect(session.isCooked)
    #expect(try home.attempts().map(\.answer) == ["my first answer\nits second line"])
    #expect(try home.diagnosis() == Home.well(attempts: 1))
  }

  @Test func `nothing is asked where nobody can answer`() throws {
    let home = try Home(banks: [:], keepingShipped: true)
    let result = try home.run()
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Good evening. Nothing due, 5 new: about "))
    #expect(!result.output.contains(question))
  }
}

/// A bank as `banks --json` tells it.
struct ListedBank: Decodable {
  var name: String
  var active: Bool
  var questions: Int
  var faults: [String]
}
