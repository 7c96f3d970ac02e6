import ArgumentParser
import Practice
import Store
import Terminal

/// `rest`: no reminders and no due counts for a while.
struct Rest: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rest",
    abstract: "Stop reminders and due counts, as when an offer is accepted.")

  static let examples = [
    Example("rest", "from today"),
    Example("rest --end", "practise again"),
  ]

  @Flag(help: "End the rest.")
  var end = false

  func perform(in session: Session) throws -> ExitStatus {
    if end { return try ending(in: session) }
    if let since = try session.restingSince {
      session.say("Resting since \(Days.full(since, from: session.today)). `rest --end` ends it.")
      return .success
    }
    let isTaken = try session.jobSearch.applications.contains { $0.stage == .accepted }
    if !isTaken, session.console.surface.inputIsTerminal {
      session.say("No offer is marked as accepted. A rest stops reminders and due counts all the same.")
      guard session.asks("Rest from now on?") == true else {
        session.note("Nothing is changed.")
        return .success
      }
    }
    try session.beginRest()
    return .success
  }

  private func ending(in session: Session) throws -> ExitStatus {
    guard let since = try session.restingSince else {
      session.note("You aren't resting.")
      return .success
    }
    try session.act(session.restEnding())
    let days = session.today - since
    session.say("Welcome back\(days > 0 ? " after \(Days.count(days))" : ""). `drill` begins where you like.")
    return .success
  }
}
