import TestSupport
import Testing

@Suite struct DebriefTests {
  /// Writes down one known question that went badly, one new one and a closing line.
  private func debrief(_ home: Home) throws -> PseudoTerminalSession {
    let session = try home.session("debrief")
    try session.answer("Company> ", "Acme")
    try session.answer("hr)> ", "tec")
    try session.answer("When [today]> ", "yesterday 14:00")
    try session.see("Acme, technical, Sunday 22 November 2026, 14:00, yesterday.")
    try session.expect("asked> ")
    session.send("hardest bug")
    session.send(.tab)
    try session.expectScreen("the question found") {
      $0.text.hasSuffix("What was the hardest bug you found?")
    }
    session.send(" #1\r")
    try session.see("evening-bug: blanked")
    try session.answer("asked> ", "How do you name a lighthouse?")
    try session.answer("nailed)> ", "5")
    try session.expect("A grade is 1 blanked")
    try session.answer("nailed)> ", "solid")
    try session.expect("new, kept in my-questions")
    try session.answer("asked> ")
    try session.answer("Anything else?> ", "a panel of four")
    try session.expect("2 questions from Acme written down.")
    try session.see("The next round begins with the one that went badly.")
    return session
  }

  @Test func `what was asked is kept, and what went badly leads the next round`() throws {
    let home = try Home()
    let session = try debrief(home)
    #expect(try session.waitForExit() == 0)
    try Golden.expect(session.conversation, is: "debrief")
    let attempts = try home.attempts()
    #expect(attempts.map(\.setting) == ["interview", "interview"])
    #expect(attempts.map(\.word) == ["blanked", "solid"])
    #expect(attempts.map(\.question) == ["evening-bug", "how-do-you-name-a-lighthouse"])
    #expect(attempts.map(\.occurred) == Array(repeating: "2026-11-22T14:00:00+01:00", count: 2))
    #expect(attempts[0].interview != nil && attempts[0].interview == attempts[1].interview)
    let bank = try home.text("banks/my-questions.yaml")
    #expect(bank.contains("How do you name a lighthouse?"))
    #expect(bank.contains("Acme"))

    let drill = try home.session()
    try drill.see("First the one that went badly at Acme.")
    try drill.answer("rehearse> ")
    try drill.see("debugging   Acme asked this yesterday: blanked")
    try drill.type("now I know")
    try drill.answer("covered> ", "ab3")
    try drill.see("Yesterday in the interview blanked; today solid in ")
    try drill.expect("2 of ")
    try drill.expect("think   0:0")
    drill.send(.controlD)
    try drill.expectPrompt()
    #expect(try drill.leave() == 0)
    #expect(!(try home.run("next").output.contains("Acme asked")))
    #expect(try home.diagnosis() == Home.well(attempts: 3))
  }

  @Test func `each line of a debrief can be taken back`() throws {
    let home = try Home()
    #expect(try debrief(home).waitForExit() == 0)
    #expect(try home.run("undo").status == 0)
    #expect(
      try home.run("undo").output == "Taken back: how-do-you-name-a-lighthouse solid, today at 19:00.\n")
    #expect(try home.attempts().map(\.word) == ["blanked"])
    #expect(try home.run("undo").output == "Taken back: evening-bug blanked, today at 19:00.\n")
    #expect(try home.attempts() == [])
    #expect(!(try home.run("next").output.contains("Acme")))
    for _ in 1...3 { #expect(try home.run("redo").status == 0) }
    #expect(try home.run("next").output.contains("Acme asked this yesterday: blanked"))
  }

  @Test func `options leave only the questions to be entered, through a pipe too`() throws {
    let home = try Home()
    let result = try home.run(
      "debrief", "--company", "Acme", "--step", "hr", "--day", "2026-11-20 09:30",
      input: "What was the hardest bug you found? #2\nIs there anything you want to add?\n4\n\n\n")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("The next round begins with the one that went badly.\n"))
    let attempts = try home.attempts()
    #expect(attempts.map(\.question) == ["evening-bug", "evening-word"])
    #expect(attempts.map(\.word) == ["shaky", "nailed"])
    #expect(attempts.map(\.occurred) == Array(repeating: "2026-11-20T09:30:00+01:00", count: 2))
  }

  @Test func `nothing is written down by who breaks off before the first question`() throws {
    let home = try Home()
    let session = try home.session("debrief")
    try session.answer("Company> ", "Acme")
    try session.expect("hr)> ")
    session.send(.controlC)
    try session.expect("Nothing is written down.")
    #expect(try session.waitForExit() == 0)
    #expect(try home.run("undo").output.hasPrefix("Taken back: leaving behavioural-core"))
  }
}
