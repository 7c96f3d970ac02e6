import Foundation
import TestSupport
import Testing

@Suite struct LeavingTests {
  @Test func `Ctrl-C drops an answer, and a second one leaves`() throws {
    let home = try Home()
    let session = try home.session("drill")
    try session.expect("think   0:0")
    session.send("dropped")
    try session.expectScreen("the half answer") { $0.text.hasSuffix("dropped") }
    session.send(.controlC)
    try session.expect("The answer starts over.")
    try session.type("kept")
    try session.answer("covered> ", "a2")
    try session.expect("2 of 3")
    try session.expect("think   0:0")
    session.send(.controlC)
    try session.expect("Ctrl-C again leaves the round")
    try session.expect("think   0:0")
    session.send(.controlC)
    try session.expect("Left with 2 questions to go; everything graded is kept.")
    #expect(try session.waitForExit() == 0)
    #expect(session.isCooked)
    #expect(try home.attempts().map(\.answer) == ["kept"])
  }

  @Test func `a spoken answer starts over after Ctrl-C`() throws {
    let home = try Home()
    let session = try home.session("drill", "--count", "1")
    try session.expectClock()
    session.send(.enter)
    try session.expect("Enter when done")
    session.send(.controlC)
    try session.expect("The answer starts over.")
    try session.type("typed instead")
    try session.answer("covered> ", "a2")
    #expect(try session.waitForExit() == 0)
    #expect(try home.attempts().map(\.delivery) == ["typed"])
  }

  @Test func `a round that was left goes on in the next process`() throws {
    let home = try Home()
    let first = try home.session()
    try first.expect("Nothing due, 3 new")
    try first.answer("rehearse> ")
    try first.type("one")
    try first.answer("covered> ", "ab3")
    try first.see("2 of 3   debugging   new")
    try first.expect("think   0:0")
    first.send(.controlD)
    try first.expect("Left with 2 questions to go")
    try first.expectPrompt()
    #expect(try first.leave() == 0)

    home.now("2026-11-23T21:00:00")
    let second = try home.session()
    try second.expect("Your round has 2 questions to go: Enter goes on with it.")
    try second.answer("rehearse> ")
    try second.expect("Going on with your round, 2 questions to go.")
    try second.see("2 of 3   debugging   new")
    try second.type("two")
    try second.answer("covered> ", "ab4")
    try second.see("3 of 3   closing   new")
    try second.type("three")
    try second.answer("grade> ", "2")
    try second.answer("points, with ; between> ")
    try second.expect("3 answers, ")
    try second.expectPrompt()
    #expect(try second.leave() == 0)
    #expect(try home.attempts().map(\.word) == ["solid", "nailed", "shaky"])
  }

  @Test func `a round is not gone on with on another study day`() throws {
    let home = try Home()
    home.now("2026-11-23T23:50:00")
    let first = try home.session("drill")
    try first.type("one")
    try first.answer("covered> ", "ab3")
    try first.expect("2 of 3")
    try first.expect("think   0:0")
    #expect(try first.leave() == 0)

    home.now("2026-11-24T03:30:00")
    #expect(try home.run().output.contains("Your round has 2 questions to go"))
    home.now("2026-11-24T04:30:00")
    #expect(try home.run().output.hasPrefix("Good morning. Nothing due, 2 new: about "))
  }

  @Test func `two rounds at once in two terminals both keep what is graded`() throws {
    let home = try Home()
    let sessions = try [home.session("drill"), home.session("drill")]
    for session in sessions { try session.expect("think   0:0") }
    for (number, session) in sessions.enumerated() {
      session.send("from terminal \(number)\r")
      try session.answer("spoken  ")
      try session.answer("covered> ", "ab3")
      try session.see("The first time.")
    }
    for session in sessions {
      try session.expect("think   0:0")
      #expect(try session.leave() == 0)
    }
    #expect(Set(try home.attempts().map(\.answer)) == ["from terminal 0", "from terminal 1"])
    #expect(try home.diagnosis() == Home.well(attempts: 2))
  }

  @Test func `a terminal that goes away or an end from outside costs nothing graded`() throws {
    for signal in [SIGHUP, SIGTERM] {
      let home = try Home()
      let session = try home.session("drill")
      try session.type("one")
      try session.answer("covered> ", "ab3")
      try session.expect("2 of 3")
      try session.expect("think   0:0")
      session.send("half an ans")
      try session.expectScreen("the half answer") { $0.text.hasSuffix("half an ans") }
      session.terminate(signal)
      try session.waitForExit()
      #expect(session.isCooked)
      #expect(try home.attempts().map(\.answer) == ["one"])
      #expect(try home.run().output.contains("Your round has 2 questions to go"))
    }
  }
}
