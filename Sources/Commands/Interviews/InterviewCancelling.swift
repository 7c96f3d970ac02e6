import Practice
import Store
import Terminal

/// Calls an interview off, and sees to it that those hear of it who wait.
struct InterviewCancelling {
  let session: Session

  /// - Parameter told: whether they know.
  func cancel(_ interview: Interview, told: Bool) throws {
    typealias Field = Interview.Field
    try session.act(
      try session.changes(
        of: interview.subject,
        to: [
          Field.state.rawValue: Interview.State.cancelled.rawValue, Field.told.rawValue: told ? "yes" : "no",
        ]))
    session.say("It is cancelled. `undo` takes that back, `interview move` finds it another time.")
    guard !told else { return }
    let isOver = interview.isOver(at: session.now)
    session.say(
      isOver
        ? "\(try whom(interview)) waited for you: a word is still welcome."
        : "\(try whom(interview)) should hear it from you, the sooner the better.")
    try offerWords(interview, isOver ? .apology : .cancel)
  }

  /// Who should hear it: whoever one writes to about it, else the company.
  private func whom(_ interview: Interview) throws -> String {
    if let contact = try session.jobSearch.correspondent(of: interview) { return contact.name }
    return interview.application.map { "Somebody at \($0.company)" } ?? "They"
  }

  private func offerWords(_ interview: Interview, _ kind: MessageKind) throws {
    let handle = InterviewEcho(session: session).handle(interview)
    let command = "message \(kind.rawValue) \(handle)"
    guard session.console.surface.inputIsTerminal, session.asks("Shall I show you words for it?") ?? false
    else {
      session.say(Styled("`\(command)` has words for it.", .dim))
      return
    }
    session.say("")
    session.say(Styled(try session.draft(kind, for: interview).text), indent: 2)
    session.say("")
    session.say(
      Styled(
        "Nothing is sent. `\(command) --edit` opens it; `courtesy` keeps it in mind until it is done.", .dim))
  }
}
