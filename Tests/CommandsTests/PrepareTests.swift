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
        `plan` shows what to do until then.

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
        `plan` shows what to do until then.

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

  @Test("An interview with a step and a day stands beside the date, and is forgotten alone")
  func several() throws {
    let desk = try Desk()
    try desk.run("prepare gardener, in 10 days")
    try desk.run("banks leave behavioural-core motivation-and-fit")
    let run = try desk.run("prepare Acme phone screen, thursday")
    #expect(
      run.output == """
        Preparing for gardener, on Thu 3 Dec 2026, in 10 days.
        Acme, screen, on Thu 26 Nov 2026, in 3 days.
        The nearest day counts most, and none is forgotten.
        Asked from: The desk.
        `banks use behavioural-core` adds another; `banks` lists all.
        `plan` shows what to do until then.

        """)
    #expect(
      try desk.session().preparation.coming(on: .monday) == [
        PreparedDate(day: .monday + 3, name: "Acme", step: .screen), PreparedDate(day: .monday + 10),
      ])
    #expect(
      try desk.run("log last-failure nailed").output == "Recorded: last-failure nailed; next on Wed 25 Nov.\n"
    )
    #expect(
      try desk.run("prepare --clear thursday").output.hasPrefix(
        "Preparing for gardener, on Thu 3 Dec 2026, in 10 days.\nAsked from"))
    #expect(try desk.run("undo").output == "Taken back: forgetting Acme screen, today at 19:00.\n")
    try desk.run("prepare --clear")
    #expect(try desk.session().preparation.coming(on: .monday).isEmpty)
    #expect(
      try desk.run("prepare --clear friday").messages
        == "Nothing is set for Fri 27 Nov 2026; `prepare` shows the days there are.\n")
    #expect(
      try desk.run("prepare --clear soon").messages
        == "“soon” is no day that can be understood; write 4 December, thursday or 2026-12-04.\n")
  }

  @Test("The nearest of several days takes over when one has passed")
  func takesOver() throws {
    let desk = try Desk()
    try desk.run("prepare Acme onsite, tomorrow")
    try desk.run("prepare final, in 5 days")
    desk.pass(days: 2)
    #expect(
      try desk.run("").output.hasPrefix(
        "Good evening. Tonight 5 of the plan: about 11 minutes.\nFinal, Sat 28 Nov, in 3 days.\n"))
  }

  @Test("A step is one only at the end and with a day")
  func steps() throws {
    #expect(Occasion("Acme on-site interview").text == "Acme onsite")
    #expect(Occasion("HR").step == .hr && Occasion("HR").name == nil)
    #expect(Occasion("final expense insurance").step == nil)
    #expect(try Aim("technical writer, in 3 days", today: .monday).field == "technical writer")
    #expect(try Aim("HR", today: .monday).field == "HR")
    #expect(
      try Aim("Acme onsite on Thursday", today: .monday).interview?.text == "Acme onsite")
  }
}
