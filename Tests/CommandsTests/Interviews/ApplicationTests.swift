import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite("Applications")
struct ApplicationTests {
  /// A desk 80 columns wide; without a terminal it can't ask.
  private func desk(asks: Bool = true) throws -> Desk {
    let desk = try Desk()
    desk.surface.columns = 80
    desk.surface.inputIsTerminal = asks
    return desk
  }

  /// Three processes and a closed one, three weeks after the first was begun.
  private func search(_ desk: Desk) throws {
    let acme = try desk.process(
      at: "Acme", ["role": "Backend engineer", "stage": "applied", "want": "yes", "source": "Kim Lee"])
    try desk.process(at: "Globex International", ["stage": "applied", "want": "practice"])
    let hooli = try desk.process(at: "Hooli", ["stage": "screening"])
    desk.pass(days: 20)
    try desk.say(Application.subject(hooli), ["stage": "rejected"])
    try desk.process(at: "Initech", ["role": "Site reliability engineer, platform", "want": "unsure"])
    let kim = try desk.person("Kim Lee", ["role": "recruiter", "company": "Acme"])
    try desk.say(Application.subject(acme), ["stage": "interviewing"])
    try desk.appointment(
      of: acme, in: -1, with: [kim], ["step": "screen", "state": "attended", "debrief": "done"])
    try desk.appointment(of: acme, in: 3, ["step": "onsite"])
    desk.pass()
  }

  @Test("In dialogue everything but the company may be left out, and all is echoed in full")
  func dialogue() throws {
    let desk = try desk()
    let run = try desk.run(
      "application add",
      [
        "Acme", "Backend engineer", "Kim Lee", "practise", "pr", "aplied", "applied", "3 nov",
        "they use Swift",
      ])
    Golden.expect(run.transcript, is: "application-add")
    #expect(run.remaining == 0)
    let bare = try desk.run("application add Globex", ["", "", "", "", ""])
    #expect(bare.output == "Enter alone leaves something out.\nGlobex.\n")
  }

