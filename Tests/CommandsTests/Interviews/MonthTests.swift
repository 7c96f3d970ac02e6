import Store
import Testing

@testable import Commands

/// A month of looking for a job, from the first start to the rest after an accepted offer.
@Suite("A month")
struct MonthTests {
  /// An invitation as calendars send it.
  private static let invitation = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Acme//Calendar//EN
    METHOD:REQUEST
    BEGIN:VEVENT
    UID:5f1c-acme-screen@acme.example
    DTSTAMP:20261109T101500Z
    DTSTART:20261111T130000Z
    DTEND:20261111T134500Z
    SUMMARY:Acme screening call
    LOCATION:https://meet.acme.example/5f1c
    ORGANIZER;CN=Kim Lee:mailto:kim.lee@acme.example
    END:VEVENT
    END:VCALENDAR

    """

  /// What was asked at Globex the second time, written down on the way home.
  private static let notes = """
    Why is my index not used? #1
    What happens when you type an address into a browser? #2
    Tell me about a time you disagreed with a peer about a design. #3
    Why do you want to work for us? #3
    next: an answer by 27 November

    """

  /// The month with everything in it that can go well or otherwise: three applications, one of them for practice, five
  /// interviews, of which one is written down two days late and one from a file, a move, a cancellation, a decline and an
  /// offer.
  @Test("As one transcript")
  func month() throws {
    let diary = try Diary()
    try diary.desk.write(Self.invitation.replacing("\n", with: "\r\n"), to: "acme.ics")
    try diary.desk.write(Self.notes, to: "notes.txt")
    try diary.live("month-typed")
    Golden.expect(diary.text, is: "month")
    Golden.expect(diary.greetings, is: "month-greetings")
    // What was blanked in the real interview leads the next drill.
    let after = try #require(diary.sittings["2026-11-07 11:00"])
    #expect(after.contains("1 of 7   behavioural   Globex asked this yesterday: blanked\n"))
    let diagnosis = try diary.desk.session().store.doctor(repairing: false)
    #expect(diagnosis.isSound)
    #expect(diagnosis.differences.isEmpty)
  }
}
