import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Writing down what a real interview asked.
@Suite("debrief")
struct DebriefTests {
  private func attempts(_ desk: Desk) throws -> [String] {
    try desk.session().store.attempts(limit: 20).map { listed in
      "\(listed.attempt.question) \(listed.attempt.grade.word) \(listed.attempt.setting.name) \(listed.occurred.iso)"
    }
  }

  @Test("The evening after an interview: everything asked for, line by line")
  func dialogue() throws {
    let desk = try Desk()
    let run = try desk.run(
      "debrief",
      [
        "Acme", "on", "yesterday 14:00",
        "tell me about a time you  disagreed with a peer about a design.", "1",
        "last-failure", "shaky",
        "Why this team? #3",
        "Which colours do you see in the number seven?", "great", "2",
        "", "They were kind.",
      ])
    Golden.expect(run.transcript, is: "debrief")
    Golden.expect(try desk.read("banks/my-questions.yaml"), is: "debrief-bank")
    #expect(run.remaining == 0)
    let moment = "interview 2026-11-22T14:00:00+01:00"
    #expect(
      try attempts(desk).sorted() == [
        "last-failure shaky \(moment)", "peer-conflict blanked \(moment)",
        "which-colours-do-you-see-in-the-number shaky \(moment)", "why-this-team solid \(moment)",
      ])
  }

  @Test("Interview and application are stored as fields")
  func fields() throws {
    let desk = try Desk()
    try desk.run(
      "debrief", ["Acme", "onsite", "yesterday 14:00", "Why this team? #3", "", "They were kind."])
    let session = try desk.session()
    let application = try #require(try session.jobSearch.applications.first)
    #expect(try session.store.fields(of: .application) == [application.id.description: ["company": "Acme"]])
    let interview = try #require(try session.store.attempts(limit: 1).first?.attempt.interview)
    #expect(
      try session.store.fields(of: .interview) == [
        interview.description: [
          "application": application.id.description, "day": "2026-11-22", "debrief": "done",
          "notes": "They were kind.", "start": "2026-11-22T14:00:00+01:00", "state": "attended",
          "step": "onsite",
        ]
      ])
  }

  @Test("A second interview at the company joins its application, whatever the case")
  func sameCompany() throws {
    let desk = try Desk()
    try desk.run("debrief --company Acme --step screen --day yesterday", ["Why this team? #3", "", ""])
    let run = try desk.run("debrief --company ACME --step onsite --day today", ["last-failure #1", "", ""])
    #expect(run.output.contains("1 question from Acme written down.\n"))
    let session = try desk.session()
    #expect(try session.jobSearch.applications.map(\.company) == ["Acme"])
    #expect(try session.jobSearch.interviews.map(\.step) == ["screen", "onsite"])
    #expect(try session.company(ofLastInterviewOf: "last-failure") == "Acme")
  }

  @Test("Alike ones are offered: one is taken, or none and a new one is kept")
  func offered() throws {
    let desk = try Desk()
    try desk.write(
      "bank: Zoo\nquestions:\n  - { id: zebra, ask: Zebra stripes confuse hungry lions daily? }\n",
      to: "banks/zoo.yaml")
    let run = try desk.run(
      "debrief --company Acme --step final --day today",
      [
        "Zebra stripes confuse thirsty lions?", "7", "1", "2",
        "Zebra stripes confuse drunken lions?", "", "3",
        "", "",
      ])
    Golden.expect(run.transcript, is: "debrief-offered")
    #expect(run.remaining == 0)
  }

  @Test("A new question goes to the end of the person's bank, comments kept")
  func appended() throws {
    let desk = try Desk()
    let mine = """
      # What I was asked before.
      bank: Asked of me   # so far
      questions:
        - ask: Why do you sing?   # Beta, in spring
          topics: [music]
      # to be continued

      """
    try desk.write(mine, to: "banks/my-questions.yaml")
    try desk.run(
      "debrief --company Acme --step hr --day today", ["Which mountain would you move: and why? #2", "", ""])
    #expect(
      try desk.read("banks/my-questions.yaml") == mine + """
          - id: which-mountain-would-you-move-and-why
            ask: "Which mountain would you move: and why?"
            source: Acme

        """)
    #expect(try desk.run("next").output.contains("Acme asked this today: shaky"))
  }

  @Test("Leaving in the middle keeps what was entered", arguments: [true, false])
  func leaving(byInterrupt: Bool) throws {
    let desk = try Desk()
    let run = try desk.run(
      "debrief --company Acme --step onsite --day today",
      ["Why this team? #1", byInterrupt ? .interrupted() : .endOfInput])
    #expect(
      run.messages.hasSuffix("Left; 1 question from Acme is kept. `debrief` goes on with it.\n"))
    #expect(try attempts(desk) == ["why-this-team blanked interview 2026-11-23T19:00:00+01:00"])
  }

  @Test("Breaking off before anything is entered stores nothing")
  func nothing() throws {
    for steps in [[], ["Acme"], ["Acme", "onsite"], ["Acme", "onsite", "today"]] as [[ScriptedConsole.Step]] {
      let desk = try Desk()
      let run = try desk.run("debrief", steps)
      #expect(run.messages.hasPrefix("Nothing is written down"))
      #expect(try desk.session().store.fields(of: .interview).isEmpty)
      #expect(try desk.session().store.fields(of: .application).isEmpty)
    }
  }

  @Test("Ctrl-C at the grade drops the question and goes on")
  func dropped() throws {
    let desk = try Desk()
    try desk.run(
      "debrief --company Acme --step onsite --day today",
      ["Why this team?", .interrupted(), "last-failure #2", "", ""])
    #expect(try attempts(desk) == ["last-failure shaky interview 2026-11-23T19:00:00+01:00"])
  }

  @Test("Answers that can't be are asked for again")
  func again() throws {
    let desk = try Desk()
    let run = try desk.run(
      "debrief", ["", "Acme", "dinner", "h", "tomorrow", "someday", "", "Why this team? #3", "", ""])
    Golden.expect(run.transcript, is: "debrief-again")
    #expect(run.remaining == 0)
  }

  @Test(
    "Options that can't be are refused",
    arguments: [
      (
        "debrief --company A --step dinner",
        "There is no step “dinner”; there are screen, technical, onsite, final and hr."
      ),
      ("debrief --company A --step onsit", "There is no step “onsit”; did you mean onsite?"),
      (
        "debrief --company A --step hr --day tomorrow",
        "“tomorrow” is still to come; only what has been can be written down."
      ),
    ])
  func refused(line: String, message: String) throws {
    let run = try Desk().run(line)
    #expect(run.messages == message + "\n")
    #expect(run.status == .usage)
  }

  @Test("What was weak comes first next time, and undo takes the lines back one by one")
  func weakFirst() throws {
    let desk = try Desk()
    try desk.run(
      "debrief --company Acme --step onsite --day today",
      ["last-failure #1", "Why this team? #4", "first-job #2", "", ""])
    desk.pass()
    let round = try desk.run("next").output.split(separator: "\n").dropFirst().prefix(2)
    #expect(round.allSatisfy { $0.contains("Acme asked this yesterday: ") })
    #expect(try desk.run("undo").status == .success)
    #expect(try desk.run("undo").output == "Taken back: first-job shaky, yesterday at 19:00.\n")
    #expect(try attempts(desk).count == 2)
  }
}
