extension JobSearch {
  /// Those who take part in an interview, as far as they are known, by name.
  package func people(of interview: Interview) -> [Contact] {
    contacts.filter { interview.contacts.contains($0.id) }
  }

  /// Those who are known in an application: those of its interviews, and whoever works at its company. By name.
  package func people(of application: Application) -> [Contact] {
    let met = Set(interviews(of: application).flatMap(\.contacts))
    let company = QuestionKey.normalised(application.company)
    return contacts.filter { contact in
      met.contains(contact.id) || contact.company.map { QuestionKey.normalised($0) == company } ?? false
    }
  }

  /// Whom one writes to about an interview: the recruiter, of its application if none takes part, else who takes part
  /// first by name. Nil if nobody is known.
  package func correspondent(of interview: Interview) -> Contact? {
    let people = people(of: interview)
    return people.first(where: \.isRecruiter)
      ?? interview.application.flatMap { self.people(of: $0).first(where: \.isRecruiter) } ?? people.first
  }

  /// Whom one writes to about an application: its recruiter, else who took part in its latest interview.
  package func correspondent(of application: Application) -> Contact? {
    people(of: application).first(where: \.isRecruiter)
      ?? interviews(of: application).lazy.reversed().compactMap { people(of: $0).first }.first
      ?? people(of: application).first
  }

  /// The applications that a contact is known from, by the day on which they were begun.
  package func applications(of contact: Contact) -> [Application] {
    applications.filter { people(of: $0).contains { $0.id == contact.id } }
  }
}

extension Contact {
  /// Words, or beginnings of words, in the roles of those who arrange interviews.
  private static let recruiting = ["recruit", "talent", "hr", "headhunt", "sourc", "coordinat", "personnel"]

  /// Whether arranging interviews is their work.
  package var isRecruiter: Bool {
    guard let role else { return false }
    let words = role.lowercased().split { !$0.isLetter }
    return words.contains { word in
      // HR is a whole word, or every `hr…` would be it.
      Self.recruiting.contains { $0 == "hr" ? word == $0 : word.hasPrefix($0) }
    }
  }
}
