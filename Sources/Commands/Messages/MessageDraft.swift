import Practice

/// A message that is ready to be read over. Nothing sends it.
struct MessageDraft: Hashable {
  var kind: MessageKind
  /// Whom it goes to; nil if nobody is known.
  var recipient: Contact?
  /// The headers `To:` and `Subject:`, then the message, without a line break at the end.
  var text: String
  /// Names between braces in the person's own template that mean nothing.
  var unknownNames: [String] = []
}

/// What a message is about.
struct MessageOccasion: Hashable {
  var application: Application?
  var interview: Interview?
  var recipient: Contact?
  /// Times that would suit the person.
  var suggestion: String?

  /// About an interview, to whoever is written to in its matters unless told otherwise.
  init(interview: Interview, to recipient: Contact? = nil, in jobs: JobSearch) {
    self.interview = interview
    application = interview.application
    self.recipient = recipient ?? jobs.correspondent(of: interview)
  }

  /// About an application, to its recruiter unless told otherwise. A message that is about an interview takes
  /// the one that fits it: the next for what lies ahead, the last attended or missed for what is over.
  init(
    application: Application, to recipient: Contact? = nil, for kind: MessageKind, in jobs: JobSearch,
    at now: Moment
  ) {
    self.application = application
    interview = jobs.interviews(for: kind, in: jobs.interviews(of: application), at: now).first
    self.recipient =
      recipient ?? interview.flatMap { jobs.correspondent(of: $0) } ?? jobs.correspondent(of: application)
  }

  /// To a person, about the newest application they are known from.
  init(contact: Contact, for kind: MessageKind, in jobs: JobSearch, at now: Moment) {
    recipient = contact
    let known = jobs.applications(of: contact)
    application = known.last { $0.isLive } ?? known.last
    let theirs = jobs.interviews.filter { $0.contacts.contains(contact.id) }
    interview =
      jobs.interviews(for: kind, in: theirs, at: now).first
      ?? application.flatMap { jobs.interviews(for: kind, in: jobs.interviews(of: $0), at: now).first }
    if let own = interview?.application { application = own }
  }

  /// What is known for the places of a template.
  func values(for kind: MessageKind, in jobs: JobSearch, on today: StudyDay, signedBy name: String?)
    -> [MessageField: String]
  {
    var values: [MessageField: String] = [.step: interview?.inLetters ?? "interview"]
    values[.company] = application?.company ?? recipient?.company
    values[.role] = application?.role
    if let recipient, recipient.hasOwnName {
      values[.name] = recipient.name
      values[.firstName] = recipient.firstName
    }
    if let recipient, let address = recipient.email { values[.to] = "\(recipient.name) <\(address)>" }
    if let day = interview?.day { values.merge(Self.time(day, interview?.start)) { $1 } }
    values[.suggestion] = suggestion
    // Moved just now, so that the words are for the time it had, and the new one is what would suit.
    if kind == .reschedule, let interview, interview.touched == today,
      let before = interview.earlierStarts.last.flatMap({ Moment(iso: $0, day: today) })
    {
      values[.suggestion] = suggestion ?? values[.when]
      values.merge(Self.time(before.local.date, before)) { $1 }
    }
    values[.place] = interview?.place
    values[.nextStep] = interview?.nextStep
    // A follow-up is about a day that passed; anything else about one to come.
    if let promised = interview?.nextBy, (promised < today) == (kind == .followUp) {
      values[.nextBy] = promised.inLetters
    }
    if application?.stage == .offer || application?.stage == .accepted { values[.offer] = "offer" }
    let accepted = jobs.applications.contains { $0.stage == .accepted && $0.id != application?.id }
    if accepted { values[.elsewhere] = "another offer" }
    values[.me] = name
    return values
  }
}

extension MessageOccasion {
  private static func time(_ day: StudyDay, _ start: Moment?) -> [MessageField: String] {
    // An hour before the study day begins is on the civil day after it.
    let date = (start?.local.date ?? day).inLetters
    var values: [MessageField: String] = [.day: date]
    values[.time] = start?.clock
    values[.when] = [date, start?.clock].compactMap { $0 }.joined(separator: " at ")
    return values
  }
}

extension JobSearch {
  /// Those of the interviews that a message of that kind may be about, the likeliest first; none for a message about the
  /// application as a whole.
  func interviews(for kind: MessageKind, in known: [Interview], at now: Moment) -> [Interview] {
    let coming = known.filter { $0.isOpen && !$0.isOver(at: now) }
    let past = known.filter { $0.isOver(at: now) }
    switch kind {
    case .confirm, .reschedule: return coming
    case .cancel:
      // One that is called off already, and of which they haven't heard.
      let untold = known.filter { $0.state == .cancelled && $0.wasTold != true && !$0.isOver(at: now) }
      return untold.isEmpty ? coming : untold
    case .reply:
      let invited = coming.filter { $0.state == .invited }
      return invited.isEmpty ? Array(coming.prefix(1)) : invited
    case .thankYou, .followUp:
      return known.filter { $0.state == .attended || past.contains($0) && $0.isOpen }.suffix(1)
    case .apology:
      let missed = past.filter { $0.state == .missed || $0.state == .cancelled && $0.wasTold != true }
      return (missed.isEmpty ? past.filter(\.isOpen) : missed).suffix(1)
    case .decline, .withdraw, .accept: return []
    }
  }
}

extension Session {
  /// The words of that kind about an interview.
  func draft(_ kind: MessageKind, for interview: Interview, to recipient: Contact? = nil) throws
    -> MessageDraft
  {
    try draft(kind, about: MessageOccasion(interview: interview, to: recipient, in: jobSearch))
  }

  /// The words of that kind about an application.
  func draft(_ kind: MessageKind, for application: Application) throws -> MessageDraft {
    try draft(kind, about: MessageOccasion(application: application, for: kind, in: jobSearch, at: now))
  }

  /// The words of that kind to somebody.
  func draft(_ kind: MessageKind, for contact: Contact) throws -> MessageDraft {
    try draft(kind, about: MessageOccasion(contact: contact, for: kind, in: jobSearch, at: now))
  }

  /// The words of that kind about an occasion, from the person's own template if there is one.
  func draft(_ kind: MessageKind, about occasion: MessageOccasion) throws -> MessageDraft {
    let template = MessageTemplate(try MessageShelf(session: self).text(of: kind))
    let values = occasion.values(for: kind, in: try jobSearch, on: today, signedBy: settings.name)
    return MessageDraft(
      kind: kind, recipient: occasion.recipient, text: template.filled(with: values),
      unknownNames: template.unknownNames)
  }
}
