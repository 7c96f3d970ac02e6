import Practice
import Store
import Terminal

/// Everything about one person.
struct ContactScreen {
  let session: Session

  func show(_ contact: Contact) throws {
    let search = try session.jobSearch
    let today = session.today
    session.say(Styled(contact.name, .strong))
    let text = contact.echo(lastContact: search.lastContact(with: contact, at: session.now), from: today)
    session.say(Styled(text), indent: 2)
    let interviews = search.interviews(with: contact)
    if !interviews.isEmpty {
      session.console.write("")
      session.say(Styled("Interviews", .accent))
      for interview in interviews {
        let parts = [interview.title, interview.shortTime(from: today), interview.standing(at: session.now)]
        session.say(Styled(parts.compactMap { $0 }.joined(separator: ", ")), indent: 2, hanging: 4)
      }
    }
    let applications = search.applications(with: contact)
    if !applications.isEmpty {
      session.console.write("")
      session.say(Styled("Applications", .accent))
      for application in applications {
        let stage =
          application.stage.map { ": \($0.rawValue) since \(application.stageSince.short(from: today))" }
          ?? ""
        session.say(Styled(application.title + stage), indent: 2, hanging: 4)
      }
    }
    session.note(Styled("`contact edit \(ShellWords.quoted(contact.name))` changes it.", .dim))
  }
}
