import Practice
import TestSupport
import Testing

@testable import Commands

/// What stands below the due line: the right things, in their order, and nothing twice.
@Suite("Greeting by situation")
struct GreetingSituationTests {
  /// Something that is so on Monday 23 November 2026, 19:00, and what is said of it.
  struct Situation: Sendable, CustomTestStringConvertible {
    var name: String
    var lines: [String]
    var arrange: @Sendable (Desk) throws -> Void

    init(_ name: String, says lines: [String], _ arrange: @escaping @Sendable (Desk) throws -> Void) {
      (self.name, self.lines, self.arrange) = (name, lines, arrange)
    }

    var testDescription: String { name }
  }

  private func lines(_ desk: Desk, wantedProcesses: Int = 0) throws -> [String] {
    desk.adjusting = { $0.liveApplications = wantedProcesses }
    let text = try desk.run("").transcript
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropFirst()
      .prefix { !$0.isEmpty }.map { $0 }
  }

  static let situations: [Situation] = [
    Situation("Nothing at all", says: []) { _ in },
    Situation("An application that waits for an answer", says: []) { desk in
      try desk.process(at: "Acme", ["stage": "applied"])
    },
    Situation(
      "An interview in three days is the plan's date", says: ["Acme, onsite, Thu 26 Nov 14:00, in 3 days."]
    ) { desk in
      try desk.appointment(of: desk.process(at: "Acme"), in: 3, ["step": "onsite"])
    },
    Situation(
      "One in two days is said in full",
      says: ["Acme, onsite, Wednesday 25 November 2026, 14:00, in 2 days."]
    ) { desk in
      try desk.appointment(of: desk.process(at: "Acme"), in: 2, ["step": "onsite"])
    },
    Situation(
      "Two that are near share a line",
      says: [
        "Acme, onsite, Tuesday 24 November 2026, 14:00, tomorrow. Then Globex, screen, Wed 25 Nov 09:30."
      ]
    ) { desk in
      try desk.appointment(of: desk.process(at: "Acme"), in: 1, ["step": "onsite"])
      try desk.appointment(of: desk.process(at: "Globex"), in: 2, at: "09:30", ["step": "screen"])
    },
    Situation(
      "A date said to prepare for the same day is not said twice",
      says: ["Acme, onsite, Wednesday 25 November 2026, 14:00, in 2 days."]
    ) { desk in
      try desk.run("prepare Acme onsite, wednesday")
      try desk.appointment(of: desk.process(at: "Acme"), in: 2, ["step": "onsite"])
    },
    Situation(
      "Tomorrow's is to be confirmed, in the same line",
      says: [
        "Acme, onsite, Tuesday 24 November 2026, 14:00, tomorrow. `message confirm Acme onsite` confirms it."
      ]
    ) { desk in
      desk.pass(days: -4)
      try desk.appointment(of: desk.process(at: "Acme"), in: 5, ["step": "onsite"])
      desk.pass(days: 4)
    },
    Situation(
      "Today's is over and not written down", says: ["Acme, onsite, was today: `debrief` writes it down."]
    ) { desk in
      try desk.appointment(of: desk.process(at: "Acme"), in: 0, ["step": "onsite"])
    },
    Situation(
      "One of which nothing is known is asked about, the latest first",
      says: ["Globex, technical, was on Saturday: `debrief` asks what became of it. One more waits."]
    ) { desk in
      try desk.appointment(of: desk.process(at: "Acme"), in: -4, ["step": "onsite"])
      try desk.appointment(of: desk.process(at: "Globex"), in: -2, ["step": "technical"])
    },
    Situation("A debrief that was declined is not asked for", says: []) { desk in
      try desk.appointment(
        of: desk.process(at: "Acme"), in: -8, ["state": "attended", "debrief": "declined"])
    },
    Situation(
      "A debrief half done, and a thank-you for the same interview",
      says: [
        "Acme, onsite, yesterday, is half written down: `debrief` goes on with it.",
        "Thank Kim Lee for it, today: `message thank-you Kim`.",
      ]
    ) { desk in
      let kim = try desk.person("Kim Lee")
      try desk.appointment(
        of: desk.process(at: "Acme"), in: -1, with: [kim],
        ["step": "onsite", "state": "attended", "debrief": "begun"])
    },
    Situation(
      "Several courtesies are one line, the most pressing first",
      says: [
        "Acme, onsite, Thu 26 Nov 14:00, in 3 days.",
        "Answer the invitation, by tomorrow: `message reply Acme onsite`. 2 more: `courtesy`.",
      ]
    ) { desk in
      try desk.appointment(of: desk.process(at: "Acme"), in: 3, ["step": "onsite", "state": "invited"])
      try desk.process(at: "Globex", ["stage": "offer"])
      try desk.process(at: "Initech", ["want": "no", "stage": "applied"])
    },
    Situation(
      "A cancellation they haven't heard of comes before all others",
      says: [
        "Tell Kim Lee that you can't come to Acme, onsite, today: `message cancel Acme onsite`. 1 more: `courtesy`."
      ]
    ) { desk in
      let kim = try desk.person("Kim Lee", ["role": "recruiter"])
      try desk.appointment(
        of: desk.process(at: "Acme"), in: 2, with: [kim],
        ["step": "onsite", "state": "cancelled", "told": "no"])
      try desk.process(at: "Globex", ["stage": "offer"])
    },
    Situation(
      "A closed application is left alone but for a thank-you",
      says: ["Thank them for Acme, onsite, by tomorrow: `message thank-you Acme onsite`."]
    ) { desk in
      try desk.appointment(
        of: desk.process(at: "Acme", ["stage": "rejected", "want": "no"]), in: 0, at: "09:00",
        ["step": "onsite", "state": "attended", "debrief": "done"])
    },
    Situation(
      "An offer of a job taken for practice",
      says: ["Acme was for practice and is an offer now: `message decline Acme` has kind words for it."]
    ) { desk in
      try desk.process(at: "Acme", ["want": "practice", "stage": "offer"])
    },
    Situation("A rest is quiet", says: []) { desk in
      try desk.appointment(of: desk.process(at: "Acme"), in: 1, ["step": "onsite"])
      try desk.process(at: "Globex", ["want": "no", "stage": "offer"])
      try desk.say(.init(.person), ["rest": "2026-11-20"])
    },
    Situation(
      "Interview, debrief and courtesy are three lines",
      says: [
        "Globex, screen, Tuesday 24 November 2026, 09:30, tomorrow.",
        "Acme, onsite, was today: `debrief` writes it down.",
        "Answer the offer from Initech, by Mon 30 Nov: `message accept Initech` or `message decline Initech`.",
      ]
    ) { desk in
      try desk.appointment(of: desk.process(at: "Acme"), in: 0, ["step": "onsite"])
      try desk.appointment(of: desk.process(at: "Globex"), in: 1, at: "09:30", ["step": "screen"])
      try desk.process(at: "Initech", ["stage": "offer"])
    },
  ]

