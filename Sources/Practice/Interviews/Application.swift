/// One job process at one company, as its changes left it.
package struct Application: Sendable, Hashable {
  /// How much the person wants the job.
  package enum Want: String, Sendable, Hashable, Codable, CaseIterable {
    case yes, unsure
    /// An interview is welcome for its own sake.
    case practice
    case no

    /// Whether its interviews are worth preparing for.
    package var isWorthPreparing: Bool { self != .no }
  }

  /// The fields of its changes; what the raw value names is what the database keeps.
  package enum Field: String, CaseIterable, Sendable {
    case company, role, source, want, stage, link, notes
    /// The id of the application that this one turned out to be.
    case merged
  }

  /// A stage, and the day on which it was reached.
  package struct Passage: Sendable, Hashable {
    /// What was reached.
    package var stage: ApplicationStage
    /// When.
    package var day: StudyDay
  }

  /// By which changes name it.
  package var id: EventID
  /// As the person spells it; never empty.
  package var company: String
  /// The job's title.
  package var role: String?
  /// Where the person heard of it.
  package var source: String?
  /// Nil if the person hasn't said; it counts as yes.
  package var want: Want?
  /// Nil if the person hasn't said.
  package var stage: ApplicationStage?
  /// Where the job is described.
  package var link: String?
  /// In the person's words.
  package var notes: String?
  /// The stages it went through, in time; one taken back is not among them.
  package var passages: [Passage] = []
  /// The study day on which it was first written down.
  package var began: StudyDay
  /// The study day on which something was last said of it, its interviews left aside.
  package var touched: StudyDay
  /// All its fields as the database has them, for marks that others keep here.
  package var fields: [String: String] = [:]

  /// Whether it is still open.
  package var isLive: Bool { !(stage?.isClosed ?? false) }

  /// The subject of its changes.
  package var subject: Change.Subject { Self.subject(id) }

  /// The subject of changes to the application with that id.
  package static func subject(_ id: EventID) -> Change.Subject { .init(.application, id.description) }

  /// The application that these fields make; nil without a company.
  init?(id: EventID, fields: [String: String], began: StudyDay, touched: StudyDay) {
    func text(_ field: Field) -> String? { fields[field.rawValue] }
    guard let company = text(.company), !company.isEmpty else { return nil }
    self.id = id
    self.company = company
    role = text(.role)
    source = text(.source)
    want = text(.want).flatMap(Want.init(rawValue:))
    stage = text(.stage).flatMap(ApplicationStage.init(rawValue:))
    link = text(.link)
    notes = text(.notes)
    self.began = began
    self.touched = touched
    self.fields = fields
  }
}
