import Practice
import Store

/// What a person says of somebody, on one line or in a dialogue. What is nil wasn't said; an empty text takes away what
/// was known.
struct ContactEntry: Equatable {
  var name: String?
  var role: String?
  var company: String?
  /// Where they were before, for somebody who is met only now.
  var before: String?
  var email: String?
  /// A study day as ISO 8601.
  var contacted: String?
  var ended: String?
  var notes: String?

  /// The changes it makes of somebody.
  ///
  /// - Parameter known: what is known of them; nil for somebody new.
  func facts(of id: EventID, known: Contact?, in session: Session) throws -> [Event.Fact] {
    let subject = Contact.subject(id)
    var facts: [Event.Fact] = []
    let all: [(Contact.Field, String?)] = [
      (.name, name), (.role, role), (.email, email), (.contacted, contacted), (.ended, ended),
      (.notes, notes),
    ]
    for case (let field, let value?) in all {
      facts += try session.changes(of: subject, to: [field.rawValue: value.isEmpty ? nil : value])
    }
    return try facts + companies(of: subject, known: known, in: session)
  }

  /// Where they were before is said first, so that it is where they were once the present place is said.
  private func companies(of subject: Change.Subject, known: Contact?, in session: Session) throws -> [Event
    .Fact]
  {
    let search = try session.jobSearch
    /// As the application there spells it.
    func spelled(_ text: String?) -> String? {
      text.map { search.application(at: $0)?.company ?? $0 }
    }
    let field = Contact.Field.company.rawValue
    let now = company.map { spelled($0) ?? "" } ?? known?.company
    guard let before = spelled(before), !before.isEmpty else {
      return try company == nil
        ? [] : session.changes(of: subject, to: [field: now?.isEmpty ?? true ? nil : now])
    }
    return [
      .change(Change(subject, field, from: known?.company, to: before)),
      .change(Change(subject, field, from: before, to: now?.isEmpty ?? true ? nil : now)),
    ]
  }
}
