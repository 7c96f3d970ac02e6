import Foundation
import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Calendars in and out. It is the evening of Monday 23 November 2026.
@Suite("interview add invitation.ics")
struct InvitationTests {
  /// Writes an invitation into the desk's home and gives its path.
  private func invitation(
    _ desk: Desk, method: String = "REQUEST", sequence: Int = 0,
    start: String = "DTSTART;TZID=America/New_York:20261126T080000", more: String = ""
  ) throws -> String {
    try desk.write(
      """
      BEGIN:VCALENDAR
      METHOD:\(method)
      BEGIN:VEVENT
      UID:abc@acme.example
      SEQUENCE:\(sequence)
      \(start)
      DURATION:PT45M
      SUMMARY:Technical interview at Acme
      LOCATION:https://meet.example/x
      ORGANIZER;CN=Kim Lee:mailto:kim@acme.example
      ATTENDEE;CN=Jo Park;PARTSTAT=ACCEPTED:mailto:jo@acme.example
      ATTENDEE;CN=You;PARTSTAT=NEEDS-ACTION:mailto:you@home.example
      END:VEVENT
      \(more)END:VCALENDAR

      """, to: "invitation.ics")
    return desk.home + "/invitation.ics"
  }

  @Test("An invitation is added, moved by the next one with its UID, and called off by a cancellation")
  func life() throws {
    let desk = try Desk()
    let added = try desk.run("interview add \(try invitation(desk))")
    #expect(
      added.transcript == """
        Acme, technical: Thursday 26 November 2026, 14:00, in 3 days; until 14:45.
          With Kim Lee and Jo Park.
          At https://meet.example/x
          They wait for an answer; `interview edit Acme --accept` once you gave it.

        """)
    let jobs = try desk.session().jobSearch
    #expect(jobs.contacts.map(\.email) == ["jo@acme.example", "kim@acme.example"])
    #expect(jobs.contacts.map(\.company) == ["Acme", "Acme"])
    let again = try desk.run("interview add \(try invitation(desk))")
    #expect(
      again.messages
        == "Acme, technical is written down already, Thursday 26 November 2026, 14:00, in 3 days.\n")
    let later = "DTSTART;TZID=America/New_York:20261127T090000"
    let moved = try desk.run("interview add \(try invitation(desk, sequence: 1, start: later))")
    #expect(
      moved.output == """
        Acme, technical: Friday 27 November 2026, 15:00, in 4 days; until 15:45.
          With Kim Lee and Jo Park.
          At https://meet.example/x
          They wait for an answer; `interview edit Acme --accept` once you gave it.
        It was on Thursday 26 November 2026, 14:00, in 3 days.

        """)
    let old = try desk.run("interview add \(try invitation(desk))")
    #expect(
      old.messages
        == "Acme, technical: that invitation is older than the one you have, so nothing is changed.\n")
    let cancellation = try invitation(desk, method: "CANCEL", sequence: 2)
    let kept = try desk.run("interview add \(cancellation)", ["n"])
    #expect(kept.messages == "Nothing is changed.\n")
    let gone = try desk.run("interview add \(cancellation)", ["y"])
    #expect(
      gone.transcript == """
        Acme, technical: Friday 27 November 2026, 15:00, in 4 days; until 15:45.
        They call it off. Is it cancelled? [Y/n] y
        It is cancelled. `undo` takes that back, `interview move` finds it another time.

        """)
    let interview = try desk.onlyInterview()
    #expect(interview.state == .cancelled)
    #expect(interview.wasTold == true)
    #expect(interview.calendarID == "abc@acme.example")
  }

  @Test("Without a zone, or with one that nobody knows, the hour is the person's own")
  func floating() throws {
    let desk = try Desk()
    let unknown = try invitation(desk, start: "DTSTART;TZID=Mars/Base:20261126T140000")
    let run = try desk.run("interview add \(unknown) --company Globex")
    #expect(
      run.messages
        == "Its time zone Mars/Base isn't known here: the hour is taken as your own. Is that right?\n")
    #expect(try desk.onlyInterview().start?.iso == "2026-11-26T14:00:00+01:00")
    #expect(try desk.onlyInterview().application?.company == "Globex")
    try desk.run("undo")
    try desk.run("interview add \(try invitation(desk, start: "DTSTART;VALUE=DATE:20261126")) Globex onsite")
    #expect(try desk.onlyInterview().start == nil)
    #expect(try desk.onlyInterview().day?.iso == "2026-11-26")
    #expect(try desk.onlyInterview().step == "onsite")
  }

  @Test("Of several entries the person chooses; elsewhere that is refused")
  func several() throws {
    let desk = try Desk()
    let other = "BEGIN:VEVENT\nSUMMARY:Lunch\nDTSTART:20261125T110000Z\nEND:VEVENT\n"
    let path = try invitation(desk, more: other)
    let run = try desk.run("interview add \(path)", ["3", "1"])
    #expect(
      run.transcript.hasPrefix(
        """
          1  Technical interview at Acme, Thu 26 Nov 14:00
          2  Lunch, Wed 25 Nov 12:00
        Which one is it> 3
        A number from 1 to 2, please; Enter leaves.
        Which one is it> 1
        Acme, technical: Thursday
        """))
    desk.surface = Surface(columns: 300)
    #expect(
      try desk.run("interview add \(path)").messages
        == "It has 2 entries: Technical interview at Acme, Thu 26 Nov 14:00; Lunch, Wed 25 Nov 12:00. Save the interview's alone, or choose at a terminal.\n"
    )
  }

  @Test("What is no invitation gets one sentence")
  func refused() throws {
    let desk = try Desk()
    desk.surface = Surface(columns: 300)
    try desk.write("Dear all\n", to: "letter.ics")
    let letter = try desk.run("interview add \(desk.home)/letter.ics")
    #expect(letter.status == .badFile)
    #expect(
      letter.messages == "~home/letter.ics is no calendar file: it doesn't begin with BEGIN:VCALENDAR.\n")
    #expect(
      try desk.run("interview add \(desk.home)/none.ics").messages
        == "There is no file ~home/none.ics; name the invitation as it was saved.\n")
    let known = try desk.run("interview add \(try invitation(desk, method: "CANCEL"))")
    #expect(
      known.messages == "It calls off an interview that isn't written down, so there is nothing to do.\n")
    #expect(
      try desk.run("interview add \(try invitation(desk)) Acme thu 14:00").messages
        == "The invitation says when it is; “thu 14:00” has no place behind it.\n")
    #expect(try desk.session().jobSearch.interviews == [])
  }

  @Test("Out: the same UIDs each time, a sequence that rises, reminders for what is coming")
  func out() throws {
    let desk = try Desk()
    try desk.run("interview add \(try invitation(desk, sequence: 3))")
    try desk.run("interview move Acme fri")
    try desk.run("interview add Globex screen yesterday 9:00")
    let text = try desk.run("interviews --ics").output
    let id = try #require(try desk.session().jobSearch.interviews.first?.id)
    let lines = text.split(separator: "\r\n").map(String.init).filter { line in
      ["UID", "SEQUENCE", "STATUS", "TRIGGER", "DTSTART", "SUMMARY"].contains { line.hasPrefix($0) }
    }
    #expect(
      lines == [
        "UID:\(id)", "SEQUENCE:0", "DTSTART:20261122T080000Z", "SUMMARY:Interview: Globex\\, screen",
        "STATUS:CONFIRMED", "UID:abc@acme.example", "SEQUENCE:4", "DTSTART:20261127T130000Z",
        "SUMMARY:Interview: Acme\\, technical", "STATUS:TENTATIVE", "TRIGGER:-PT19H", "TRIGGER:-PT30M",
      ])
    let written = try desk.run("interviews --ics --output \(desk.home)/out.ics")
    #expect(written.output == "2 interviews written to ~home/out.ics.\n")
    #expect(try desk.read("out.ics") == text)
  }

  @Test("A company whose name is a formula does nothing in a spreadsheet")
  func formula() throws {
    let desk = try Desk()
    try desk.run(#"interview add --company "=HYPERLINK(A1)" thu --notes "+1 555, ask""#)
    let csv = try desk.run("interviews --csv").output
    #expect(csv.contains(",'=HYPERLINK(A1),"))
    #expect(csv.contains(",\"'+1 555, ask\","))
  }
}
