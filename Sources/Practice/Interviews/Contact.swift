/// Somebody met in an application, such as a recruiter or an interviewer, as their changes left them.
package struct Contact: Sendable, Hashable {
  /// The fields of its changes; what the raw value names is what the database keeps.
  package enum Field: String, CaseIterable, Sendable {
    case name, role, company, email, notes
    /// How it ended with them, in the person's words.
    case ended
    /// The day of the last message or talk that isn't an interview, as ISO 8601.
    case contacted
  }

  /// By which changes name them.
  package var id: EventID
  /// Never empty.
  package var name: String
  /// `recruiter`, `interviewer` or whatever the person says.
  package var role: String?
  /// Where they are now.
  package var company: String?
  /// Where they were before, the latest last.
  package var earlierCompanies: [String] = []
  /// For messages.
  package var email: String?
  /// In the person's words.
  package var notes: String?
  /// How it ended with them.
  package var ended: String?
  /// The last message or talk that isn't an interview.
  package var contacted: StudyDay?
  /// All their fields as the database has them, for marks that others keep here.
  package var fields: [String: String] = [:]

  /// The subject of their changes.
  package var subject: Change.Subject { Self.subject(id) }

  /// The subject of changes to the contact with that id.
  package static func subject(_ id: EventID) -> Change.Subject { .init(.contact, id.description) }

  /// The contact that these fields make; nil without a name.
  init?(id: EventID, fields: [String: String]) {
    func text(_ field: Field) -> String? { fields[field.rawValue] }
    guard let name = text(.name), !name.isEmpty else { return nil }
    self.id = id
    self.name = name
    role = text(.role)
    company = text(.company)
    email = text(.email)
    notes = text(.notes)
    ended = text(.ended)
    contacted = text(.contacted).flatMap { StudyDay(iso: $0) }
    self.fields = fields
  }
}
