import CalendarFiles
import Practice
import Testing

/// Writing calendars' files.
struct CalendarTextTests {
  private let thursday = Instant(milliseconds: 1_795_698_000_000)

  @Test func `an entry with its reminders, as the standard wants it`() {
    let event = CalendarEvent(
      uid: "one", sequence: 1, start: .instant(thursday), minutes: 45, summary: "Interview: Acme, onsite",
      location: "Room 1; \u{1b}[31mred\nback door", status: .cancelled)
    let text = CalendarText.text(
      of: [(event, [.init(minutesBefore: 30, text: "Soon")])], version: "1.0",
      now: Instant(milliseconds: 1_795_500_000_000))
    #expect(
      text.split(separator: "\r\n").map(String.init) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rehearse//rehearse 1.0//EN", "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:one", "DTSTAMP:20261124T060000Z", "SEQUENCE:1", "DTSTART:20261126T130000Z",
        "DTEND:20261126T134500Z",
        "SUMMARY:Interview: Acme\\, onsite", "LOCATION:Room 1\\; [31mred\\nback door", "STATUS:CANCELLED",
        "BEGIN:VALARM",
        "ACTION:DISPLAY", "TRIGGER:-PT30M", "DESCRIPTION:Soon", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test func `what is written reads back as it was, however long and strange`() throws {
    for summary in ["é🙂, ; \\ : \" '", String(repeating: "long ä🙂 ", count: 60) + "end", "\\n is no line"] {
      for start in [
        CalendarTime.instant(thursday), .day(StudyDay(20_783)),
        .floating(StudyDay(20_783), minuteOfDay: 845, unknownZone: nil),
      ] {
        var event = CalendarEvent(
          uid: "a:b;c,d", start: start, summary: summary, details: summary, status: .tentative)
        if case .day = start {} else { event.minutes = 95 }
        let text = CalendarText.text(of: [(event, [])], version: "1.0", now: thursday)
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(try CalendarReader.read(Array(text.utf8)).events == [event])
      }
    }
  }
}
