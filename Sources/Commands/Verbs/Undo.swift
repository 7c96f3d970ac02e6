import ArgumentParser
import FSRS
import Practice
import Store
import Terminal

/// `undo`: takes the last thing back, and again the one before.
struct Undo: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last thing you did; again, the one before.")

  static let examples = [Example("undo", "the last grade, debrief line, bank or date")]

  /// What is taken back is what the person saw last, not a link that an edit just now would bring.
  static let looksAtBanks = false

  func perform(in session: Session) throws -> ExitStatus {
    guard let reversal = try session.undo() else {
      throw Complaint("There is nothing to take back.", exit: .no)
    }
    session.say(Styled(reversal.sentence(session: session, verb: "Taken back")))
    if let next = try session.store.nextUndo() {
      session.note(
        Styled("Again would take back: \(next.account(session: session)). `redo` does it anew.", .dim))
    }
    return .success
  }
}

/// `redo`: does again what `undo` took back.
struct Redo: Verb {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what undo took back.")

  static let examples = [Example("redo", "the last thing taken back")]

  /// As for ``Undo``: a link made first would be something new, after which nothing is done again.
  static let looksAtBanks = false

  func perform(in session: Session) throws -> ExitStatus {
    guard let reversal = try session.redo() else {
      throw Complaint("There is nothing to do again.", exit: .no)
    }
    session.say(Styled(reversal.sentence(session: session, verb: "Done again")))
    return .success
  }
}

extension Reversal {
  /// `Taken back: conflict-with-peer solid, today at 20:14.`
  func sentence(session: Session, verb: String) -> String {
    "\(verb): \(account(session: session))."
  }

  /// What the action was, told by its most telling event.
  func account(session: Session) -> String {
    let moment = session.environment.moment(at: recorded, dayStart: session.settings.dayStart)
    let when = "\(Days.relative(moment.day, to: session.today)) at \(moment.clock)"
    let facts = events.map(\.fact)
    let attempts = facts.compactMap(\.attempt)
    if let attempt = attempts.first {
      let more = attempts.count > 1 ? " and \(attempts.count - 1) more" : ""
      let text = (try? session.store.lastText(of: attempt.question)) ?? nil
      return "\(attempt.question.shown(title: text)) \(attempt.grade.word)\(more), \(when)"
    }
    let changes = facts.compactMap(\.change)
    if let linking = linking(changes, session: session) { return "\(linking), \(when)" }
    return "\(ChangeAccount(changes, session: session).text ?? "something"), \(when)"
  }

  /// What was said of questions that were edited, whatever else came with it.
  private func linking(_ changes: [Change], session: Session) -> String? {
    let links = changes.filter { $0.subject.sort == .question && $0.field == Settlement.field }
    guard let link = links.first, let other = link.new ?? link.old else { return nil }
    func shown(_ key: String) -> String {
      let key = QuestionKey(key)
      return key.shown(title: (try? session.store.lastText(of: key)) ?? nil)
    }
    if link.new == nil { return "keeping \(shown(link.subject.id)) apart from \(shown(other))" }
    let more = links.count > 1 ? " and \(links.count - 1) more" : ""
    return "linking \(shown(link.subject.id))\(more) to what it was before"
  }
}

extension QuestionKey {
  /// The written id, or the text for a question that has none.
  func shown(title: String?) -> String {
    guard text.hasPrefix("#"), let title else { return text }
    return "“\(DisplayWidth.truncated(title, to: 50))”"
  }
}
