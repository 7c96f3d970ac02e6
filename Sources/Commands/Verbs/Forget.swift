import ArgumentParser
import Practice
import Store
import Terminal

/// `forget`: erases answers for good.
struct Forget: Verb {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Erase the typed answers and notes of a question for good.")

  static let examples = [
    Example("forget conflict-with-peer", "its answers and notes; grades and times stay")
  ]

  @Argument(help: "The question's id or its beginning, or the id of one attempt.")
  var subject: String

  @Flag(name: .shortAndLong, help: "Don't ask.")
  var yes = false

  func perform(in session: Session) throws -> ExitStatus {
    let erasure: Erasure
    let name: String
    if let id = EventID(subject), let attempt = try session.store.attempt(id) {
      erasure = .attempt(id)
      name = "that attempt at \(attempt.bearer)"
    } else {
      let key = try session.key(subject)
      erasure = .question(key)
      name = key.text
    }
    guard try yes || confirms(name, session) else {
      session.say("Nothing is erased.")
      return .success
    }
    let forgotten = try session.forget(erasure)
    session.say("Erased: \(Wording.counted(forgotten.answers, "answer")) to \(name). Grades and times stay.")
    if forgotten.logNotEmptied {
      session.note(
        Styled(
          "Another program is reading the record, so the old bytes are still in its files; close it and run this again.",
          .warning))
    }
    for copy in forgotten.copiesNotReached {
      session.note(Styled("This copy could not be reached and still has them: \(copy)", .warning))
    }
    return forgotten.logNotEmptied || !forgotten.copiesNotReached.isEmpty ? .no : .success
  }

  private func confirms(_ name: String, _ session: Session) throws -> Bool {
    let question = "Erase every typed answer and note of \(name)? It can't be undone. [y/N] "
    guard case .line(let text) = session.console.read(Prompt(Styled(question))).outcome else { return false }
    return text.trimmingSpaces.lowercased().hasPrefix("y")
  }
}
