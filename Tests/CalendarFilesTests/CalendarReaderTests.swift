import CalendarFiles
import Practice
import Testing

/// Reading invitations, also those that mean harm.
struct CalendarReaderTests {
  private func read(_ lines: String...) throws -> CalendarDocument {
    let text = (["BEGIN:VCALENDAR", "VERSION:2.0"] + lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
    return try CalendarReader.read(Array(text.utf8))
  }

  private func event(_ lines: String...) throws -> CalendarEvent {
    let text =
      (["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR", ""])
      .joined(separator: "\r\n")
    return try #require(try CalendarReader.read(Array(text.utf8)).events.first)
  }

  /// 2026-11-26T13:00:00Z.
  private let thursday = Instant(milliseconds: 1_795_698_000_000)

  @Test func `an invitation with all that is read of one`() throws {
    let event = try event(
      "UID:one@example.org", "SEQUENCE:2", "DTSTART:20261126T130000Z", "DTEND:20261126T134500Z",
      "SUMMARY:Onsite\\, Acme; you", "LOCATION:Room 1\\nback door", "DESCRIPTION:Bring",
      " \u{20}a pen", "STATUS:TENTATIVE", "URL:https://example.org/x",
      "ORGANIZER;CN=\"Lee, Kim\":mailto:kim@acme.example",
      "ATTENDEE;CN=Jo Park;PARTSTAT=ACCEPTED:mailto:jo@acme.example",
      "ATTENDEE;CN=you@home.example;PARTSTAT=NEEDS-ACTION:mailto:you@home.example",
      "ATTENDEE;CUTYPE=ROOM;CN=Room 1:mailto:room1@acme.example")
    #expect(
      event
        == CalendarEvent(
          uid: "one@example.org", sequence: 2, start: .instant(thursday), minutes: 45,
          summary: "Onsite, Acme; you", location: "Room 1\nback door", details: "Bring a pen",
          link: "https://example.org/x", status: .tentative,
          organizer: CalendarPerson(name: "Lee, Kim", email: "kim@acme.example"),
          attendees: [
            CalendarPerson(name: "Jo Park", email: "jo@acme.example"),
            CalendarPerson(name: nil, email: "you@home.example", owesAnswer: true),
          ]))
  }

