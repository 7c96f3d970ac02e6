import Practice

/// A contact as listings in JSON and CSV have it; documented in the manual.
struct ContactRow: Encodable {
  var id, name: String
  var role, company: String?
  /// Where they were before, the latest last.
  var before: [String]
  var email: String?
  /// The study day of the last interview, talk or message.
  var lastContact: String?
  var ended, notes: String?
  var interviews: Int
  /// The companies of the applications they took part in.
  var applications: [String]

  /// The row of one contact, at a moment.
  init(_ contact: Contact, in search: JobSearch, at now: Moment) {
    id = contact.id.description
    name = contact.name
    role = contact.role
    company = contact.company
    before = contact.companiesBefore
    email = contact.email
    lastContact = search.lastContact(with: contact, at: now)?.iso
    ended = contact.ended
    notes = contact.notes
    interviews = search.interviews(with: contact).count
    applications = search.applications(with: contact).map(\.company)
  }

  /// The columns of the CSV, in order.
  static let columns = [
    "id", "name", "role", "company", "before", "email", "last_contact", "ended", "notes", "interviews",
    "applications",
  ]

  /// The values under ``columns``; what is unknown is empty.
  var values: [String] {
    [
      id, name, role ?? "", company ?? "", before.joined(separator: "; "), email ?? "", lastContact ?? "",
      ended ?? "",
      notes ?? "", "\(interviews)", applications.joined(separator: "; "),
    ]
  }
}
