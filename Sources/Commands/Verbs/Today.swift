import ArgumentParser
import Practice
import Store
import Terminal

/// `today`: what is on.
struct Today: Verb {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Say what is due today and what comes next.")

  static let examples = [
    Example("today", "what is due, what is coming, and who waits for a word"),
    Example("today --json", "for a script"),
  ]

  @Flag(help: "As JSON.")
  var json = false

  func perform(in session: Session) throws -> ExitStatus {
    if json {
      session.showJSON(try TodayDocument(session: session))
      return .success
    }
    try Greeting(session: session).showDue()
    try TodayScreen(session: session).show()
    return .success
  }
}
