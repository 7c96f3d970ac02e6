import ArgumentParser
import Practice
import Store
import Terminal

/// `suspend`: never ask a question, until told otherwise.
struct Suspend: Verb {
  static let configuration = CommandConfiguration(
    commandName: "suspend",
    abstract: "Don't ask a question any more; its history stays.")

  static let examples = [
    Example("suspend laid-off", "it doesn't fit you"),
    Example("suspend --off laid-off", "ask it again"),
  ]

  @Argument(help: "The question's id, or its beginning.")
  var question: String

  @Flag(help: "Ask it again.")
  var off = false

  func perform(in session: Session) throws -> ExitStatus {
    let key = try session.key(question)
    let subject = Change.Subject(.question, key.text)
    let was = try session.store.field("suspended", of: subject)
    try session.act([.change(Change(subject, "suspended", from: was, to: off ? "0" : "1"))])
    session.say(
      off ? "\(key) is asked again." : "\(key) won't be asked; `suspend --off \(key)` brings it back.")
    return .success
  }
}
