import Practice
import Store
import Terminal

/// Changes what is known of an application.
struct ApplicationEditing {
  let session: Session

  func run(
    _ application: Application, company: String?, fields: ApplicationVerb.Fields
  ) throws -> ExitStatus {
    var entry = try fields.entry(in: session)
    if fields.isEmpty, company == nil {
      guard session.console.surface.inputIsTerminal else {
        throw Complaint(
          "Say what is new, as in `application edit \(ShellWords.quoted(application.company)) --stage interviewing`."
        )
      }
      guard let said = try ApplicationDialogue(session: session).entry(changing: application) else {
        session.note("Nothing is changed.")
        return .success
      }
      entry = said
    } else if let company {
      let name = company.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !name.isEmpty else { throw Complaint("A company's name can't be empty.") }
      entry.company = name
    }
    guard try entry.store(to: application.id, in: session) else {
      session.note("Nothing is new: \(application.echo(from: session.today))")
      return .success
    }
    let search = try session.jobSearch
    guard let changed = search.applications.first(where: { $0.id == application.id }) else { return .success }
    session.say(Styled(changed.echo(from: session.today)))
    if let stage = entry.stage, stage != changed.stage, let now = changed.stage {
      session.note("\(Wording.sentence(stage.rawValue)) is noted in its place; it is \(now.rawValue) since.")
    }
    try ApplicationSequel(session: session).follow(changed, before: application)
    return .success
  }
}