  @Test("Ctrl-D keeps what was said, Ctrl-C nothing")
  func leaving() throws {
    let desk = try desk()
    try desk.run("application add Acme", ["Engineer", .endOfInput])
    #expect(try desk.session().jobSearch.applications.map(\.title) == ["Acme, Engineer"])
    #expect(
      try desk.run("application add Globex", ["Engineer", .interrupted()]).messages
        == "Nothing is written down.\n")
    #expect(try desk.run("application add", [.endOfInput]).messages == "Nothing is written down.\n")
    #expect(try desk.session().jobSearch.applications.count == 1)
  }

  @Test("In one line nothing is asked, and the stage takes its place in time")
  func oneLine() throws {
    let desk = try desk()
    let run = try desk.run(
      "application add Acme --role \"Backend engineer\" --source \"Kim Lee\" --want practice --stage applied --on \"3 nov\" --link https://acme.example/jobs/1"
    )
    #expect(
      run.transcript
        == """
        Acme, Backend engineer: applied, Tuesday 3 November 2026, twenty days ago; for
        practice. Heard of from Kim Lee. https://acme.example/jobs/1
        `interview add Acme` when there is a date; `application edit Acme` for the rest.

        """.replacing("twenty", with: "20"))
    let application = try #require(try desk.session().jobSearch.applications.first)
    #expect(application.passages.map(\.stage) == [.applied])
    #expect(application.passages.map(\.day) == [.monday - 20])
    #expect(application.began == .monday - 20)
  }

  @Test(
    "What can't be is told in one sentence with the next step",
    arguments: [
      (
        "application add",
        "Which company? `application add Acme` is enough; `help application add` has the rest."
      ),
      ("application add Acme --stage aplied", "There is no stage “aplied”; did you mean applied?"),
      (
        "application add Acme --stage xyzzy",
        "There is no stage “xyzzy”; it is lead, applied, screening, interviewing, offer, accepted, declined, withdrawn, rejected, frozen or ghosted."
      ),
      (
        "application add Acme --want maybe",
        "There is no such wish “maybe”; it is yes, unsure, practice or no."
      ),
      (
        "application add Acme --on \"3 nov\"",
        "--on is the day of a stage; say which, as in --stage applied --on \"3 nov\"."
      ),
      (
        "application add Acme --stage applied --on tomorrow",
        "“tomorrow” is still to come; only what has been can be written down."
      ),
      ("application add ...", "A company's name is needed, such as Acme; “...” is none."),
      ("application show Acme", "There are no applications yet; `application add Acme` begins one."),
      (
        "application merge Acme",
        "Name both, the one that stays last: `application merge \"ACME Inc.\" Acme`."
      ),
    ])
  func refused(line: String, message: String) throws {
    let run = try desk(asks: false).run(line)
    #expect(run.messages.replacing("\n", with: " ") == message + " ")
    #expect(run.output == "")
    #expect(run.status == .usage)
  }

  @Test("The open ones in 80 columns, the furthest first, with what each waits for")
  func lists() throws {
    let desk = try desk()
    try search(desk)
    Golden.expect(try desk.run("applications").transcript, is: "applications")
    Golden.expect(try desk.run("applications --all").output, is: "applications-all")
    Golden.expect(
      try desk.run("applications --json").output.replacing(id, with: "ID"), is: "applications-json")
    Golden.expect(try desk.run("applications --csv").output.replacing(id, with: "ID"), is: "applications-csv")
  }

  private var id: Regex<Substring> { /[0-9a-f]{8}-[0-9a-f-]{27}/ }

  @Test("One of them with its stages, interviews and people")
  func shows() throws {
    let desk = try desk()
    try search(desk)
    let session = try desk.session()
    let jo = session.newID()
    try session.act(
      ["Acme", "Initech"].enumerated().map {
        .change(Change(Contact.subject(jo), "company", from: $0.offset == 0 ? nil : "Acme", to: $0.element))
      } + [.change(Change(Contact.subject(jo), "name", to: "Jo March"))])
    Golden.expect(try desk.run("application show acme").transcript, is: "application-show")
    #expect(try desk.run("application acme").output == desk.run("application show acme").output)
    #expect(try desk.run("application").output == desk.run("applications").output)
  }

  @Test("A stage whose day was wrong moves to the right one; one that came before takes its place")
  func stages() throws {
    let desk = try desk()
    try desk.run("application add Acme --stage applied")
    try desk.run("application edit Acme --stage applied --on \"5 nov\"")
    try desk.run("application edit Acme --stage interviewing")
    let run = try desk.run("application edit Acme --stage applied --on \"10 nov\"")
    #expect(
      run.transcript == """
        Acme: interviewing, Monday 23 November 2026, today.
        Applied is noted in its place; it is interviewing since.

        """)
    let application = try #require(try desk.session().jobSearch.applications.first)
    #expect(application.passages.map(\.stage) == [.applied, .interviewing])
    #expect(application.passages.map(\.day) == [.monday - 13, .monday])
    try desk.run("undo")
    #expect(try desk.session().jobSearch.applications.first?.passages.first?.day == .monday - 18)
    #expect(try desk.run("doctor").status == .success)
  }

  @Test(
    "A dialogue changes it line by line, an emptied line takes away, and what is the same changes nothing")
  func edits() throws {
    let desk = try desk()
    try desk.process(at: "Acme", ["role": "Engineer", "stage": "applied", "notes": "by post"])
    let run = try desk.run(
      "application edit Acme", ["Acme", "Backend engineer", "", "no", "applied", ""])
    #expect(
      run.output == """
        Enter alone keeps what is there.
        Acme, Backend engineer: applied, Monday 23 November 2026, today; you don't want
        it.

        """)
    #expect(
      run.messages == """
        Declining kindly keeps the door open: `message decline Acme` has the words,
        `application close Acme --as withdrawn` ends it.

        """)
    #expect(
      try desk.run("application edit acme --role \"Backend engineer\"").messages.hasPrefix(
        "Nothing is new: Acme"))
  }

  @Test("A second one at the company is asked about; with several the role tells them apart")
  func several() throws {
    let desk = try desk()
    try desk.process(at: "Acme", ["role": "Engineer", "stage": "applied"])
    let no = try desk.run("application add acme", [""])
    #expect(
      no.transcript == """
        There is an application at Acme already: Engineer, applied, since Mon 23 Nov.
        Is this another one? [y/N] \n\
        Nothing new is written down. `application edit Acme` changes the one there is.

        """)
    try desk.run("application add acme --role Manager", ["y"])
    #expect(try desk.session().jobSearch.applications.map(\.title) == ["Acme, Engineer", "Acme, Manager"])
    let asked = try desk.run("application close Acme --as rejected", ["3", "2"])
    #expect(
      asked.transcript == """
        There are two applications at Acme:
          1  Engineer, applied, since Mon 23 Nov
          2  Manager, since Mon 23 Nov
        Which one? [1] 3
        Type a number from 1 to 2.
        Which one? [1] 2
        Acme, Manager: rejected, Monday 23 November 2026, today.

        """)
    #expect(
      try desk.run("application edit \"acme, man\" --want yes").output.hasPrefix("Acme, Manager: rejected"))
    desk.surface.inputIsTerminal = false
    try desk.run("application reopen Acme Manager")
    let run = try desk.run("application show Acme")
    #expect(
      run.messages.replacing("\n", with: " ")
        == "There are 2 applications at Acme; name one with its role: “Acme, Engineer” or “Acme, Manager”. ")
    #expect(run.status == .usage)
  }

  @Test("Closed, opened again where it stood, and closed by asking")
  func closing() throws {
    let desk = try desk()
    let acme = try desk.process(at: "Acme", ["stage": "screening"])
    try desk.appointment(of: acme, in: 2)
    #expect(
      try desk.run("application close Acme", ["ghost"]).transcript == """
        How did it end (accepted, declined, withdrawn, rejected, frozen or ghosted)> ghost
        Acme: ghosted, Monday 23 November 2026, today, was screening.
        An interview is still planned there (Wed 25 Nov 14:00): `interview cancel Acme`.

        """)
    #expect(
      try desk.run("application close Acme --as ghosted").messages == "Acme is closed as ghosted already.\n")
    #expect(
      try desk.run("application reopen Acme").output == "Acme is open again: screening, was ghosted.\n")
    #expect(try desk.run("application reopen Acme").messages == "Acme is open: screening.\n")
    desk.surface.inputIsTerminal = false
    #expect(
      try desk.run("application close Acme").messages.replacing("\n", with: " ")
        == "How did it end? `application close Acme --as rejected`, or accepted, declined, withdrawn, frozen or ghosted. "
    )
  }

  @Test("Two spellings become one, with their interviews and people, and undo parts them in one step")
  func merging() throws {
    let desk = try desk()
    let kept = try desk.process(at: "Acme", ["stage": "applied"])
    let gone = try desk.process(
      at: "ACME Inc.", ["stage": "screening", "role": "Engineer", "notes": "by post"])
    try desk.appointment(of: gone, in: 2)
    try desk.person("Kim Lee", ["company": "ACME Inc."])
    let run = try desk.run("application merge ACME Inc. into Acme")
    #expect(
      run.transcript == """
        ACME Inc. is Acme from now on. Acme, Engineer: screening, Monday 23 November
        2026, today. Note: by post
        1 interview there. `undo` parts them again.

        """)
    let merged = try desk.session().jobSearch
    #expect(merged.applications.map(\.id) == [kept])
    #expect(merged.interviews.map(\.application?.id) == [kept])
    #expect(merged.contacts.map(\.company) == ["Acme"])
    #expect(
      try desk.run("undo").output == "Taken back: making one of ACME Inc. and Acme, today at 19:00.\n")
    #expect(try desk.session().jobSearch.applications.map(\.title) == ["Acme", "ACME Inc., Engineer"])
    #expect(
      try desk.run("application merge Acme acme").messages
        == "Acme is one application already; name the two that are the same.\n")
  }

  @Test("An accepted offer proposes a rest and names the others to withdraw from")
  func accepted() throws {
    let desk = try desk()
    try desk.process(at: "Acme", ["stage": "offer"])
    try desk.process(at: "Globex", ["stage": "interviewing"])
    try desk.process(at: "Initech")
    let run = try desk.run("application close Acme --as accepted", [""])
    Golden.expect(run.transcript, is: "application-accepted")
    #expect(try desk.session().restingSince == .monday)
    #expect(try desk.run("undo").output == "Taken back: the rest, today at 19:00.\n")
    #expect(try desk.run("undo").output == "Taken back: closing Acme as accepted, today at 19:00.\n")
  }

  @Test("Whoever is known there is shown when the company comes up")
  func bridges() throws {
    let desk = try desk()
    let kim = try desk.person("Kim Lee", ["role": "recruiter", "company": "Acme", "contacted": "2026-11-03"])
    try desk.say(Contact.subject(kim), ["company": "Globex", "ended": "friendly"])
    #expect(
      try desk.run("application add Globex --stage lead").output == """
        Globex: lead, Monday 23 November 2026, today.
        You know somebody: Kim Lee, recruiter, is at Globex now and was at Acme; last
          contact on Tue 3 Nov. It ended: friendly

        """)
    #expect(
      try desk.run("application add Acme --stage lead").output.hasSuffix(
        "You know somebody: Kim Lee, recruiter, was at Acme and is at Globex now; last\n  contact on Tue 3 Nov. It ended: friendly\n"
      ))
  }
}
