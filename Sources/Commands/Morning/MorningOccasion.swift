import Practice
import Store
import Terminal

/// An interview of today that has not begun.
struct MorningOccasion: Equatable {
  /// The company, where it is known.
  var company: String?
  /// As it is called: `Acme, onsite`.
  var title: String
  var step: InterviewStep?
  /// Nil if no hour is known.
  var start: Moment?
  /// What is written down of it; nil for a day that was only set with `prepare`.
  var interview: Interview?

  /// `14:00 Acme, onsite`, or `Today Acme, onsite`.
  var name: String { "\(start?.clock ?? "Today") \(title)" }

  /// `14:00, Acme`, as the morning ends.
  var farewell: String { "\(start?.clock ?? "Today"), \(company ?? title)" }
}

extension Session {
  /// Without an hour an interview is taken to be in office hours, so that from the evening on it is over.
  private static let officeEnds = 18

  /// The interviews of today that have not begun, those without an hour last; with them the days set with `prepare`.
  var mornings: [MorningOccasion] {
    get throws {
      let (now, today) = (now, today)
      let isLate = Wording.isEvening(hour: now.local.hour) || now.local.hour >= Self.officeEnds
      let jobs = try jobSearch
      let interviews = jobs.coming(at: now).filter { interview in
        interview.day == today && interview.application?.isLive ?? true
          && interview.start.map { $0.instant > now.instant } ?? !isLate
      }
      var found = interviews.map {
        MorningOccasion(
          company: $0.application?.company, title: $0.title, step: $0.knownStep, start: $0.start,
          interview: $0)
      }
      guard !isLate else { return found }
      let preparation = try preparation
      for date in preparation.coming(on: today) where date.day == today {
        let isWritten = jobs.interviews.contains { interview in
          interview.day == today
            && (date.name == nil || interview.application.map(\.company) == date.name)
        }
        guard !isWritten else { continue }
        let title = date.occasion ?? preparation.aim ?? "the day you prepared for"
        found.append(MorningOccasion(company: date.name, title: title, step: date.step))
      }
      return found
    }
  }

  /// `14:00 Acme, onsite. Ten minutes?`: what the morning of an interview offers; nil if none of today is still to come,
  /// and while the person rests.
  func morningLine() throws -> Styled? {
    guard try restingSince == nil else { return nil }
    let mornings = try mornings
    guard let next = mornings.first else { return nil }
    let others = mornings.dropFirst().map { $0.start == nil ? $0.title : $0.name }
    let then = others.isEmpty ? "" : " Then \(Wording.list(others))."
    return "\(next.name, .strong). Ten minutes?\(then)"
  }
}
