import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite("rest")
struct RestTests {
  @Test("It is asked where no offer was accepted, and ends when told")
  func asked() throws {
    let desk = try Desk()
    let no = try desk.run("rest", [""])
    #expect(
      no.transcript == """
        No offer is marked as accepted. A rest stops reminders and due counts all the same.
        Rest from now on? [Y/n] \n\
        Resting from today. Nothing is lost meanwhile; `rest --end` brings reminders and due counts back.

        """)
    desk.pass(days: 30)
    #expect(
      try desk.run("rest").output
        == "Resting since Monday 23 November 2026, 30 days ago. `rest --end` ends it.\n")
    #expect(
      try desk.run("rest --end").output == "Welcome back after 4 weeks. `drill` begins where you like.\n")
    #expect(try desk.session().restingSince == nil)
    #expect(try desk.run("rest --end").messages == "You aren't resting.\n")
    #expect(try desk.run("undo").output.hasPrefix("Taken back: the end of the rest, today at"))
    #expect(try desk.session().restingSince == .monday)
  }

  @Test("No leaves everything as it is; after an accepted offer nothing is asked")
  func unasked() throws {
    let desk = try Desk()
    #expect(try desk.run("rest", ["n"]).messages == "Nothing is changed.\n")
    #expect(try desk.session().restingSince == nil)
    try desk.process(at: "Acme", ["stage": "accepted"])
    #expect(try desk.run("rest").output.hasPrefix("Resting from today."))
  }
}

@Suite("Jobs in the mix")
struct MixLineTests {
  @Test("Too few are told once a week, from two applications on, and not while resting")
  func weekly() throws {
    let desk = try Desk()
    try desk.process(at: "Acme", ["stage": "applied"])
    #expect(try desk.session().mixLine() == nil)
    try desk.process(at: "Globex", ["stage": "applied"])
    let line = "Only two processes are alive, fewer than the three you want. `applications` has them all."
    #expect(try desk.session().mixLine() == line)
    #expect(try desk.session().mixLine() == nil)
    desk.pass(days: 6)
    #expect(try desk.session().mixLine() == nil)
    desk.pass()
    #expect(try desk.session().mixLine() == line)
    desk.pass(days: 21)
    try desk.session().beginRest()
    #expect(try desk.session().mixLine() == nil)
  }

  @Test("The number is the person's, and 0 turns it off")
  func limit() throws {
    let desk = try Desk()
    try desk.process(at: "Acme", ["stage": "applied"])
    try desk.process(at: "Globex", ["stage": "applied"])
    desk.adjusting = { $0.liveApplications = 0 }
    #expect(try desk.session().mixLine() == nil)
    desk.adjusting = { $0.liveApplications = 2 }
    #expect(try desk.session().mixLine() == nil)
    desk.pass(days: 21)
    #expect(
      try desk.session().mixLine()
        == "Silent for three weeks or more: Acme and Globex. `applications` has them all.")
  }
}
