import Practice
import Store

/// What `today --json` writes.
struct TodayDocument: Encodable {
  struct Day: Encodable {
    var day: String
    var due: Int
  }

  struct Meeting: Encodable {
    var id: String
    var company, step, day, start: String?
    var state: String
  }

  var today: String
  /// The day since which the person rests; absent while they don't.
  var restingSince: String?
  /// Today and the six days after.
  var due: [Day]
  /// Interviews to come, the nearest first.
  var coming: [Meeting]
  /// Interviews that are to be written down, the oldest first.
  var debriefs: [Meeting]
  var courtesies: [CourtesyRow]

  init(session: Session) throws {
    let jobs = try session.jobSearch
    let day = session.today
    today = day.iso
    restingSince = try session.restingSince?.iso
    let isResting = restingSince != nil
    due =
      isResting
      ? []
      : try session.dueCountsOfWeek().enumerated().map { Day(day: (day + $0.offset).iso, due: $0.element) }
    coming = jobs.coming(at: session.now).map(Meeting.init)
    debriefs = isResting ? [] : jobs.awaitingDebrief(at: session.now).map(Meeting.init)
    courtesies =
      isResting
      ? []
      : try session.courtesies.enumerated().map {
        CourtesyRow($0.element, number: $0.offset + 1, today: day)
      }
  }
}

extension TodayDocument.Meeting {
  fileprivate init(_ interview: Interview) {
    id = interview.id.description
    company = interview.application?.company
    step = interview.step
    day = interview.day?.iso
    start = interview.start?.iso
    state = interview.state.rawValue
  }
}
