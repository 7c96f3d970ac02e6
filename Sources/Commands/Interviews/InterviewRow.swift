import Practice

/// An interview as listings in JSON and CSV have it; documented in the manual.
struct InterviewRow: Encodable {
  /// Somebody who takes part.
  struct Person: Encodable {
    var id: String
    var name: String
    var role: String?
  }

  var id: String
  var application: String?
  var company: String?
  var role: String?
  var want: String?
  var stage: String?
  var step: String?
  var state: String
  var day: String?
  var start: String?
  var end: String?
  var minutes: Int
  var place: String?
  var with: [Person]
  var over: Bool
  var debrief: String?
  var outcome: String?
  var told: Bool?
  var notes: String?
  var mattered: String?
  var nextStep: String?
  var nextBy: String?
  var movedFrom: [String]
  var uid: String?
  /// Only of those that are coming.
  var topics: [String]?
  var askedBefore: Int?

  init(_ interview: Interview, _ jobs: JobSearch, purpose: InterviewPurpose?, now: Moment) {
    let application = interview.application
    id = interview.id.description
    self.application = application?.id.description
    company = application?.company
    role = application?.role
    want = application?.want?.rawValue
    stage = application?.stage?.rawValue
    step = interview.step
    state = interview.state.rawValue
    day = interview.day?.iso
    start = interview.start?.iso
    end = interview.start.flatMap { start in
      interview.end.map { Moment(instant: $0, utcOffset: start.utcOffset, day: start.day).iso }
    }
    minutes = interview.minutes
    place = interview.place
    with = interview.contacts.compactMap { jobs.contact($0) }.map {
      Person(id: $0.id.description, name: $0.name, role: $0.role)
    }
    over = interview.isOver(at: now)
    debrief = interview.debrief?.rawValue
    outcome = jobs.outcome(of: interview)?.rawValue
    told = interview.wasTold
    notes = interview.notes
    mattered = interview.mattered
    nextStep = interview.nextStep
    nextBy = interview.nextBy?.iso
    movedFrom = interview.earlierStarts
    uid = interview.calendarID
    let isComing = interview.isOpen && !over
    topics = isComing ? purpose?.topics : nil
    askedBefore = isComing ? purpose?.askedBefore : nil
  }

  /// The columns of the CSV, in order.
  static let columns = [
    "id", "company", "role", "want", "stage", "step", "state", "day", "start", "end", "minutes", "place",
    "with",
    "over", "debrief", "outcome", "told", "notes", "mattered", "next_step", "next_by", "moved_from", "uid",
    "topics", "asked_before", "application",
  ]

  /// The values under ``columns``; what is unknown is empty, several are separated by semicolons.
  var values: [String] {
    func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }
    let people = with.map { $0.name + ($0.role.map { " (\($0))" } ?? "") }
    return [
      id, text(company), text(role), text(want), text(stage), text(step), state, text(day), text(start),
      text(end),
      text(minutes), text(place), people.joined(separator: "; "), text(over), text(debrief), text(outcome),
      text(told),
      text(notes), text(mattered), text(nextStep), text(nextBy), movedFrom.joined(separator: "; "), text(uid),
      (topics ?? []).joined(separator: "; "), text(askedBefore), text(application),
    ]
  }
}
