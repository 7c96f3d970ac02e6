import Practice
import TestSupport
import Testing

@testable import Commands

@Suite("prepare")
struct PrepareTests {
  @Test("Without words it says what is set")
  func shows() throws {
    let run = try Desk().run("prepare")
    #expect(
      run.output == """
        Preparing for interviews of any kind, without a date; `prepare` sets one.
        Asked from: The desk.
        `banks use behavioural-core` adds another; `banks` lists all.

        """)
  }

  @Test("A field adds its banks, but none that the person left")
  func field() throws {
    let run = try Desk().run("prepare software engineer, 4 December")
    #expect(
      run.output == """
        Preparing for software engineer, on Fri 4 Dec 2026, in 11 days.
        Asked from: The desk; Engineering fundamentals and system design.
        `banks use behavioural-core` adds another; `banks` lists all.

        """)
  }

  @Test("A day alone keeps the field, a field alone keeps the day")
  func parts() throws {
    let desk = try Desk()
    try desk.run("prepare gardener")
    try desk.run("banks leave behavioural-core motivation-and-fit")
    #expect(
      try desk.run("prepare in 10 days").output == """
        Preparing for gardener, on Thu 3 Dec 2026, in 10 days.
        Asked from: The desk.
        `banks use behavioural-core` adds another; `banks` lists all.

        """)
  }

  @Test("A date that has passed is said to be over")
  func passed() throws {
    let desk = try Desk()
    try desk.run("prepare tomorrow")
    desk.pass(days: 3)
    #expect(
      try desk.run("prepare").output == """
        Preparing for interviews of any kind, on Tue 24 Nov 2026, two days ago; it is over: `prepare` takes the next.
        Asked from: The desk.
        `banks use behavioural-core` adds another; `banks` lists all.

        """)
  }

  @Test("--clear forgets both, and undo brings them back")
  func clear() throws {
    let desk = try Desk()
    try desk.run("prepare tomorrow")
    #expect(
      try desk.run("prepare --clear").output.hasPrefix(
        "Preparing for interviews of any kind, without a date; `prepare` sets one.\n"))
    #expect(try desk.session().preparation.date == nil)
    try desk.run("undo")
    #expect(try desk.session().preparation.date == .monday + 1)
  }

  @Test("A day that is over is refused")
  func over() throws {
    let run = try Desk().run("prepare nurse, 2026-11-20")
    #expect(run.messages == "Fri 20 Nov 2026 is over; which day is it?\n")
    #expect(run.status == .usage)
  }

  @Test("The date caps every next day")
  func cap() throws {
    let desk = try Desk()
    try desk.run("prepare thursday")
    #expect(
      try desk.run("log last-failure nailed").output == "Recorded: last-failure nailed; next on Wed 25 Nov.\n"
    )
  }
}
