import Practice
import Store
import Terminal

/// What a company's name, as typed, stands for: an application there is, or a new one.
struct CompanyChoice {
  let session: Session

  /// Why the company is named, which decides what a closed application there means.
  enum Purpose {
    /// To look back, as a debrief does: a closed application is as good as any.
    case looking
    /// Something is to come there, such as an interview: a closed application is asked whether it goes on.
    case goingOn
    /// An application is to begin: a closed one is passed by, an open one is found.
    case beginning
  }

  /// The application that is meant.
  struct Choice {
    var id: EventID
    /// As the application has it.
    var company: String
    /// Nil for one that ``founding`` makes.
    var application: Application?
    /// What makes a new application known, or opens a closed one again; to be stored with what follows from it.
    var founding: [Event.Fact] = []
  }

  /// The application that a typed name means, whatever its case and spaces. Where it is spelled like another company's
  /// that is known, a person at a terminal is asked; elsewhere it is taken as new, with a note.
  ///
  /// - Returns: nil if the person breaks off.
  /// - Throws: a ``Complaint`` about a name without a letter or digit.
  func choice(_ typed: String, for purpose: Purpose = .looking) throws -> Choice? {
    let company = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard company.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw Complaint("A company's name is needed, such as Acme; “\(company)” is none.")
    }
    let search = try session.jobSearch
    if let application = search.application(at: company) {
      return try taken(application, for: purpose)
    }
    for application in search.applications(alike: company) {
      guard session.console.surface.inputIsTerminal else {
        session.note(
          "\(company) is taken as a company of its own. If it is \(application.company), `application merge \(ShellWords.quoted(company)) \(ShellWords.quoted(application.company))` makes one of both."
        )
        break
      }
      guard let isMeant = session.asks("Is this \(application.company)?") else { return nil }
      if isMeant { return try taken(application, for: purpose) }
    }
    return new(company)
  }

  private func taken(_ application: Application, for purpose: Purpose) throws -> Choice? {
    let known = Choice(id: application.id, company: application.company, application: application)
    guard !application.isLive, purpose != .looking else { return known }
    let closing = "Your application at \(application.company) was closed\(closed(application))."
    if purpose == .beginning {
      session.note("\(closing) This is a new one; `application reopen` goes on with the old one.")
      return new(application.company)
    }
    guard session.console.surface.inputIsTerminal else {
      session.note("\(closing) It goes on.")
      return try reopened(known, application)
    }
    session.say(Styled(closing))
    guard let goesOn = session.asks("Does it go on?") else { return nil }
    return goesOn ? try reopened(known, application) : new(application.company)
  }

  /// ` as rejected on Tue 3 Nov`.
  private func closed(_ application: Application) -> String {
    guard let last = application.passages.last else { return "" }
    return " as \(last.stage.rawValue) \(Days.on(last.day, from: session.today))"
  }

  private func reopened(_ known: Choice, _ application: Application) throws -> Choice {
    var choice = known
    choice.founding = try session.changes(
      of: application.subject, to: [Application.Field.stage.rawValue: application.stageBeforeClosing.rawValue]
    )
    return choice
  }

  private func new(_ company: String) -> Choice {
    let id = session.newID()
    let subject = Application.subject(id)
    return Choice(
      id: id, company: company,
      founding: [.change(Change(subject, Application.Field.company.rawValue, to: company))])
  }
}
