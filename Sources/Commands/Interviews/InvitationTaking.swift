import CalendarFiles
import Practice
import Store
import Terminal

/// What an invitation does: it adds an interview, moves or changes the one it is about, or calls it off.
struct InvitationTaking {
  let session: Session
  /// What the command line says beside the file.
  var company: String?
  var step: String?
  var with: String?
  var anyway = false

  /// Carries it out.
  func take(_ invitation: Invitation) throws -> ExitStatus {
    let event = invitation.event
    let known =
      event.uid.isEmpty
      ? nil
      : try session.jobSearch.interviews.last {
        $0.calendarID == event.uid || $0.id.description == event.uid
      }
    if invitation.isCancellation { return try cancel(known, invitation) }
    guard let time = try time(of: event) else { return .success }
    if event.isRepeated { session.note("It comes again and again; only its first time is taken.") }
    if let known { return try update(known, invitation, time) }
    return try add(invitation, time)
  }

  private func add(_ invitation: Invitation, _ time: InterviewTime) throws -> ExitStatus {
    let known = try session.jobSearch.applications.map(\.company)
    guard let name = try company ?? invitation.company(among: known) ?? askedCompany() else {
      throw Complaint(
        "It doesn't say which company it is from; add `--company Acme`.")
    }
    guard let choice = try CompanyChoice(session: session).choice(name, for: .goingOn) else {
      throw AddingDialogue.Left()
    }
    var new = NewInterview(id: session.newID(), company: choice)
    new.step = step ?? invitation.step
    new.time = time
    new.minutes = invitation.event.minutes.map { min($0, Self.longest) }
    new.place = invitation.place
    new.isInvited = true
    new.calendarID = invitation.event.uid.isEmpty ? nil : invitation.event.uid
    new.sequence = invitation.event.sequence
    new.people = try people(of: invitation, at: choice.company)
    return try InterviewAdding(session: session, anyway: anyway).store(new)
  }

  /// A whole day; what is longer is no conversation.
  private static let longest = 720

  private func update(_ known: Interview, _ invitation: Invitation, _ time: InterviewTime) throws
    -> ExitStatus
  {
    let event = invitation.event
    let last = known.fields[Invitation.sequenceField].flatMap(Int.init) ?? 0
    guard event.sequence >= last else {
      session.note(
        "\(known.title): that invitation is older than the one you have, so nothing is changed.")
      return .success
    }
    let minutes = event.minutes.map { min($0, Self.longest) }
    let people = try people(of: invitation, at: known.application?.company)
    var facts = people.founding
    for id in people.ids {
      facts += try session.changes(of: known.subject, to: [Interview.Field.with(id): "1"])
    }
    if let place = invitation.place {
      facts += try session.changes(of: known.subject, to: [Interview.Field.place.rawValue: place])
    }
    facts += try session.changes(
      of: known.subject, to: [Invitation.sequenceField: String(event.sequence)])
    let isMoved =
      time.day != known.day || time.start != known.start || (minutes ?? known.minutes) != known.minutes
    if isMoved || !known.isOpen {
      return try InterviewMoving(session: session, anyway: anyway).move(
        known, to: time, minutes: minutes, with: facts)
    }
    guard !facts.isEmpty else {
      session.note("\(known.title) is written down already, \(known.fullTime(from: session.today)).")
      return .success
    }
    try session.act(facts)
    try InterviewEcho(session: session).say(known.id)
    return .success
  }

  private func cancel(_ known: Interview?, _ invitation: Invitation) throws -> ExitStatus {
    guard let known else {
      session.note("It calls off an interview that isn't written down, so there is nothing to do.")
      return .success
    }
    guard known.isOpen else {
      session.note("\(known.title) is \(known.state.rawValue) already.")
      return .success
    }
    let when = InterviewEcho(session: session).wholeTime(known)
    session.say("\(Styled(known.title, .strong)): \(when).")
    if session.console.surface.inputIsTerminal {
      guard session.asks("They call it off. Is it cancelled?") ?? false else {
        session.note("Nothing is changed.")
        return .success
      }
    }
    try InterviewCancelling(session: session).cancel(known, told: true)
    return .success
  }

  /// Its start by the person's clock; nil if the person breaks off.
  private func time(of event: CalendarEvent) throws -> InterviewTime? {
    let reader = InterviewTimeReader(session: session)
    switch event.start {
    case .instant(let instant):
      return InterviewTime(
        start: session.environment.moment(at: instant, dayStart: session.settings.dayStart))
    case .floating(let day, let minute, let zone):
      if let zone {
        session.note(
          Styled(
            "Its time zone \(zone) isn't known here: the hour is taken as your own. Is that right?", .warning)
        )
      }
      return try reader.start(on: day, at: minute)
    case .day(let day): return InterviewTime(day: day)
    }
  }

  private func people(of invitation: Invitation, at company: String?) throws -> ContactChoice.Choice {
    var named = invitation.people(besides: session.settings.name).compactMap(Self.typed)
    if let with { named.append(with) }
    guard !named.isEmpty,
      let choice = try ContactChoice(session: session).choice(named.joined(separator: ", "), at: company)
    else { return ContactChoice.Choice() }
    return try withAddresses(choice, invitation)
  }

  /// A person as they would be typed: commas and brackets mean something there.
  private static func typed(_ person: CalendarPerson) -> String? {
    let name = person.name ?? person.email.map { String($0.prefix { $0 != "@" }) }
    let plain = name?.split { ",;()<>\n".contains($0) }.joined(separator: " ").trimmingSpaces
    return plain.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Keeps addresses of those whose address isn't known yet.
  private func withAddresses(
    _ choice: ContactChoice.Choice, _ invitation: Invitation
  ) throws -> ContactChoice.Choice {
    var choice = choice
    let people = invitation.people(besides: session.settings.name)
    for (id, name) in zip(choice.ids, choice.names) {
      guard let email = people.first(where: { Self.typed($0) == name })?.email else { continue }
      let subject = Contact.subject(id)
      guard try session.store.field(Contact.Field.email.rawValue, of: subject) == nil else { continue }
      choice.founding.append(.change(Change(subject, Contact.Field.email.rawValue, to: email)))
    }
    return choice
  }

  private func askedCompany() throws -> String? {
    guard session.console.surface.inputIsTerminal else { return nil }
    return try AddingDialogue(session: session).company()
  }
}
