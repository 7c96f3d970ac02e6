import Practice
import TestSupport
import Testing

@testable import Commands

/// The words that manners ask for.
@Suite("Messages")
struct MessageTests {
  /// An application with everything known, its screen attended and its onsite to come.
  private func desk() throws -> (desk: Desk, interview: EventID) {
    let desk = try Desk()
    try desk.write("name: Jo Park\n", to: "config.yaml")
    let kim = try desk.person("Kim Lee", ["role": "recruiter", "email": "kim@acme.example"])
    let rami = try desk.person("Rami Haddad", ["role": "engineer"])
    let acme = try desk.process(at: "Acme", ["role": "Staff Engineer", "stage": "interviewing"])
    try desk.appointment(
      of: acme, in: -4, with: [kim],
      ["step": "screen", "state": "attended", "debrief": "done", "next_by": "2026-11-20"])
    let onsite = try desk.appointment(
      of: acme, in: 3, with: [kim, rami], ["step": "onsite", "place": "12 Mill Lane, London"])
    return (desk, onsite)
  }

  @Test("Each kind with everything known", arguments: MessageKind.allCases)
  func everything(kind: MessageKind) throws {
    let (desk, onsite) = try desk()
    let session = try desk.session()
    let interview = try #require(try session.jobSearch.interview(onsite))
    let application = try #require(interview.application)
    let draft =
      [.confirm, .reply, .reschedule, .cancel, .apology].contains(kind)
      ? try session.draft(kind, for: interview) : try session.draft(kind, for: application)
    #expect(draft.recipient?.name == "Kim Lee")
    Golden.expect(draft.text + "\n", is: "message-\(kind.rawValue)")
  }

  @Test("Each kind with nothing but the company known", arguments: MessageKind.allCases)
  func hardlyAnything(kind: MessageKind) throws {
    let desk = try Desk()
    try desk.process(at: "Globex")
    let session = try desk.session()
    let application = try #require(try session.jobSearch.applications.first)
    Golden.expect(try session.draft(kind, for: application).text + "\n", is: "message-\(kind.rawValue)-bare")
  }

  @Test("An offer is accepted, declined as such, and named to the others without its company")
  func offers() throws {
    let (desk, _) = try desk()
    let acme = try #require(try desk.session().jobSearch.applications.first)
    try desk.say(acme.subject, ["stage": "offer"])
    let globex = try desk.process(at: "Globex")
    let decline = try desk.session().draft(
      .decline, for: #require(desk.session().jobSearch.application(at: "Acme")))
    #expect(decline.text.contains("Thank you for your offer of the Staff Engineer role, and for the time"))
    #expect(decline.text.contains("I have decided not to accept the offer."))
    try desk.say(acme.subject, ["stage": "accepted"])
    let other = try #require(try desk.session().jobSearch.applications.first { $0.id == globex })
    let withdrawal = try desk.session().draft(.withdraw, for: other)
    #expect(withdrawal.text.contains("my application at Globex, as I have accepted another offer."))
  }

  @Test("A person's own template stands in for the shipped one")
  func own() throws {
    let (desk, onsite) = try desk()
    try desk.write(
      "Hi {first_name}!\n{nickname} {company}[, {role}|, {rolle}] [x] {} [{suggestion}]\n{next_by}\nBye\n\n\n\n",
      to: "messages/cancel.md")
    let session = try desk.session()
    let draft = try session.draft(.cancel, for: #require(session.jobSearch.interview(onsite)))
    #expect(draft.text == "Hi Kim!\n{nickname} Acme, Staff Engineer [x] {} \nBye")
    #expect(draft.unknownNames == ["nickname", "rolle"])
  }

  @Test("What was filled in is no template again, and stays in its line")
  func hostileValues() {
    let template = MessageTemplate("[[[[[[{company}]]]]]] [{role}|none] {place}")
    #expect(
      template.filled(with: [.company: "{role} [x|y]\nBcc: all@acme.example", .place: "a\tb"])
        == "[[{role} [x|y] Bcc: all@acme.example]] none a b")
  }

  @Test(
    "People are greeted by the name they are called by",
    arguments: [
      ("Kim Lee", "Kim"), ("Kim", "Kim"), ("Dr. Ada Weber", "Dr. Ada Weber"), ("J. Ortiz", "J. Ortiz"),
      ("李 小龙", "李 小龙"), ("Søren Łukasz", "Søren"), ("Weber, Ada", "Weber, Ada"),
    ])
  func firstNames(name: String, expected: String) throws {
    let desk = try Desk()
    try desk.person(name)
    #expect(try desk.session().jobSearch.contacts.first?.firstName == expected)
  }
}
