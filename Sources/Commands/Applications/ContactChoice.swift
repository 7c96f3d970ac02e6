import Practice
import Store
import Terminal

/// Whom names, as typed, stand for: contacts there are, or new ones.
struct ContactChoice {
  let session: Session

  /// Those who are meant.
  struct Choice {
    /// In the order in which they were named.
    var ids: [EventID] = []
    /// What makes new ones known, and says what is new of others; to be stored with what follows from it.
    var founding: [Event.Fact] = []
    /// As they are called on screens: `Kim Lee`.
    var names: [String] = []

    /// `Kim Lee, Bo Chan`; empty for nobody.
    var text: String { names.joined(separator: ", ") }
  }

  /// The contacts that a line names, such as `Kim Lee (recruiter), Bo Chan`; known ones whatever the case, others founded
  /// with their company. A role alone, such as `recruiter`, means the one who has it there.
  ///
  /// Where somebody of that name is known from another company, a person at a terminal is asked; elsewhere it is
  /// taken for the same, still there, with a note.
  ///
  /// - Returns: nil if the person breaks off.
  func choice(_ typed: String, at company: String?) throws -> Choice? {
    let search = try session.jobSearch
    var choice = Choice()
    for person in PersonText.list(typed) {
      guard let found = try known(person, at: company, in: search) else { return nil }
      switch found {
      case .nobody: add(person, at: company, to: &choice)
      case .contact(let contact, let facts):
        guard !choice.ids.contains(contact.id) else { continue }
        choice.ids.append(contact.id)
        choice.names.append(contact.name)
        choice.founding += facts
        if let role = person.role, contact.role == nil {
          choice.founding += try session.changes(of: contact.subject, to: [Contact.Field.role.rawValue: role])
        }
      }
    }
    return choice
  }

  private enum Found {
    case nobody
    /// With what is new of them.
    case contact(Contact, [Event.Fact])
  }

  /// Nil if the person breaks off.
  private func known(_ person: PersonText, at company: String?, in search: JobSearch) throws -> Found? {
    guard !person.name.isEmpty else {
      let there = company.map { search.contacts(inRole: person.role ?? "", at: $0) } ?? []
      return there.count == 1 ? .contact(there[0], []) : .nobody
    }
    for contact in search.contacts(named: person.name, at: company) {
      guard let company, let before = contact.company,
        QuestionKey.normalised(before) != QuestionKey.normalised(company)
      else { return .contact(contact, []) }
      guard session.console.surface.inputIsTerminal else {
        session.note(
          "\(contact.name) is known from \(before). `contact edit \(ShellWords.quoted(contact.name)) --company \(ShellWords.quoted(company))` says that they moved."
        )
        return .contact(contact, [])
      }
      guard let isSame = session.asks("Is this the \(contact.name) you know from \(before)?") else {
        return nil
      }
      guard isSame else { continue }
      guard let hasMoved = session.asks("Are they at \(company) now?") else { return nil }
      return .contact(
        contact,
        hasMoved
          ? try session.changes(of: contact.subject, to: [Contact.Field.company.rawValue: company]) : [])
    }
    return .nobody
  }

  private func add(_ person: PersonText, at company: String?, to choice: inout Choice) {
    let id = session.newID()
    let name = person.name.isEmpty ? Self.name(ofRole: person.role ?? "", at: company) : person.name
    choice.ids.append(id)
    choice.names.append(name)
    func set(_ field: Contact.Field, _ value: String?) {
      guard let value else { return }
      choice.founding.append(.change(Change(Contact.subject(id), field.rawValue, to: value)))
    }
    set(.name, name)
    set(.role, person.role)
    set(.company, company)
  }

  /// What somebody is called whose name isn't known yet: `Recruiter at Acme`.
  private static func name(ofRole role: String, at company: String?) -> String {
    let title = role == "hr" ? "HR" : Wording.sentence(role)
    return company.map { "\(title) at \($0)" } ?? title
  }
}
