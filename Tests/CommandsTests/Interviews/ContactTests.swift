import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite("Contacts")
struct ContactTests {
  private func desk(asks: Bool = true) throws -> Desk {
    let desk = try Desk()
    desk.surface.columns = 80
    desk.surface.inputIsTerminal = asks
    return desk
  }

  @Test("In dialogue everything but the name may be left out")
  func dialogue() throws {
    let desk = try desk()
    let run = try desk.run(
      "contact add", ["Kim Lee (recruiter)", "", "Acme", "Globex", "kim@acme.example", "likes birds"])
    Golden.expect(run.transcript, is: "contact-add")
    let kim = try #require(try desk.session().jobSearch.contacts.first)
    #expect(kim.role == "recruiter")
    #expect(kim.companiesBefore == ["Globex"])
  }

  @Test("Moving keeps where they were, and points at the application there")
  func moving() throws {
    let desk = try desk()
    try desk.process(at: "Globex", ["stage": "applied"])
    try desk.run("contact add \"Kim Lee\" --role recruiter --company Acme")
    let run = try desk.run("contact edit kim --company globex --contacted yesterday --ended friendly")
    #expect(
      run.transcript == """
        Kim Lee, recruiter, at Globex and at Acme before. Last contact Sunday 22
        November 2026, yesterday. It ended: friendly.
        You have an application there: `application show Globex`.

        """)
    #expect(
      try desk.run("undo").output.replacing("\n", with: " ")
        == "Taken back: the contact with Kim Lee on Sun 22 Nov, how it ended with Kim Lee and Kim Lee being at Globex, today at 19:00. "
    )
  }

  @Test("The last contact is an interview, a thank-you or a talk, whichever was last")
  func lastContact() throws {
    let desk = try desk()
    let acme = try desk.process(at: "Acme")
    let kim = try desk.person("Kim Lee", ["company": "Acme", "contacted": "2026-11-10"])
    let interview = try desk.appointment(of: acme, in: -3, with: [kim], ["state": "attended"])
    try desk.appointment(of: acme, in: 3, with: [kim])
    func last() throws -> StudyDay? {
      let session = try desk.session()
      let search = try session.jobSearch
      return try search.lastContact(with: #require(search.contact(kim)), at: session.now)
    }
    #expect(try last() == .monday - 3)
    try desk.say(Interview.subject(interview), ["courtesy:thank-you:\(kim)": "2026-11-21"])
    #expect(try last() == .monday - 2)
  }

  @Test("All of them in 80 columns, as JSON and as CSV, or those of a company")
  func lists() throws {
    let desk = try desk()
    try desk.run(
      "contact add \"Kim Lee\" --role recruiter --company Acme --before Globex --contacted \"3 nov\"")
    try desk.run(
      "contact add \"Bo Chan\" --role interviewer --company Initech --ended \"friendly, wants to hear in spring\""
    )
    Golden.expect(try desk.run("contacts").transcript, is: "contacts")
    let id = /[0-9a-f]{8}-[0-9a-f-]{27}/
    Golden.expect(try desk.run("contacts --json").output.replacing(id, with: "ID"), is: "contacts-json")
    Golden.expect(try desk.run("contacts --csv").output.replacing(id, with: "ID"), is: "contacts-csv")
    #expect(try desk.run("contacts globex").output.contains("Kim Lee"))
    #expect(try !desk.run("contacts globex").output.contains("Bo Chan"))
    #expect(try desk.run("contacts Hooli").messages == "You know nobody who is or was at Hooli.\n")
    Golden.expect(try desk.run("contact show kim").transcript, is: "contact-show")
  }

  @Test("Names that are unknown, known already or ambiguous")
  func names() throws {
    let desk = try desk(asks: false)
    #expect(
      try desk.run("contact show Kim").messages
        == "You have nobody called “Kim”; `contact add` begins with one.\n")
    try desk.run("contact add \"Kim Lee\" --company Acme")
    #expect(
      try desk.run("contact show Kom Lee").messages
        == "You have nobody called “Kom Lee”; did you mean Kim Lee?\n")
    #expect(
      try desk.run("contact add kim lee").messages.replacing("\n", with: " ")
        == "You know a Kim Lee at Acme already; `contact edit \"Kim Lee\"` changes what is known. ")
    try desk.run("contact add \"Kim Novak\"")
    #expect(
      try desk.run("contact show Kim").messages.replacing("\n", with: " ")
        == "“Kim” may be “Kim Lee, at Acme” or “Kim Novak”; write the whole name, or the id that `contacts --json` has. "
    )
    #expect(
      try desk.run("contact add recruiter").messages
        == "What are they called? `contact add \"Kim Lee\" --role recruiter` is enough.\n")
  }
}