  @Test("Below the due line", arguments: situations)
  func greets(_ situation: Situation) throws {
    let desk = try Desk()
    try situation.arrange(desk)
    #expect(try lines(desk) == situation.lines)
  }

  @Test("A job that isn't wanted is offered the words for on one day only")
  func saidOnce() throws {
    let desk = try Desk()
    try desk.process(at: "Acme", ["want": "no", "stage": "applied"])
    let line = "Acme is a job you don't want: `message decline Acme` has kind words for it."
    #expect(try lines(desk) == [line])
    #expect(try lines(desk) == [line])
    desk.pass()
    #expect(try lines(desk) == [])
    #expect(try desk.run("courtesy").output.contains("Decline to go on at Acme"))
  }

  @Test("The number of live processes comes last, once a week, and only where there is room")
  func mix() throws {
    let desk = try Desk()
    try desk.process(at: "Acme", ["stage": "applied"])
    try desk.process(at: "Globex", ["stage": "offer"])
    let offer =
      "Answer the offer from Globex, by Mon 30 Nov: `message accept Globex` or `message decline Globex`."
    let mix = "Only two processes are alive, fewer than the three you want. `applications` has them all."
    #expect(try lines(desk, wantedProcesses: 3) == [offer, mix])
    #expect(try lines(desk, wantedProcesses: 3) == [offer])
    try desk.appointment(of: desk.process(at: "Initech"), in: 9, ["step": "onsite"])
    try desk.appointment(of: desk.process(at: "Umbrella"), in: 0, ["step": "screen"])
    desk.pass(days: 7)
    #expect(
      try lines(desk, wantedProcesses: 9) == [
        "Initech, onsite, Wednesday 2 December 2026, 14:00, in 2 days.",
        "Umbrella, screen, was on Mon 23 Nov: `debrief` asks what became of it.",
        "Answer the offer from Globex, today: `message accept Globex` or `message decline Globex`.",
      ])
  }

  @Test("A rest has one quiet line")
  func rest() throws {
    let desk = try Desk()
    try desk.say(.init(.person), ["rest": "2026-11-20"])
    #expect(
      try desk.run("today").output
        == "Good evening. Resting since Fri 20 Nov. When you come back, Enter begins with what went well.\n")
  }
}
