import Practice

/// An application as listings in JSON and CSV have it; documented in the manual.
struct ApplicationRow: Encodable {
  /// A stage and the day on which it was reached.
  struct Passage: Encodable {
    var stage, day: String
  }

  /// Somebody met there.
  struct Person: Encodable {
    var id, name: String
    var role: String?
  }

  var id, company: String
  var role, source, want, stage: String?
  var live: Bool
  /// The study day on which it reached its stage.
  var stageSince: String
  var daysInStage: Int
  var began, lastActivity: String
  /// The next or, without one, the last interview.
  var interviews: Int
  var nextInterview, lastInterview: String?
  var waitingFor: String?
  var link, notes: String?
  var stages: [Passage]
  var people: [Person]

  /// The row of one application, at a moment.
  init(_ application: Application, in search: JobSearch, at now: Moment) {
    let today = now.day
    let own = search.interviews(of: application)
    id = application.id.description
    company = application.company
    role = application.role
    source = application.source
    want = application.want?.rawValue
    stage = application.stage?.rawValue
    live = application.isLive
    stageSince = application.stageSince.iso
    daysInStage = today - application.stageSince
    began = application.began.iso
    lastActivity = search.lastActivity(of: application, today: today).iso
    interviews = own.count
    nextInterview = own.first { $0.isOpen && !$0.isOver(at: now) }.flatMap { $0.start?.iso ?? $0.day?.iso }
    lastInterview = own.last { $0.state == .attended }.flatMap { $0.start?.iso ?? $0.day?.iso }
    waitingFor = search.awaited(in: application, at: now)?.text(from: today)
    link = application.link
    notes = application.notes
    stages = application.passages.map { Passage(stage: $0.stage.rawValue, day: $0.day.iso) }
    people = search.people(of: application).map {
      Person(id: $0.id.description, name: $0.name, role: $0.role)
    }
  }

  /// The columns of the CSV, in order.
  static let columns = [
    "id", "company", "role", "source", "want", "stage", "live", "stage_since", "days_in_stage", "began",
    "last_activity", "interviews", "next_interview", "last_interview", "waiting_for", "link", "notes",
    "people",
  ]

  /// The values under ``columns``; what is unknown is empty.
  var values: [String] {
    [
      id, company, role ?? "", source ?? "", want ?? "", stage ?? "", "\(live)", stageSince, "\(daysInStage)",
      began,
      lastActivity, "\(interviews)", nextInterview ?? "", lastInterview ?? "", waitingFor ?? "", link ?? "",
      notes ?? "", people.map(\.name).joined(separator: "; "),
    ]
  }
}
