/// A person as people write them down in passing: `Kim Lee (recruiter)`.
package struct PersonText: Sendable, Hashable {
  /// Spaces made single; empty where only a role was written.
  package var name: String
  /// What stood in brackets, or the whole text where it is a role and no name.
  package var role: String?

  /// Roles that people write in a name's place.
  package static let roles = [
    "recruiter", "interviewer", "hiring manager", "manager", "hr", "team lead", "team", "founder", "ceo",
    "cto",
    "referrer",
  ]

  /// Everybody named in a text, divided by commas, semicolons, `and` or `&`, each once.
  package static func list(_ text: String) -> [PersonText] {
    var parts = [""]
    var depth = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if depth == 0, ["and", "&", "+"].contains(word.lowercased()) {
        parts.append("")
        continue
      }
      for character in word {
        switch character {
        case "(": depth += 1
        case ")": depth = max(0, depth - 1)
        case ",", ";":
          if depth == 0 {
            parts.append("")
            continue
          }
        default: break
        }
        parts[parts.count - 1].append(character)
      }
      parts[parts.count - 1].append(" ")
    }
    return parts.compactMap(PersonText.init).reduce(into: []) { known, person in
      if !known.contains(person) { known.append(person) }
    }
  }

  /// One person; nil of nothing at all.
  package init?(_ text: some StringProtocol) {
    func clean(_ text: some StringProtocol) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var name = clean(text)
    if name.hasSuffix(")"), let bracket = name.firstIndex(of: "(") {
      let inside = clean(name[name.index(after: bracket)...].dropLast())
      role = inside.isEmpty ? nil : inside
      name = clean(name[..<bracket])
    }
    let bare = name.lowercased()
    let withoutArticle = ["the ", "a ", "my "].first(where: bare.hasPrefix).map {
      String(bare.dropFirst($0.count))
    }
    if role == nil, Self.roles.contains(withoutArticle ?? bare) {
      role = withoutArticle ?? bare
      name = ""
    }
    guard !name.isEmpty || role != nil else { return nil }
    self.name = name
  }
}

extension JobSearch {
  /// Those who may be meant by a name, the ones at that company first: of that name whatever the case, or alone with
  /// that first name there.
  package func contacts(named name: String, at company: String?) -> [Contact] {
    let wanted = QuestionKey.normalised(name)
    let place = company.map(QuestionKey.normalised)
    func isThere(_ contact: Contact) -> Bool {
      place != nil && contact.company.map(QuestionKey.normalised) == place
    }
    let same = contacts.filter { QuestionKey.normalised($0.name) == wanted }
    if !same.isEmpty { return same.filter(isThere) + same.filter { !isThere($0) } }
    let byFirstName = contacts.filter {
      isThere($0) && QuestionKey.normalised($0.name).split(separator: " ").first.map(String.init) == wanted
    }
    return byFirstName.count == 1 ? byFirstName : []
  }

  /// Those at a company who have that role, or whose role says so among other words.
  package func contacts(inRole role: String, at company: String) -> [Contact] {
    let place = QuestionKey.normalised(company)
    let wanted = QuestionKey.normalised(role)
    return contacts.filter { contact in
      guard let known = contact.role.map(QuestionKey.normalised) else { return false }
      return contact.company.map(QuestionKey.normalised) == place
        && (known == wanted || known.hasSuffix(" " + wanted))
    }
  }
}
