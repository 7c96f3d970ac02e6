import ArgumentParser
import Practice
import Store
import Terminal

/// `forget`: erases answers for good.
struct Forget: Verb {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Erase the answers, notes and recordings of a question for good.")

  static let examples = [
    Example("forget conflict-with-peer", "its answers, notes and recordings; grades and times stay")
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
    let recordings = session.recordings.erase(
      forgotten.attempts.map(session.recordings.path).filter(TextFile.exists)
        + (try waiting(erasure, session)))
    let sounds = recordings.count == 0 ? "" : " and \(Wording.counted(recordings.count, "recording"))"
    session.say(
      "Erased: \(Wording.counted(forgotten.answers, "answer"))\(sounds) to \(name). Grades and times stay.")
    if forgotten.logNotEmptied {
      session.note(
        Styled(
          "Another program is reading the record, so the old bytes are still in its files; close it and run this again.",
          .warning))
    }
    for copy in forgotten.copiesNotReached {
      session.note(Styled("This copy could not be reached and still has them: \(copy)", .warning))
    }
    for file in recordings.notReached {
      session.note(Styled("This recording could not be erased: \(file)", .warning))
    }
    let isLeft = !forgotten.copiesNotReached.isEmpty || !recordings.notReached.isEmpty
    return forgotten.logNotEmptied || isLeft ? .no : .success
  }

  /// The sounds of answers in a mock interview that isn't graded yet.
  private func waiting(_ erasure: Erasure, _ session: Session) throws -> [String] {
    guard case .question(let key) = erasure, let mock = try session.mockSitting() else { return [] }
    return try mock.questions.indices.filter { place in
      guard let asked = mock.questions[place].key else { return false }
      return try asked == key || session.store.heir(of: asked) == key
    }.map { session.recordings.path(of: $0, in: mock.id) }.filter(TextFile.exists)
  }

  private func confirms(_ name: String, _ session: Session) throws -> Bool {
    let question = "Erase every answer, note and recording of \(name)? It can't be undone. [y/N] "
    guard case .line(let text) = session.console.read(Prompt(Styled(question))).outcome else { return false }
    return text.trimmingSpaces.lowercased().hasPrefix("y")
  }
}
