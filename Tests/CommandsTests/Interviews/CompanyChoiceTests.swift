import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

/// What typed names of companies and people stand for.
@Suite("Companies and people by name")
struct CompanyChoiceTests {
  private func desk(_ applications: [(company: String, stage: ApplicationStage?)]) throws -> Desk {
    let desk = try Desk()
    for (company, stage) in applications {
      let session = try desk.session()
      let subject = Application.subject(session.newID())
      try session.act(session.changes(of: subject, to: ["company": company]))
      if let stage { try desk.session().act([.change(Change(subject, "stage", to: stage.rawValue))]) }
    }
    return desk
  }

  /// What was chosen and all that was said meanwhile.
  private func choice(
    _ typed: String, for purpose: CompanyChoice.Purpose, _ desk: Desk,
    _ steps: [ScriptedConsole.Step] = []
  ) throws -> (choice: CompanyChoice.Choice?, transcript: String) {
    let console = desk.console(steps)
    let session = try desk.program(console).session()
    let choice = try CompanyChoice(session: session).choice(typed, for: purpose)
    return (choice, console.transcript)
  }

  @Test("Case and spaces are ignored, and the application's own spelling is kept")
  func same() throws {
    let desk = try desk([("Acme Robotics", nil)])
    let found = try choice("  acme   ROBOTICS ", for: .looking, desk)
    #expect(found.choice?.company == "Acme Robotics")
    #expect(found.choice?.founding == [])
    #expect(found.transcript == "")
  }

  @Test("A name spelled alike is asked about: yes takes it, no founds a new one")
  func alike() throws {
    let desk = try desk([("Acme", nil)])
    let yes = try choice("ACME Inc.", for: .beginning, desk, [""])
    #expect(yes.choice?.company == "Acme")
    #expect(yes.choice?.application != nil)
    #expect(yes.transcript == "Is this Acme? [Y/n] \n")
    let no = try choice("ACME Inc.", for: .beginning, desk, ["perhaps", "n"])
    #expect(no.choice?.company == "ACME Inc.")
    #expect(no.choice?.founding.compactMap(\.change?.new) == ["ACME Inc."])
    #expect(
      no.transcript == """
        Is this Acme? [Y/n] perhaps
        Please answer y or n; Enter alone means yes.
        Is this Acme? [Y/n] n

        """)
    #expect(try choice("ACME Inc.", for: .beginning, desk, [.endOfInput]).choice == nil)
  }

  @Test("Without a terminal it is new, and the way to make one of both is said")
  func alikeInAScript() throws {
    let desk = try desk([("Acme", nil)])
    desk.surface.inputIsTerminal = false
    let found = try choice("Acme GmbH", for: .beginning, desk)
    #expect(found.choice?.founding.count == 1)
    #expect(
      found.transcript
        == "Acme GmbH is taken as a company of its own. If it is Acme, `application merge \"Acme GmbH\" Acme` makes one of both.\n"
    )
  }

  @Test(
    "A closed application is good enough to look back, goes on if the person says so, and is passed by for a new one"
  )
  func closed() throws {
    let desk = try desk([("Acme", .screening), ("Globex", nil)])
    let acme = try #require(try desk.session().jobSearch.application(at: "Acme"))
    try desk.act([.change(Change(acme.subject, "stage", from: "screening", to: "ghosted"))])
    #expect(try choice("acme", for: .looking, desk).choice?.founding == [])
    let going = try choice("acme", for: .goingOn, desk, [""])
    #expect(
      going.transcript == """
        Your application at Acme was closed as ghosted today.
        Does it go on? [Y/n] \n
        """)
    #expect(going.choice?.founding.compactMap(\.change?.new) == ["screening"])
    let another = try choice("acme", for: .goingOn, desk, ["n"])
    #expect(another.choice?.application == nil)
    #expect(another.choice?.company == "Acme")
    let beginning = try choice("acme", for: .beginning, desk)
    #expect(beginning.choice?.application == nil)
    #expect(
      beginning.transcript
        == "Your application at Acme was closed as ghosted today. This is a new one; `application reopen` goes on with the old one.\n"
    )
  }

  @Test("A name without a letter is refused")
  func nothing() throws {
    let desk = try Desk()
    let session = try desk.session()
    #expect(throws: Complaint("A company's name is needed, such as Acme; “--” is none.")) {
      try CompanyChoice(session: session).choice("--")
    }
  }
}

@Suite("People by name")
struct ContactChoiceTests {
  @discardableResult
  private func choice(
    _ typed: String, at company: String?, _ desk: Desk, _ steps: [ScriptedConsole.Step] = [],
    stores: Bool = false
  ) throws -> (choice: ContactChoice.Choice?, transcript: String) {
    let console = desk.console(steps)
    let session = try desk.program(console).session()
    let choice = try ContactChoice(session: session).choice(typed, at: company)
    if stores, let choice { try session.act(choice.founding) }
    return (choice, console.transcript)
  }

  private func people(_ desk: Desk) throws -> [String] {
    try desk.session().jobSearch.contacts.map { "\($0.name), \($0.role ?? "-"), \($0.company ?? "-")" }
  }

  @Test(
    "Unknown ones are founded with role and company, known ones matched whatever the case, also by first name"
  )
  func names() throws {
    let desk = try Desk()
    try choice("Kim Lee (recruiter), Bo Chan", at: "Acme", desk, stores: true)
    #expect(try people(desk) == ["Bo Chan, -, Acme", "Kim Lee, recruiter, Acme"])
    let again = try choice("KIM LEE, bo (team lead)", at: "acme", desk, stores: true)
    #expect(again.choice?.text == "Kim Lee, Bo Chan")
    #expect(try people(desk) == ["Bo Chan, team lead, Acme", "Kim Lee, recruiter, Acme"])
  }

  @Test("A role alone is whoever has it there, else somebody whose name is to come")
  func role() throws {
    let desk = try Desk()
    #expect(try choice("recruiter", at: "Acme", desk, stores: true).choice?.text == "Recruiter at Acme")
    #expect(try choice("the recruiter", at: "Acme", desk, stores: true).choice?.founding == [])
    #expect(try people(desk) == ["Recruiter at Acme, recruiter, Acme"])
  }

  @Test("Somebody known from another company is asked about: moved, still there, or another one")
  func moved() throws {
    let desk = try Desk()
    try choice("Kim Lee", at: "Globex", desk, stores: true)
    let still = try choice("Kim Lee", at: "Acme", desk, ["", "n"])
    #expect(still.choice?.founding == [])
    #expect(
      still.transcript == """
        Is this the Kim Lee you know from Globex? [Y/n] \n\
        Are they at Acme now? [Y/n] n

        """)
    #expect(try choice("Kim Lee", at: "Acme", desk, ["n"]).choice?.founding.count == 2)
    try choice("Kim Lee", at: "Acme", desk, ["", ""], stores: true)
    let kim = try #require(try desk.session().jobSearch.contacts.first)
    #expect(kim.company == "Acme")
    #expect(kim.earlierCompanies == ["Globex"])
  }
}
