import Practice
import Store
import Terminal

/// Begins an application, from one line or in a dialogue.
struct ApplicationAdding {
  let session: Session

  /// Begins it and says what is now known.
  ///
  /// - Parameter company: empty to be asked for it.
  func run(company typed: String, fields: ApplicationVerb.Fields) throws -> ExitStatus {
    let canAsk = session.console.surface.inputIsTerminal
    let entry = try fields.entry(in: session)
    guard let name = typed.isEmpty && canAsk ? try ApplicationDialogue(session: session).company() : typed,
      !name.isEmpty
    else {
      if canAsk { return dropped() }
      throw Complaint("Which company? `application add Acme` is enough; `help application add` has the rest.")
    }
    guard let choice = try CompanyChoice(session: session).choice(name, for: .beginning) else {
      return dropped()
    }
    var target = (id: choice.id, company: choice.company, founding: choice.founding)
    if let known = choice.application {
      guard try isAnother(than: known, role: entry.role) else { return .success }
      target = (session.newID(), known.company, [])
      target.founding = [
        .change(Change(Application.subject(target.id), Application.Field.company.rawValue, to: known.company))
      ]
    }
    guard let full = canAsk && fields.isEmpty ? try ApplicationDialogue(session: session).entry() : entry
    else {
      return dropped()
    }
    try full.store(to: target.id, founding: target.founding, in: session)
    try finish(target.id)
    return .success
  }

  private func dropped() -> ExitStatus {
    session.note("Nothing is written down.")
    return .success
  }

  /// Whether a second application at a company is meant: asked at a terminal, taken from another role elsewhere.
  private func isAnother(than known: Application, role: String?) throws -> Bool {
    let since = "since \(known.stageSince.short(from: session.today))"
    let what = [known.role, known.stage?.rawValue, since].compactMap { $0 }.joined(separator: ", ")
    let name = ShellWords.quoted(known.company)
    guard session.console.surface.inputIsTerminal else {
      if let role, QuestionKey.normalised(role) != QuestionKey.normalised(known.role ?? "") { return true }
      throw Complaint(
        "There is an application at \(known.company) already (\(what)); `application edit \(name)` changes it. A second one needs a --role of its own."
      )
    }
    session.say("There is an application at \(known.company) already: \(what).")
    if session.asks("Is this another one?", usual: false) == true { return true }
    session.note("Nothing new is written down. `application edit \(name)` changes the one there is.")
    return false
  }

  private func finish(_ id: EventID) throws {
    let search = try session.jobSearch
    guard let application = search.applications.first(where: { $0.id == id }) else { return }
    session.say(Styled(application.echo(from: session.today)))
    for bridge in search.bridges(to: application.company, at: session.now) {
      session.say(Styled("You know somebody: \(bridge.sentence(from: session.today))"), hanging: 2)
    }
    try ApplicationSequel(session: session).follow(application, before: nil)
    if application.isLive, application.want != .no {
      let name = ShellWords.quoted(application.company)
      session.note(
        Styled("`interview add \(name)` when there is a date; `application edit \(name)` for the rest.", .dim)
      )
    }
  }
}
