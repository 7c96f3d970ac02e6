import Practice
import Store

/// The interview that a debrief writes down: one there is, or one that nobody had planned.
struct DebriefedInterview {
  var id: EventID
  /// Nil where an interview was planned without one.
  var company: String?
  /// In the person's words, mostly an ``InterviewStep``.
  var step: String?
  var day: StudyDay
  /// Nil if no hour is known.
  var start: Moment?
  /// When its first answer was given, as far as that can be told: never after now.
  var moment: Moment
  /// What makes it known, if nobody had planned it; stored together with the first line.
  var founding: [Event.Fact] = []

  /// Company and step: `Acme, onsite`.
  var title: String {
    let parts = [company, step.map { InterviewStep(word: $0)?.name ?? $0 }].compactMap { $0 }
    return parts.isEmpty ? "An interview" : parts.joined(separator: ", ")
  }

  /// `Acme`, or `the interview` where no company is known.
  var place: String { company ?? "the interview" }

  /// `Acme, onsite, Thursday 26 November 2026, 14:00, yesterday`.
  func echo(from today: StudyDay) -> String { "\(title), \(Days.full(day, at: start, from: today))" }
}

extension DebriefedInterview {
  /// One there is. Where no hour is known, it was at noon, or is now.
  init(_ interview: Interview, session: Session) {
    let now = session.now
    let day = interview.day ?? now.day
    id = interview.id
    company = interview.application?.company
    step = interview.step
    self.day = day
    start = interview.start
    if let start = interview.start {
      moment = start.instant <= now.instant ? start : now
    } else {
      moment = day < now.day ? session.noon(of: day) : now
    }
  }
}

extension Session {
  /// Noon on that day where the person is.
  func noon(of day: StudyDay) -> Moment {
    environment.moment(
      at: environment.instant(date: day, minuteOfDay: Self.noon), dayStart: settings.dayStart)
  }

  /// What is written down later without an hour is taken for the middle of the day.
  private static let noon = 12 * 60
}
