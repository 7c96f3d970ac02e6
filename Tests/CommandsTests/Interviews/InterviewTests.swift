import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Adding, showing, changing, moving and cancelling an interview. It is the evening of Monday 23 November 2026.
@Suite("interview")
struct InterviewTests {
  private let pipe = Surface(columns: 80)

  @Test("In one line, and told back in full")
  func oneLine() throws {
    let desk = try Desk()
    let run = try desk.run(
      #"interview add Acme onsite "thu 14:00" --with "Kim Lee (recruiter), Jo Park" --until 14:45 --place "https://meet.example/x" --invited"#
    )
    #expect(
      run.transcript == """
        Acme, onsite: Thursday 26 November 2026, 14:00, in 3 days; until 14:45.
          With Kim Lee (recruiter) and Jo Park.
          At https://meet.example/x
          They wait for an answer; `interview edit Acme --accept` once you gave it.

        """)
    let interview = try desk.onlyInterview()
    #expect(interview.state == .invited)
    #expect(interview.minutes == 45)
    #expect(interview.start?.iso == "2026-11-26T14:00:00+01:00")
    #expect(interview.application?.stage == .interviewing)
    #expect(try desk.session().jobSearch.contacts.map(\.name) == ["Jo Park", "Kim Lee"])
    try desk.run("undo")
    #expect(try desk.session().jobSearch.interviews == [])
    #expect(try desk.session().jobSearch.applications == [])
  }

  @Test("In dialogue everything but the company can be left out")
  func dialogue() throws {
    let desk = try Desk()
    let run = try desk.run(
      "interview add", ["", "Acme", "tech", "31 nov", "some day", "4 dec 2pm", "Kim Lee (recruiter)"])
    #expect(
      run.transcript == """
        Company> 
        The company is needed; Ctrl-D leaves without an interview.
        Company> Acme
        Step (screen, technical, onsite, final or hr, Enter if not known)> tech
        When (as in thu 14:00, Enter if not known)> 31 nov
        There is no 31 November; which day is it?
        When (as in thu 14:00, Enter if not known)> some day
        “some day” is no time that can be understood; write “thu 14:00”, “4 december 2pm” or 2026-12-04T14:00.
        When (as in thu 14:00, Enter if not known)> 4 dec 2pm
        With (as in Kim Lee (recruiter), Jo Park; Enter if not known)> Kim Lee (recruiter)
        Acme, technical: Friday 4 December 2026, 14:00, in 11 days.
          With Kim Lee (recruiter).

        """)
    let bare = try desk.run("interview add Globex", ["", "", ""])
    #expect(bare.output == "Globex: no day yet.\n")
    let left = try desk.run("interview add", ["Initech", .endOfInput])
    #expect(left.messages == "Nothing is written down.\n")
    #expect(try desk.session().jobSearch.interviews.map(\.title) == ["Acme, technical", "Globex"])
  }

  @Test("An interview moves its application on, never back")
  func stages() throws {
    let desk = try Desk()
    func stage() throws -> ApplicationStage? { try desk.session().jobSearch.applications.first?.stage }
    try desk.run("interview add Acme screen thu 10:00")
    #expect(try stage() == .screening)
    let on = try desk.run("interview add Acme onsite 4 december 10:00")
    #expect(on.output.hasSuffix("\nAcme was screening and is interviewing now.\n"))
    try desk.run("interview add Acme screen 8 december 10:00")
    #expect(try stage() == .interviewing)
  }

  @Test("One that is over asks for its debrief")
  func past() throws {
    let desk = try Desk()
    let run = try desk.run("interview add Acme screen yesterday 10:00")
    #expect(
      run.output == """
        Acme, screen: Sunday 22 November 2026, 10:00, yesterday.
        It is over: `debrief` writes down what they asked and how it went.

        """)
    let jobs = try desk.session().jobSearch
    #expect(jobs.awaitingDebrief(at: try desk.session().now).count == 1)
  }

  @Test("Two at once: a question in a terminal, a refusal elsewhere, unless it is wanted")
  func clashes() throws {
    let desk = try Desk()
    try desk.run("interview add Acme onsite thu 14:00")
    let asked = try desk.run("interview add Globex screen thu 14:30", [""])
    #expect(
      asked.messages
        == "At the same time there is Acme, onsite, Thu 26 Nov 14:00 to 15:00.\nNothing is written down.\n")
    desk.surface = pipe
    let refused = try desk.run("interview add Globex screen thu 14:30")
    #expect(refused.status == .usage)
    #expect(
      refused.messages
        == "At the same time there is Acme, onsite, Thu 26 Nov 14:00 to 15:00. With `--anyway` it is taken all the same.\n"
    )
    #expect(try desk.run("interview add Globex screen thu 15:00").status == .success)
    #expect(try desk.run("interview move Globex thu 14:30 --anyway").status == .success)
    let twin = try desk.run("interview add Acme onsite thu")
    #expect(
      twin.messages
        == "Acme, onsite on Thursday 26 November 2026, 14:00, in 3 days is written down already; `interview edit` changes it. With `--anyway` it is taken all the same.\n"
    )
  }

  @Test(
    "What can't be is told in a sentence with the next step",
    arguments: [
      ("interview add Acme 31 nov", "There is no 31 November; which day is it?"),
      (
        "interview add Acme onsite someday",
        "“someday” is no time that can be understood; write “thu 14:00”, “4 december 2pm” or 2026-12-04T14:00."
      ),
      (
        "interview add Acme thu 14:00 --until 13:00",
        "It can't end at 13:00 and begin at 14:00: an interview ends after its start."
      ),
      (
        "interview add Acme thu --until 13:00",
        "An end needs the hour at which it begins; write that as well, as in “thu 14:00”."
      ),
      ("interview add Acme thu 14:00 --until late", "“late” is no time of day; write 15:00 or 3pm."),
      ("interview add Acme thu 14:00 --minutes 1", "An interview takes 5 to 720 minutes, not 1."),
      ("interview add Acme thu 14:00 --minutes 30 --until 15:00", "Either --minutes or --until."),
      (
        "interview add Acme 2062-11-26",
        "Sunday 26 November 2062, in 36 years: is the year right? Write it as 2026-12-04 if it is meant."
      ),
      (
        "interview add Acme onsit thu 14:00",
        "There is no step “onsit”; did you mean onsite? If Acme onsit is the company, write `--company \"Acme onsit\"`."
      ),
      (
        "interview add",
        "Which company is it? Write it first, as in `interview add Acme onsite \"thu 14:00\"`."
      ),
      ("interview show", "There is no interview yet; `interview add` writes one down."),
      (
        "interview move Acme fri",
        "There is no interview at “Acme” to move; `interviews --all` lists what there is."
      ),
    ])
  func badInput(line: String, sentence: String) throws {
    let desk = try Desk()
    desk.surface = Surface(columns: 300)
    let run = try desk.run(line)
    #expect(run.messages == sentence + "\n")
    #expect(run.output == "")
    #expect(try desk.session().jobSearch.interviews == [])
  }

  /// Berlin: clocks go forward on 28 March 2027 and back on 25 October 2026, at 01:00 UTC.
  private func berlin(_ instant: Instant) -> Int {
    let forward = Instant(milliseconds: 1_806_195_600_000)
    return instant < forward ? 3600 : 7200
  }

  @Test("An hour that clocks leave out is named, with the next one")
  func gap() throws {
    let desk = try Desk()
    desk.utcOffset = berlin
    let run = try desk.run("interview add Acme 28 march 2:30")
    #expect(
      run.messages
        == "Clocks leave 02:30 out on Sunday 28 March 2027, in 4 months: they are put forward. Did you mean 03:30?\n"
    )
    #expect(try desk.run("interview add Acme 28 march 3:30").status == .success)
    #expect(try desk.onlyInterview().start?.iso == "2027-03-28T03:30:00+02:00")
  }

  @Test("Of an hour that comes twice the first is taken, and that is said")
  func doubledHour() throws {
    let desk = try Desk()
    // New York's clocks go back on 7 November 2027 at 06:00 UTC.
    desk.utcOffset = { $0 < Instant(milliseconds: 1_825_567_200_000) ? -14_400 : -18_000 }
    let run = try desk.run("interview add Acme 7 november 2027 1:30")
    #expect(
      run.messages
        == "01:30 comes twice on that day, since clocks are put back; the first of them is taken.\n")
    #expect(try desk.onlyInterview().start?.iso == "2027-11-07T01:30:00-04:00")
  }

  @Test("Moving keeps what isn't said, and where it was")
  func moving() throws {
    let desk = try Desk()
    try desk.run("interview add Acme onsite thu 14:00 --minutes 90")
    let day = try desk.run("interview move Acme fri")
    #expect(
      day.output == """
        Acme, onsite: Friday 27 November 2026, 14:00, in 4 days; until 15:30.
        It was on Thursday 26 November 2026, 14:00, in 3 days.

        """)
    let hour = try desk.run("interview move Acme 16:00-17:00")
    #expect(
      hour.output == """
        Acme, onsite: Friday 27 November 2026, 16:00, in 4 days; until 17:00.
        It was on Friday 27 November 2026, 14:00, in 4 days.

        """)
    let same = try desk.run("interview move Acme", ["", "fri 16:00"])
    #expect(same.messages == "Nothing is moved.\n")
    let again = try desk.run("interview move Acme fri 16:00")
    #expect(again.messages == "Acme, onsite is on Friday 27 November 2026, 16:00, in 4 days already.\n")
    let interview = try desk.onlyInterview()
    #expect(interview.earlierStarts == ["2026-11-26T14:00:00+01:00", "2026-11-27T14:00:00+01:00"])
    let asked = try desk.run("interview move Acme", ["soon", "mon 9:00"])
    #expect(
      asked.transcript.hasPrefix(
        """
        Acme, onsite is on Friday 27 November 2026, 16:00, in 4 days.
        To when (as in fri 10:00)> soon
        “soon” is no time that can be understood; write “thu 14:00”, “4 december 2pm” or 2026-12-04T14:00.
        To when (as in fri 10:00)> mon 9:00
        Acme, onsite: Monday 30 November 2026, 09:00, in 7 days; until 10:00.

        """))
  }

  @Test("Cancelling asks whether they know, and offers the words")
  func cancelling() throws {
    let desk = try Desk()
    try desk.run(#"interview add Acme onsite "thu 14:00" --with "Kim Lee (recruiter)""#)
    let run = try desk.run("interview cancel Acme", ["", ""])
    Golden.expect(run.transcript, is: "interview-cancel")
    let interview = try desk.onlyInterview()
    #expect(interview.state == .cancelled)
    #expect(interview.wasTold == false)
    try desk.run("undo")
    let told = try desk.run("interview cancel Acme --told")
    #expect(
      told.output == """
        Acme, onsite: Thursday 26 November 2026, 14:00, in 3 days.
        It is cancelled. `undo` takes that back, `interview move` finds it another time.

        """)
    #expect(try desk.onlyInterview().wasTold == true)
    let none = try desk.run("interview cancel Acme")
    #expect(
      none.messages == "There is no interview at “Acme” to cancel; `interviews --all` lists what there is.\n")
    try desk.run("interview move Acme fri 9:00")
    #expect(try desk.onlyInterview().state == .planned)
  }

  @Test("Editing by options and in dialogue")
  func editing() throws {
    let desk = try Desk()
    try desk.run(#"interview add Acme screen "thu 14:00" --with "Kim Lee" --invited"#)
    let accepted = try desk.run(
      #"interview edit Acme --accept --step onsite --minutes 30 --with "Jo Park" --without "kim lee" --notes "ask for Jo""#
    )
    #expect(
      accepted.output == """
        Acme, onsite: Thursday 26 November 2026, 14:00, in 3 days; until 14:30.
          With Jo Park.
          Notes: ask for Jo

        """)
    #expect(try desk.onlyInterview().state == .planned)
    let wrong = try desk.run("interview edit Acme --without Bo")
    #expect(wrong.messages == "Bo doesn't take part; Jo Park does.\n")
    let late = try desk.run("interview edit Acme --accept --minutes 30")
    #expect(late.messages == "All of that is so already.\n")
    let run = try desk.run("interview edit Acme", ["onsite", "3", "45", "12 Main Street", "", ""])
    #expect(
      run.transcript == """
        Acme, onsite: Thursday 26 November 2026, 14:00, in 3 days.
        Enter leaves a line as it is; `interview move` changes the time.
        Step> onsite
        Minutes> 3
        “3” is no number of minutes that an interview takes; write 45.
        Minutes> 45
        Where> 12 Main Street
        With Jo Park.
        Who else takes part> 
        Notes> 
        Acme, onsite: Thursday 26 November 2026, 14:00, in 3 days; until 14:45.
          With Jo Park.
          At 12 Main Street

        """)
  }

  @Test("The interview is chosen by company, step or day, else asked for")
  func choosing() throws {
    let desk = try Desk()
    try desk.run("interview add Acme screen thu 10:00")
    try desk.run("interview add Acme onsite 4 december 14:00")
    try desk.run(#"interview add "Blue Sky Labs" hr mon 9:00"#)
    for (words, title) in [
      ("acme screen", "Acme, screen"), ("Acme thu", "Acme, screen"), ("Acme onsite 4 dec", "Acme, onsite"),
      ("blue", "Blue Sky Labs, HR"), ("Blue Sky Labs hr", "Blue Sky Labs, HR"), ("mon", "Blue Sky Labs, HR"),
      ("onsite", "Acme, onsite"),
    ] {
      #expect(try desk.run("interview show \(words)").output.hasPrefix(title + "\n"), "\(words)")
    }
    let asked = try desk.run("interview show Acme", ["7", "2"])
    #expect(
      asked.transcript.hasPrefix(
        """
          1  Acme, screen, Thu 26 Nov 10:00
          2  Acme, onsite, Fri 4 Dec 14:00
        Which one [1]> 7
        A number from 1 to 2, please; Ctrl-D leaves.
        Which one [1]> 2
        Acme, onsite

        """))
    desk.surface = Surface(columns: 300)
    #expect(
      try desk.run("interview cancel Acme").messages
        == "There are several: Acme, screen, Thu 26 Nov 10:00; Acme, onsite, Fri 4 Dec 14:00. Name the step or the day as well, as in `interview cancel Acme onsite`.\n"
    )
    #expect(
      try desk.run("interview cancel Acne").messages
        == "There is no interview at “Acne” to cancel; did you mean Acme?\n")
    #expect(
      try desk.run("interview cancel Acme final").messages
        == "Acme has no interview that fits “Acme final”; there is Acme, screen, Thu 26 Nov 10:00; Acme, onsite, Fri 4 Dec 14:00.\n"
    )
  }

  @Test(
    "Dates are read in the person's language",
    arguments: [
      ("de_DE.UTF-8", "Acme onsite Donnerstag 14 Uhr", "2026-11-26T14:00:00+01:00"),
      ("de_DE.UTF-8", "Acme am 8. Dezember um 14.30 Uhr", "2026-12-08T14:30:00+01:00"),
      ("fr_FR.UTF-8", "Acme onsite mardi 15 décembre 14h30", "2026-12-15T14:30:00+01:00"),
      ("es_ES.UTF-8", "Acme pasado mañana a las 9:00", "2026-11-25T09:00:00+01:00"),
      ("en_GB.UTF-8", "Acme 3/12 2pm", "2026-12-03T14:00:00+01:00"),
      ("en_US.UTF-8", "Acme 12/3 2pm", "2026-12-03T14:00:00+01:00"),
      ("pt_BR.UTF-8", "Acme onsite sexta-feira 10:00", "2026-11-27T10:00:00+01:00"),
      ("C", "Acme 12/3 2pm", "2026-12-03T14:00:00+01:00"),
    ])
  func locales(locale: String, words: String, start: String) throws {
    let desk = try Desk()
    desk.variables["LANG"] = locale
    #expect(try desk.run("interview add \(words)").status == .success)
    let interview = try desk.onlyInterview()
    #expect(interview.start?.iso == start)
    #expect(interview.application?.company == "Acme")
  }
}
