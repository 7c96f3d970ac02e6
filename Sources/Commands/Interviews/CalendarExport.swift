import CalendarFiles
import Practice

/// Interviews as entries of a calendar.
struct CalendarExport {
  let session: Session
  let jobs: JobSearch

  /// Two reminders: the evening before, when there is time to prepare, and half an hour before, to be there in time.
  private static let eveningMinute = 19 * 60
  private static let shortlyBefore = 30

  /// The file's text, with every interview that has a day.
  func text() -> String {
    let events = jobs.interviews.compactMap { interview in
      event(of: interview).map { (event: $0, alarms: alarms(of: interview)) }
    }
    return CalendarText.text(of: events, version: ShippedFiles.version, now: session.now.instant)
  }

  private func event(of interview: Interview) -> CalendarEvent? {
    guard let day = interview.day else { return nil }
    let people = InterviewEcho(session: session).people(interview, jobs)
    let place = interview.place
    let isLink = place.map { $0.contains("://") } ?? false
    return CalendarEvent(
      uid: interview.calendarID ?? interview.id.description, sequence: sequence(of: interview),
      start: interview.start.map { .instant($0.instant) } ?? .day(day),
      minutes: interview.start == nil ? nil : interview.minutes,
      summary: "Interview: \(interview.title)", location: place,
      details: [people.map { "With \($0)." }, interview.application?.role].compactMap { $0 }.joined(
        separator: "\n"),
      link: isLink ? place : nil, status: status(of: interview))
  }

  /// Rises with each move and with a cancellation, from where the invitation was.
  private func sequence(of interview: Interview) -> Int {
    let invited = interview.fields[Invitation.sequenceField].flatMap(Int.init) ?? 0
    return invited + interview.earlierStarts.count + (interview.state == .cancelled ? 1 : 0)
  }

  private func status(of interview: Interview) -> CalendarEvent.Status {
    switch interview.state {
    case .invited: .tentative
    case .planned, .attended, .missed: .confirmed
    case .cancelled: .cancelled
    }
  }

  private func alarms(of interview: Interview) -> [CalendarText.Alarm] {
    guard interview.isOpen, !interview.isOver(at: session.now) else { return [] }
    let title = "Interview: \(interview.title)"
    guard let start = interview.start else {
      return [.init(minutesBefore: 24 * 60 - Self.eveningMinute, text: "\(title), tomorrow")]
    }
    let evening = start.minuteOfDay + 24 * 60 - Self.eveningMinute
    return [
      .init(minutesBefore: evening, text: "\(title), tomorrow at \(start.clock)"),
      .init(minutesBefore: Self.shortlyBefore, text: "\(title), at \(start.clock)"),
    ]
  }
}