  @Test func `times of every sort`() throws {
    #expect(
      try event("DTSTART;TZID=Europe/Berlin:20261126T140000", "DURATION:PT1H").start == .instant(thursday))
    #expect(try event("DTSTART;TZID=Europe/Berlin:20261126T140000", "DURATION:PT1H").minutes == 60)
    #expect(
      try event("DTSTART:20261126T140000").start
        == .floating(StudyDay(20_783), minuteOfDay: 840, unknownZone: nil))
    #expect(
      try event("DTSTART;TZID=Mars/Base:20261126T140000").start
        == .floating(StudyDay(20_783), minuteOfDay: 840, unknownZone: "Mars/Base"))
    #expect(try event("DTSTART;VALUE=DATE:20261126").start == .day(StudyDay(20_783)))
    #expect(try event("DTSTART:20261126T130000Z", "DTEND:20261126T120000Z").minutes == nil)
  }

  @Test func `a time zone that the file describes itself`() throws {
    let document = try read(
      "BEGIN:VTIMEZONE", "TZID:Office time", "BEGIN:STANDARD", "DTSTART:19701025T030000",
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
      "BEGIN:DAYLIGHT", "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
      "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT", "END:VTIMEZONE", "BEGIN:VEVENT",
      "DTSTART;TZID=Office time:20261126T140000", "END:VEVENT", "BEGIN:VEVENT",
      "DTSTART;TZID=Office time:20260726T150000", "END:VEVENT")
    #expect(document.events[0].start == .instant(thursday))
    #expect(document.events[1].start == .instant(Instant(milliseconds: 1_785_070_800_000)))
  }

  @Test func `cancellations and several entries`() throws {
    let document = try read(
      "METHOD:CANCEL", "BEGIN:VEVENT", "UID:a", "DTSTART:20261126T130000Z", "END:VEVENT", "BEGIN:VEVENT",
      "UID:b",
      "STATUS:CANCELLED", "DTSTART:20261126T130000Z", "RRULE:FREQ=SECONDLY", "END:VEVENT")
    #expect(document.method == .cancel)
    #expect(document.events.map(\.uid) == ["a", "b"])
    #expect(document.events.map(\.status) == [.confirmed, .cancelled])
    #expect(document.events.map(\.isRepeated) == [false, true])
  }

  @Test func `a file that was cut off, with a mark in front and bare line ends, is read as far as it goes`()
    throws
  {
    let text = "\u{feff}BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261126T130000Z\nSUMMARY:Cut"
    #expect(try CalendarReader.read(Array(text.utf8)).events.map(\.summary) == ["Cut"])
  }

  @Test func `what is no invitation has one reason each`() {
    func reason(_ bytes: [UInt8]) -> String? {
      do throws(CalendarFault) {
        _ = try CalendarReader.read(bytes)
        return nil
      } catch { return error.reason }
    }
    func reason(_ text: String) -> String? { reason(Array(text.utf8)) }
    let start = "BEGIN:VCALENDAR\r\n"
    #expect(reason("") == "is no calendar file: it doesn't begin with BEGIN:VCALENDAR")
    #expect(reason("Dear all,\n") == "is no calendar file: it doesn't begin with BEGIN:VCALENDAR")
    #expect(reason(start) == "has no entry with a time")
    #expect(reason(start + "BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\n") == "has no entry with a time")
    #expect(
      reason(start + "BEGIN:VEVENT\r\nDTSTART:tomorrow\r\nEND:VEVENT\r\n") == "has no entry with a time")
    #expect(reason(Array(start.utf8) + [0]) == "is no text in UTF-8, as calendar files are")
    #expect(reason(Array(start.utf8) + [0xff, 0xfe]) == "is no text in UTF-8, as calendar files are")
    #expect(reason([UInt8](repeating: 65, count: 5 << 20)) == "is over 4 MB, more than any invitation")
    #expect(
      reason(String(repeating: start, count: 100_000))
        == "has parts within parts without end, as no calendar has")
    #expect(
      reason(start + String(repeating: "BEGIN:VEVENT\r\nEND:VEVENT\r\n", count: 1000))
        == "has over 200 entries; save the invitation alone")
  }

  @Test func `rules that repeat each second are not followed, in time zones neither`() throws {
    let document = try read(
      "BEGIN:VTIMEZONE", "TZID:Bomb", "BEGIN:STANDARD", "DTSTART:19700101T000000",
      "RRULE:FREQ=YEARLY;BYSECOND=0,1,2,3;BYHOUR=1", "RRULE:FREQ=SECONDLY", "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT", "RRULE:FREQ=SECONDLY",
      "DTSTART;TZID=Bomb:20261126T140000", "END:VEVENT")
    #expect(document.events.map(\.start) == [.instant(thursday)])
  }

  @Test func `no broken line stops the program`() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "BEGIN:VCALENDAR\r\n", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "DTSTART", ";TZID=", "Europe/Berlin", ":",
      "20261126T140000", "Z", "99999999T999999", "\r\n", " ", "UID:x", "ATTENDEE;CN=", "\"", ";",
      "mailto:a@b",
      "BEGIN:VTIMEZONE\r\n", "TZID:x\r\n", "BEGIN:STANDARD\r\n", "TZOFFSETTO:+9999\r\n",
      "RRULE:FREQ=YEARLY;BYDAY=",
      "-99SU", "\\", "\\n", "ü", "DURATION:-P99999W\r\n", "END:VCALENDAR\r\n", "SUMMARY:",
      "SEQUENCE:-9999999999999",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...30, using: &generator)
      let body = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      _ = try? CalendarReader.read(Array(("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + body).utf8))
    }
  }
}
