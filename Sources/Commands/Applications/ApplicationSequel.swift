import Practice
import Store
import Terminal

/// What follows from a new stage or wish: words to decline by, a rest, other processes to withdraw from.
struct ApplicationSequel {
  let session: Session

  /// Says it, and asks where something is to be decided.
  ///
  /// - Parameter before: how the application was; nil for a new one.
  func follow(_ application: Application, before: Application?) throws {
    let name = ShellWords.quoted(application.company)
    if application.want == .no, before?.want != .no, application.isLive {
      session.note(
        "Declining kindly keeps the door open: `message decline \(name)` has the words, `application close \(name) --as withdrawn` ends it."
      )
    }
    if application.stage == .offer, before?.stage != .offer {
      session.note("`message accept \(name)` and `message decline \(name)` have the words for either answer.")
    }
    guard application.stage != before?.stage, !application.isLive else { return }
    try askAboutInterviews(of: application)
    if application.stage == .accepted { try accepted(application) }
  }

  private func askAboutInterviews(of application: Application) throws {
    let search = try session.jobSearch
    let coming = search.coming(at: session.now).filter { $0.application?.id == application.id }
    guard let first = coming.first else { return }
    let times = coming.compactMap { $0.shortTime(from: session.today) }
    session.note(
      "\(coming.count == 1 ? "An interview is" : "Interviews are") still planned there (\(Wording.list(times))): `interview cancel \(ShellWords.quoted(first.application?.company ?? ""))`."
    )
  }

  private func accepted(_ application: Application) throws {
    let others = try session.jobSearch.live.filter { $0.id != application.id }
    if !others.isEmpty {
      let names = others.map {
        [$0.company, $0.stage.map { "(\($0.rawValue))" }].compactMap { $0 }.joined(separator: " ")
      }
      session.say(
        Styled(
          "Still open: \(Wording.list(names)). A courteous withdrawal is due to \(others.count == 1 ? "them" : "each"), once the contract is signed: `message withdraw \(ShellWords.quoted(others[0].company))`."
        ))
    }
    guard try session.restingSince == nil else { return }
    guard session.console.surface.inputIsTerminal else {
      session.note("`rest` stops reminders and due counts.")
      return
    }
    session.say("Congratulations. A rest stops reminders and due counts until you are back; nothing is lost.")
    if session.asks("Rest from now on?") == true { try session.beginRest() }
  }
}
