import Practice
import Terminal

/// What a message is about: found by a person's, company's or interview's name, or from what is owed.
struct MessageChoice {
  let session: Session
  let kind: MessageKind
  let jobs: JobSearch
  let open: [Courtesy]

  init(session: Session, kind: MessageKind) throws {
    self.session = session
    self.kind = kind
    jobs = try session.jobSearch
    open = try session.courtesies.filter { $0.messages.contains(kind) }
  }

  /// The occasion that the words name; without any, the only one that is owed such a message.
  ///
  /// - Parameter name: whom it goes to; nil for the one who is usually written to.
  /// - Returns: nil if the person breaks off.
  func occasion(_ words: [String], to name: String?) throws -> MessageOccasion? {
    let text = words.joined(separator: " ")
    var found = text.isEmpty ? open.compactMap(owed) : named(text)
    if found.isEmpty { throw nothing(text) }
    if let name {
      let recipient = try recipient(name)
      found = found.map { occasion in
        var occasion = occasion
        occasion.recipient = recipient
        return occasion
      }
    }
    let distinct = found.reduce(into: [MessageOccasion]()) { if !$0.contains($1) { $0.append($1) } }
    return distinct.count == 1 ? distinct[0] : try asked(distinct)
  }

  private func owed(_ courtesy: Courtesy) -> MessageOccasion? {
    if let interview = courtesy.interview {
      return MessageOccasion(interview: interview, to: courtesy.person, in: jobs)
    }
    return courtesy.application.map {
      MessageOccasion(application: $0, to: courtesy.person, for: kind, in: jobs, at: session.now)
    }
  }

  /// To the people of that name; else about what bears it.
  private func named(_ text: String) -> [MessageOccasion] {
    let people = people(text).map { MessageOccasion(contact: $0, for: kind, in: jobs, at: session.now) }
    guard people.isEmpty else { return people }
    let found = interviews(text)
    return kind == .thankYou ? found.flatMap(eachThanked) : found
  }

  /// By the whole name; else by one word of it, if no company bears it.
  private func people(_ text: String) -> [Contact] {
    let wanted = QuestionKey.normalised(text)
    let whole = jobs.contacts.filter { QuestionKey.normalised($0.name) == wanted }
    return whole.isEmpty && jobs.application(at: text) == nil
      ? jobs.contacts.filter { isPart(wanted, of: $0) } : whole
  }

  private func isPart(_ word: String, of contact: Contact) -> Bool {
    QuestionKey.normalised(contact.name).split(separator: " ").contains { $0 == word }
  }

  /// By company, or by company and step or role.
  private func interviews(_ text: String) -> [MessageOccasion] {
    let wanted = QuestionKey.normalised(text)
    var applications: [Application] = []
    for application in jobs.applications {
      let company = QuestionKey.normalised(application.company)
      let rest = wanted.hasPrefix(company) ? wanted.dropFirst(company.count) : nil
      guard let rest, rest.isEmpty || rest.hasPrefix(" ") || rest.hasPrefix(",") else { continue }
      let further = rest.drop { $0 == " " || $0 == "," }
      let isRole = !further.isEmpty && QuestionKey.normalised(application.role ?? "").hasPrefix(further)
      if further.isEmpty || isRole {
        applications.append(application)
      } else {
        let own = jobs.interviews(of: application).filter { isStep(String(further), of: $0) }
        let fitting = jobs.interviews(for: kind, in: own, at: session.now)
        let chosen = fitting.isEmpty ? Array(own.suffix(1)) : fitting
        if !chosen.isEmpty { return chosen.map { MessageOccasion(interview: $0, in: jobs) } }
      }
    }
    let live = applications.filter(\.isLive)
    return (live.isEmpty ? Array(applications.suffix(1)) : live).flatMap(occasions)
  }

  private func isStep(_ text: String, of interview: Interview) -> Bool {
    guard let step = interview.step else { return false }
    return QuestionKey.normalised(step) == text
      || interview.knownStep != nil && interview.knownStep == InterviewStep(word: text)
  }

  /// One for each interview that such a message may be about; one without, if there is none.
  private func occasions(_ application: Application) -> [MessageOccasion] {
    let fitting = jobs.interviews(for: kind, in: jobs.interviews(of: application), at: session.now)
    guard fitting.isEmpty else { return fitting.map { MessageOccasion(interview: $0, in: jobs) } }
    return [MessageOccasion(application: application, for: kind, in: jobs, at: session.now)]
  }

  /// Everybody who took part and is still to be thanked is thanked alone; once all were, anybody may be again.
  private func eachThanked(_ occasion: MessageOccasion) -> [MessageOccasion] {
    guard let interview = occasion.interview else { return [occasion] }
    let people = jobs.people(of: interview)
    let waiting = open.filter { $0.interview?.id == interview.id }.compactMap(\.person)
    let thanked = waiting.isEmpty ? people : waiting
    guard !thanked.isEmpty else { return [occasion] }
    return thanked.map { MessageOccasion(interview: interview, to: $0, in: jobs) }
  }

  private func recipient(_ name: String) throws(Complaint) -> Contact {
    let wanted = QuestionKey.normalised(name)
    let whole = jobs.contacts.filter { QuestionKey.normalised($0.name) == wanted }
    let found = whole.isEmpty ? jobs.contacts.filter { isPart(wanted, of: $0) } : whole
    if let first = found.first, found.count == 1 || !whole.isEmpty { return first }
    guard found.isEmpty else {
      throw Complaint("“\(name)” may be \(Wording.list(found.map(\.name), "or")); write the whole name.")
    }
    let hint = nearest(to: name, among: jobs.contacts.map(\.name)).map { "did you mean \($0)?" }
    throw Complaint(
      "Nobody called “\(name)” is known; \(hint ?? "`contact add \(ShellWords.quoted(name))` writes them down.")"
    )
  }

  private func nothing(_ text: String) -> Complaint {
    guard !text.isEmpty else {
      return Complaint(
        "For whom? Name a company, an interview or a person: `message \(kind.rawValue) Acme`.")
    }
    let names = jobs.applications.map(\.company) + jobs.contacts.map(\.name)
    let hint = nearest(to: text, among: names).map { "did you mean \($0)?" }
    return Complaint(
      "No company, interview or person “\(text)” is known; \(hint ?? "`applications` and `contacts` list them.")"
    )
  }

  private func asked(_ occasions: [MessageOccasion]) throws -> MessageOccasion? {
    let labels = occasions.map { $0.label(from: session.today) }
    guard session.console.surface.inputIsTerminal else {
      throw Complaint(
        "Several fit: \(labels.joined(separator: "; ")). Name the step as well, or the person with --to.")
    }
    for (index, label) in labels.enumerated() {
      session.note("\(Styled("\(index + 1)", .accent).padded(to: 3, align: .right))  \(label)")
    }
    while case .line(let line) = session.console.read(Prompt("Which one? [1] ")).outcome {
      let text = line.trimmingSpaces
      if text.isEmpty { return occasions[0] }
      if let number = Int(digits: text), occasions.indices.contains(number - 1) {
        return occasions[number - 1]
      }
      session.note(Styled("Type a number from 1 to \(occasions.count).", .warning))
    }
    return nil
  }
}

extension MessageOccasion {
  /// What tells it from others in a list: `Kim Lee, Acme, onsite, Thu 26 Nov 14:00`.
  fileprivate func label(from today: StudyDay) -> String {
    let about =
      interview?.title ?? [application?.company, application?.role].compactMap { $0 }.joined(separator: ", ")
    let parts = [recipient?.name, about.isEmpty ? nil : about, interview?.shortTime(from: today)]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
