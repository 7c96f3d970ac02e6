import ArgumentParser
import Practice
import QuestionBank
import Store
import Terminal

/// `mine`: the person's own outline, points and wording of a question.
struct Mine: Verb {
  static let configuration = CommandConfiguration(
    commandName: "mine",
    abstract: "Write your own outline and points for a question.")

  static let examples = [
    Example("mine conflict-with-peer", "opens your notes on it in your editor")
  ]

  @Argument(help: "The question's id, or its beginning.")
  var question: String

  func perform(in session: Session) throws -> ExitStatus {
    let key = try session.key(question)
    let before = try session.ownNotesText()
    let place = try session.notesKey(of: key)
    let entry = try before.ensuringEntry(for: place, title: session.store.lastText(of: place))
    if entry.text != before.text || !TextFile.exists(before.file) {
      try TextFile.write(entry.text, to: before.file)
    }
    _ = try session.edit(before.file, line: entry.line)
    let notes = try session.ownNotes()[key]
    session.say(
      notes == nil || notes == OwnNotes()
        ? "Nothing of yours is kept for \(key) yet."
        : "Kept: \(Wording.counted(notes?.points.count ?? 0, "point"))\(notes?.outline == nil ? "" : " and an outline") of yours for \(key)."
    )
    return .success
  }
}
