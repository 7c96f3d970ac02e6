import ArgumentParser
import Practice
import QuestionBank
import Store
import Terminal

/// `edit`: a question's own text, in the person's editor.
struct Edit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Open a question's bank in your editor, at the question.")

  static let examples = [
    Example("edit conflict-with-peer", "its text, points and answer; what you learned stays with it")
  ]

  @Argument(help: "The question's id, or its beginning.")
  var question: String

  func perform(in session: Session) throws -> ExitStatus {
    let key = try session.key(question)
    guard let listed = try session.store.question(key) else {
      throw Complaint("\(key) is in no bank any more, so there is no text to edit.")
    }
    let editing = try BankEditing(listed.bank, session: session)
    let before = editing.bankBefore
    let isSound = try editing.run(line: before.line(of: key))
    say(key, from: before.questions, to: try editing.bankNow().questions, editing, session)
    return isSound ? .success : .badFile
  }

  /// What became of the question, and whether others changed with it.
  private func say(
    _ key: QuestionKey, from old: [Question], to new: [Question], _ editing: BankEditing, _ session: Session
  ) {
    guard TextFile.exists(editing.path), let before = old.first(where: { $0.key == key }) else { return }
    let oldKeys = Set(old.map(\.key))
    let added = new.filter { !oldKeys.contains($0.key) }
    // A question without an id has another key with another text.
    let isRenamed = !new.contains { $0.key == key } && added.count == 1
    guard let after = isRenamed ? added.first : new.first(where: { $0.key == key }) else {
      session.say("\(key) is no more in \(editing.name); its history stays.")
      return
    }
    let byKey = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let others = new.count { $0.key != after.key && byKey[$0.key] != $0 }
    let also: String = others == 0 ? "" : " \(Wording.counted(others, "other question")) changed, too."
    let changes = QuestionChanges(old: before, new: after).summary
    let wasNamed = after.key == key || key.text.hasPrefix("#") ? nil : "which was \(key)"
    let parts = [wasNamed, changes].compactMap { $0 }.joined(separator: ", ")
    let sentence = parts.isEmpty ? "Nothing of \(key) changed." : "Kept: \(after.key), \(parts)."
    session.say(Styled(sentence + also))
  }
}
