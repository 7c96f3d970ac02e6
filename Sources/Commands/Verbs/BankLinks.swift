import ArgumentParser
import Practice
import Store
import Terminal

extension Banks {
  /// `banks link`: a question is another one edited.
  struct Link: Verb {
    static let configuration = CommandConfiguration(
      commandName: "link", abstract: "Say that a question is an earlier one, and keep its history with it.")
    static let examples = [
      Example("banks link conflict-old conflict-with-peer", "the second has the answers of the first")
    ]

    @Argument(help: "What it was: an id, also of a question that is in no bank any more.") var old: String
    @Argument(help: "What it is now: the id of a question in a bank.") var new: String

    func perform(in session: Session) throws -> ExitStatus {
      let (old, new) = (try session.key(old), try session.key(new))
      guard old != new else { throw Complaint("A question can't be linked to itself.") }
      guard try session.store.question(new) != nil else {
        throw Complaint("\(new) is in no bank; write first what the question was, then what it is now.")
      }
      guard try Self.link(new, to: old, in: session) else {
        throw Complaint("\(new) has the history of \(old) already.")
      }
      return .success
    }

    /// - Returns: false if there is nothing to do.
    @discardableResult
    static func link(_ new: QuestionKey, to old: QuestionKey, in session: Session) throws -> Bool {
      let changes = try session.store.changes(linking: new, to: old)
      guard !changes.isEmpty else { return false }
      try session.act(changes.map { .change($0) })
      let attempts = try session.store.record(of: new)?.attempts ?? 0
      let text = try session.store.lastText(of: new) ?? new.text
      session.say(
        "\(session.quoted(text)) has \(Wording.counted(attempts, "answer")) now; `undo` takes that back.")
      return true
    }
  }

  /// `banks unlink`: a question is not what it was linked to.
  struct Unlink: Verb {
    static let configuration = CommandConfiguration(
      commandName: "unlink", abstract: "Part a question from the earlier one it was linked to.")
    static let examples = [
      Example("banks unlink conflict-with-peer", "it keeps the answers given since")
    ]

    @Argument(help: "The question's id, or its beginning.") var question: String

    func perform(in session: Session) throws -> ExitStatus {
      let key = try session.key(question)
      let changes = try session.store.changes(unlinking: key)
      guard !changes.isEmpty else {
        throw Complaint("\(key) is linked to no earlier question; `banks changes` lists those that are.")
      }
      try session.act(changes.map { .change($0) })
      let attempts = try session.store.record(of: key)?.attempts ?? 0
      let text = try session.store.lastText(of: key) ?? key.text
      session.say(
        "\(session.quoted(text)) has \(Wording.counted(attempts, "answer")) of its own now; `undo` links it again."
      )
      return .success
    }
  }
}
