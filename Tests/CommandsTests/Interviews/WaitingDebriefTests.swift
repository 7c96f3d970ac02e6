import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// The debrief of an interview that was planned: known, asked about, left and gone on with.
@Suite("A debrief that waits")
struct WaitingDebriefTests {
  /// An evening on which an onsite interview at Acme is over.
  private func evening() throws -> Desk {
    let desk = try Desk()
    try desk.plan("Acme", "onsite", on: .monday)
    return desk
  }

  @Test("Company and step are known: eight questions are nine lines and one more")
  func eightQuestions() throws {
    let desk = try evening()
    let run = try desk.run(
      "debrief",
      [
        "peer-conflict #1 @migration", "> And what would your peer say?", "= I never said what was at stake.",
        "Why this team? #3", "last-failure #2", "first-job #4", "Which tune do you hum? #3",
        "Which bird would you be? #2", "Which river runs backwards? #1", "Who hums at noon? #3",
        "", "They were kind; with Kim Lee (recruiter), Jo; next: second round by 4 Dec; mattered: ownership",
      ])
    Golden.expect(run.transcript, is: "debrief-known")
    // The eight questions, one follow-up and one line of words; an empty line, and one for the rest.
    #expect(run.prompts.count == 12)
    #expect(run.remaining == 0)
    #expect(try desk.fates() == ["Acme, onsite: attended, done"])
    #expect(
      try desk.debriefed().first == "peer-conflict blanked, the migration story, 2026-11-23T14:00:00+01:00")
    let session = try desk.session()
    let interview = try #require(try session.jobSearch.interviews.first)
    #expect(interview.mattered == "ownership")
    #expect(interview.nextStep == "second round")
    #expect(interview.nextBy?.iso == "2026-12-04")
    #expect(interview.notes == "They were kind")
    #expect(try session.jobSearch.contacts.map(\.name) == ["Jo", "Kim Lee"])
    #expect(try session.ownNotes()["peer-conflict"]?.followUps == ["And what would your peer say?"])
    let first = try #require(try session.debriefed(interview.id).first)
    #expect(first.followUps == ["And what would your peer say?"])
    #expect(first.answer?.note == "I never said what was at stake.")
  }

  @Test("Enter alone at the end is enough, and nothing waits any more")
  func enterAlone() throws {
    let desk = try evening()
    try desk.run("debrief", ["Why this team? #3", "", ""])
    #expect(try desk.session().waitingForDebrief().isEmpty)
    #expect(try desk.debriefed() == ["why-this-team solid, 2026-11-23T14:00:00+01:00"])
  }

  @Test("One that was left is gone on with, and says what is there")
  func resumed() throws {
    let desk = try evening()
    let left = try desk.run("debrief", ["Why this team? #3", .interrupted()])
    #expect(left.messages.hasSuffix("Left; 1 question from Acme is kept. `debrief` goes on with it.\n"))
    #expect(try desk.fates() == ["Acme, onsite: attended, begun"])
    desk.pass()
    let run = try desk.run("debrief", ["last-failure #1", "", ""])
    Golden.expect(run.transcript, is: "debrief-resumed")
    #expect(try desk.fates() == ["Acme, onsite: attended, done"])
    #expect(
      try desk.debriefed() == [
        "why-this-team solid, 2026-11-23T14:00:00+01:00", "last-failure blanked, 2026-11-23T14:00:00+01:00",
      ])
  }

  @Test("Each line can be taken back within, and the lines are on disk at once")
  func undone() throws {
    let desk = try evening()
    let run = try desk.run(
      "debrief",
      [
        "Why this team? #3", "> For how long?", "= Too short.", "undo", "undo", "undo", "undo",
        "last-failure #2", "#1 @release", .endOfInput,
      ])
    Golden.expect(run.transcript, is: "debrief-undo-within")
    #expect(
      try desk.debriefed() == ["last-failure blanked, the release story, 2026-11-23T14:00:00+01:00"])
    #expect(try desk.session().ownNotes()["why-this-team"] == nil)
  }

  @Test("Several that wait are offered, the latest first; another company can be named")
  func several() throws {
    let desk = try evening()
    try desk.plan("Beta", "screen", on: .monday, hour: 9)
    let run = try desk.run("debrief", ["3", "2", "Why this team? #3", "", ""])
    Golden.expect(run.transcript, is: "debrief-several")
    #expect(try desk.fates() == ["Beta, screen: attended, done", "Acme, onsite: planned"])
    let other = try desk.run("debrief Gamma hr today", ["last-failure #2", "", ""])
    #expect(other.remaining == 0)
    #expect(
      try desk.fates() == [
        "Beta, screen: attended, done", "Acme, onsite: planned", "Gamma, HR: attended, done",
      ])
  }

  @Test("A company names the one that waits there, and a day the one that is there: nothing is doubled")
  func notDoubled() throws {
    let desk = try evening()
    try desk.run("debrief Acme", ["Why this team? #3", "", ""])
    desk.pass()
    try desk.run("debrief acme yesterday", ["last-failure #2", "", ""])
    try desk.run("debrief --company Acme --step onsite --day 2026-11-23", ["first-job #2", "", ""])
    #expect(try desk.fates() == ["Acme, onsite: attended, done"])
    #expect(try desk.debriefed().count == 3)
  }

  @Test("One of an earlier day is asked about first")
  func asked() throws {
    let desk = try evening()
    desk.pass(days: 2)
    let run = try desk.run("debrief", ["perhaps", "", "Why this team? #3", "", ""])
    Golden.expect(run.transcript, is: "debrief-two-days-late")
    #expect(try desk.debriefed() == ["why-this-team solid, 2026-11-23T14:00:00+01:00"])
  }

  @Test(
    "It may have been cancelled, moved or left alone",
    arguments: [
      (["cancelled"], "Acme, onsite: cancelled"), (["later"], "Acme, onsite: planned"),
      (["never"], "Acme, onsite: attended, declined"),
      (["moved", "next thursday 10:00"], "Acme, onsite: planned"),
    ])
  func otherwise(steps: [String], fate: String) throws {
    let desk = try evening()
    desk.pass(days: 2)
    let run = try desk.run("debrief", steps.map { .line($0) })
    #expect(run.remaining == 0)
    #expect(try desk.fates() == [fate])
    guard steps.count == 2 else { return }
    #expect(run.output.hasSuffix("Acme, onsite: moved to Thursday 26 November 2026, 10:00, tomorrow.\n"))
    #expect(try desk.session().waitingForDebrief().isEmpty)
  }

  @Test("A missed one gets advice and the words of an apology, and is remembered")
  func missed() throws {
    let desk = try evening()
    desk.pass()
    let run = try desk.run("debrief", ["missed"])
    Golden.expect(run.transcript, is: "debrief-missed")
    #expect(try desk.fates() == ["Acme, onsite: missed"])
    #expect(try desk.session().waitingForDebrief().isEmpty)
    #expect(try desk.run("undo").status == .success)
    #expect(try desk.fates() == ["Acme, onsite: planned"])
  }

  @Test("Declined once, it is not asked for again, but can be written down")
  func declined() throws {
    let desk = try evening()
    let run = try desk.run("debrief --decline")
    #expect(
      run.output == """
        Acme, onsite, Monday 23 November 2026, 14:00, today.
        It is not asked about any more. `debrief` with the company's name still writes it down.

        """)
    #expect(try desk.fates() == ["Acme, onsite: attended, declined"])
    #expect(try desk.session().waitingForDebrief().isEmpty)
    try desk.run("debrief Acme today", ["Why this team? #3", "", ""])
    #expect(try desk.fates() == ["Acme, onsite: attended, done"])
    let none = try desk.run("debrief --decline")
    #expect(none.messages == "No interview waits for a debrief; `interviews` lists them.\n")
    #expect(none.status == .no)
  }
}
