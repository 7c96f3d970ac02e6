import FSRS
import Practice
import TestSupport
import Testing

@testable import Commands

/// What the program says first, before its prompt.
@Suite("Greeting")
struct GreetingTests {
  private func greeting(_ desk: Desk) throws -> String {
    try desk.run("").transcript
  }

  @Test("New questions only")
  func newOnly() throws {
    #expect(try greeting(Desk()) == "Good evening. Nothing due, 5 new: about 11 minutes.\n\nrehearse> \n\n")
  }

  @Test("Questions that are due, with new ones behind them")
  func due() throws {
    let desk = try Desk()
    try desk.answer("last-failure", .blanked)
    try desk.answer("why-this-team", .blanked)
    desk.pass(days: 2)
    desk.now = desk.now + .seconds(-12 * 3600)
    #expect(try greeting(desk) == "Good morning. 2 due, today 5: about 11 minutes.\n\nrehearse> \n\n")
  }

  @Test("What was weak in today's interview is no new question")
  func weak() throws {
    let desk = try Desk()
    try desk.run("debrief --company Acme --step onsite --day today", ["Why this team? #1", "", ""])
    let text = try greeting(desk)
    #expect(
      text
        == """
        Good evening. Tonight 5: about 11 minutes. First the one that went badly at Acme.
        Thank them for Acme, onsite, by tomorrow: `message thank-you Acme onsite`.

        rehearse> \n

        """)
  }

  @Test("A backlog after a pause is not counted aloud")
  func backlog() throws {
    let questions = (1...40).map { "  - { id: q\($0), ask: Question \($0)?, topics: [t\($0)] }" }
    let desk = try Desk(bank: "bank: Many\nquestions:\n" + questions.joined(separator: "\n") + "\n")
    for number in 1...40 { try desk.answer("q\(number)", .blanked) }
    desk.pass(days: 40)
    #expect(
      try greeting(desk)
        == "Good evening. Tonight the 6 that need it most: about 15 minutes.\n\nrehearse> \n\n")
  }

  @Test("Nothing due and no new one left for today")
  func nothingDue() throws {
    let desk = try Desk()
    for key in ["last-failure", "why-this-team", "peer-conflict", "first-job", "top-strength"] {
      try desk.answer(key, .nailed)
    }
    #expect(
      try greeting(desk)
        == "Good evening. Nothing is due. Enter asks your five weakest, about 11 minutes.\n\nrehearse> \n\n")
  }

  @Test("One weakest")
  func oneWeakest() throws {
    let desk = try Desk(bank: "bank: One\nquestions:\n  - { id: only, ask: Why?, time: 1m }\n")
    try desk.answer("only", .nailed)
    #expect(
      try greeting(desk)
        == "Good evening. Nothing is due. Enter asks your weakest, about 2 minutes.\n\nrehearse> \n\n")
  }

  @Test("No bank in use")
  func nothing() throws {
    let desk = try Desk()
    try desk.run("banks leave desk")
    #expect(
      try greeting(desk)
        == "Good evening. There is nothing to ask: `banks` shows what could be.\n\nrehearse> \n\n")
  }

  @Test("A round that was left is offered on the same study day, not on the next")
  func unfinished() throws {
    let desk = try Desk()
    try desk.run("drill", ["/blank", .endOfInput])
    desk.now = desk.now + .seconds(8 * 3600)
    #expect(
      try greeting(desk)
        == "Good evening. Your round has 5 questions to go: Enter goes on with it.\n\nrehearse> \n\n")
    desk.now = desk.now + .seconds(2 * 3600)
    #expect(try greeting(desk) == "Good morning. 1 due, today 5: about 11 minutes.\n\nrehearse> \n\n")
  }

  @Test("The date prepared for stands below while it is to come")
  func date() throws {
    let desk = try Desk()
    try desk.run("prepare software engineer, thursday")
    try desk.run("banks leave behavioural-core motivation-and-fit engineering-fundamentals")
    #expect(
      try greeting(desk) == """
        Good evening. Tonight 5 of the plan: about 11 minutes.
        Software engineer, Thu 26 Nov, in 3 days.

        rehearse> \n

        """)
    desk.pass(days: 3)
    #expect(
      try greeting(desk) == """
        Good evening. Tonight 5 new, as nothing was asked yet: about 11 minutes.
        Software engineer, Thu 26 Nov, today.

        rehearse> \n

        """)
    desk.pass(days: 1)
    #expect(try greeting(desk) == "Good evening. Nothing due, 5 new: about 11 minutes.\n\nrehearse> \n\n")
  }

  @Test("A date without a field is the person's date")
  func bareDate() throws {
    let desk = try Desk()
    try desk.run("prepare tomorrow")
    #expect(
      try greeting(desk) == """
        Good evening. Tonight 5 new, as nothing was asked yet: about 11 minutes.
        Your date, Tue 24 Nov, tomorrow.

        rehearse> \n

        """)
  }

  @Test("`today` adds the days to come and the interviews written down")
  func today() throws {
    let desk = try Desk()
    try desk.answer("last-failure", .blanked)
    try desk.answer("why-this-team", .nailed)
    try desk.run("debrief --company Acme --step onsite --day yesterday", ["Why this team? #1", "", ""])
    Golden.expect(try desk.run("today").transcript, is: "today")
  }
}
