import Practice
import Store
import TestSupport
import Testing

@testable import Commands

/// What undo says of changes to applications, interviews and people.
@Suite("Accounts of what is taken back")
struct ChangeAccountTests {
  private func account(_ desk: Desk, _ facts: [Event.Fact]) throws -> String? {
    ChangeAccount(facts.compactMap(\.change), session: try desk.session()).text
  }

  @Test("An interview is told with the company it was added for")
  func adding() throws {
    let desk = try Desk()
    let session = try desk.session()
    let (acme, interview, kim) = (session.newID(), session.newID(), session.newID())
    let founding: [Event.Fact] = [
      .change(Change(Application.subject(acme), "company", to: "Acme")),
      .change(Change(Contact.subject(kim), "name", to: "Kim Lee")),
      .change(Change(Interview.subject(interview), "application", to: acme.description)),
      .change(Change(Interview.subject(interview), "step", to: "onsite")),
      .change(Change(Interview.subject(interview), "day", to: "2026-11-26")),
      .change(Change(Interview.subject(interview), "start", to: "2026-11-26T14:00:00+01:00")),
      .change(Change(Interview.subject(interview), Interview.Field.with(kim), to: "1")),
      .change(Change(Interview.subject(interview), "state", to: "planned")),
    ]
    #expect(try account(desk, founding) == "adding Acme, onsite, Thu 26 Nov 14:00")
    try desk.act(founding)
    let again = try desk.run("undo").output
    #expect(again == "Taken back: adding Acme, onsite, Thu 26 Nov 14:00, today at 19:00.\n")
  }

  @Test(
    "Each change of an interview in the person's words",
    arguments: [
      (
        ["day": "2026-11-27", "start": "2026-11-27T10:00:00+01:00"], "moving Acme, onsite to Fri 27 Nov 10:00"
      ),
      (
        ["state": "cancelled", "told": "yes"],
        "cancelling Acme, onsite and whether they were told about Acme, onsite"
      ),
      (["state": "missed"], "having missed Acme, onsite"),
      (["state": "attended", "debrief": "done"], "the debrief of Acme, onsite"),
      (["debrief": "declined"], "leaving out the debrief of Acme, onsite"),
      (["notes": "They were kind."], "the closing line of a debrief"),
      (["outcome": "rejected"], "what came of Acme, onsite"),
      (["next_step": "a call", "next_by": "2026-12-04"], "what was promised after Acme, onsite"),
      (["courtesy:thank-you": "2026-11-24"], "the courtesy thank-you for Acme, onsite"),
    ] as [([String: String], String)])
  func interviews(fields: [String: String], text: String) throws {
    let desk = try Desk()
    let acme = try desk.process(at: "Acme")
    let interview = try desk.appointment(of: acme, in: 3, ["step": "onsite"])
    let session = try desk.session()
    let facts = try fields.sorted { $0.key < $1.key }.flatMap {
      try session.changes(of: Interview.subject(interview), to: [$0.key: $0.value])
    }
    #expect(try account(desk, facts) == text || account(desk, facts.reversed()) == text)
    try desk.act(facts)
    #expect(
      try desk.session().store.nextUndo().map { $0.account(session: session) }?.hasSuffix(", today at 19:00")
        == true)
  }

  @Test(
    "Each change of an application",
    arguments: [
      ("application edit Acme --role Chef", "the role at Acme"),
      ("application edit Acme --want practice", "taking Acme for practice"),
      ("application edit Acme --want no", "not wanting Acme"),
      ("application edit Acme --stage offer", "Acme as offer"),
      ("application edit Acme --company \"Acme Robotics\"", "calling Acme Acme Robotics"),
      ("application edit Acme --notes \"by post\"", "the note on Acme"),
      ("application close Acme --as frozen", "closing Acme as frozen"),
      ("application add Globex --role Chef", "adding Globex, Chef"),
      ("contact add \"Kim Lee\" --company Acme", "adding Kim Lee"),
    ])
  func applications(line: String, text: String) throws {
    let desk = try Desk()
    try desk.process(at: "Acme", ["stage": "applied"])
    try desk.run(line)
    #expect(try desk.run("undo").output == "Taken back: \(text), today at 19:00.\n")
    #expect(try desk.run("redo").output == "Done again: \(text), today at 19:00.\n")
  }
}
