/// Somebody known who connects a person with a company.
package struct Bridge: Sendable, Hashable {
  /// How they stand to the company.
  package enum Tie: Sendable, Hashable, Comparable {
    /// Known from elsewhere, and there now.
    case moved
    /// There, as ever.
    case there
    /// There before, and elsewhere now: they know people.
    case left
  }

  /// Whom the person knows.
  package var contact: Contact
  /// How they stand to the company.
  package var tie: Tie
  /// The last talk or message; nil if none is known.
  package var lastContact: StudyDay?
}

extension JobSearch {
  /// Everybody known who is at a company or was there before: those who moved there first, then those who were always
  /// there, then those who left; by name.
  ///
  /// - Parameter now: interviews that are over by then count as talks.
  package func bridges(to company: String, at now: Moment) -> [Bridge] {
    let place = QuestionKey.normalised(company)
    return contacts.compactMap { contact -> Bridge? in
      let before = contact.companiesBefore
      let tie: Bridge.Tie
      if contact.company.map(QuestionKey.normalised) == place {
        tie = before.isEmpty ? .there : .moved
      } else if before.contains(where: { QuestionKey.normalised($0) == place }) {
        tie = .left
      } else {
        return nil
      }
      return Bridge(contact: contact, tie: tie, lastContact: lastContact(with: contact, at: now))
    }
    .sorted {
      ($0.tie, $0.contact.name.lowercased(), $0.contact.id) < (
        $1.tie, $1.contact.name.lowercased(), $1.contact.id
      )
    }
  }

  /// The interviews that somebody took or takes part in, by day.
  package func interviews(with contact: Contact) -> [Interview] {
    interviews.filter { $0.contacts.contains(contact.id) }
  }

  /// The day of the last interview they took part in, of the last message or talk, whichever was later; nil if none is
  /// known. What is to come doesn't count.
  package func lastContact(with contact: Contact, at now: Moment) -> StudyDay? {
    let talks = interviews(with: contact).filter { interview in
      interview.isOver(at: now) && interview.state != .missed && interview.state != .cancelled
    }.compactMap(\.day)
    return (talks + thanks(to: contact) + [contact.contacted].compactMap { $0 }).max()
  }

  /// The days on which a courtesy was done to somebody by name: the field of its mark ends in their id.
  private func thanks(to contact: Contact) -> [StudyDay] {
    interviews.flatMap(\.fields).filter {
      $0.key.hasPrefix("courtesy:") && $0.key.hasSuffix(contact.id.description)
    }
    .compactMap { StudyDay(iso: $0.value) }
  }

  /// The applications that somebody took part in, in the order they were begun.
  package func applications(with contact: Contact) -> [Application] {
    let ids = Set(interviews(with: contact).compactMap { $0.application?.id })
    return applications.filter { ids.contains($0.id) }
  }
}

extension Contact {
  /// Where they were before, each company once and the latest last, without the one where they are now.
  package var companiesBefore: [String] {
    let now = company.map(QuestionKey.normalised)
    var known: Set<String> = []
    return earlierCompanies.reversed().filter { name in
      let place = QuestionKey.normalised(name)
      return place != now && known.insert(place).inserted
    }.reversed()
  }
}
