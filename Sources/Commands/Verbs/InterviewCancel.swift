import ArgumentParser
import Practice
import Store
import Terminal

/// `interview cancel`: it won't take place.
struct InterviewCancel: Verb {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Call an interview off; says who should hear it.")

  static let examples = [
    Example("interview cancel Acme", "asks whether they know, and offers the words"),
    Example("interview cancel Acme --told", "they know already"),
    Example("interview cancel Acme --not-told", "they don't; it stays among what `courtesy` lists"),
  ]

  @Argument(help: "The company, and its step or day where it has several.")
  var words: [String] = []

  @Flag(help: "They know already.")
  var told = false

  @Flag(help: "They don't know yet.")
  var notTold = false

  func validate() throws {
    if told, notTold { throw ValidationError("Either --told or --not-told") }
  }

  func perform(in session: Session) throws -> ExitStatus {
    let jobs = try session.jobSearch
    let selection = InterviewSelection(session: session, verb: "cancel")
    guard let interview = try selection.interview(words, among: jobs.changeable(at: session.now)) else {
      session.note("Nothing is cancelled.")
      return .success
    }
    let isKnown = told || notTold || !session.console.surface.inputIsTerminal
    session.say("\(Styled(interview.title, .strong)): \(interview.fullTime(from: session.today)).")
    guard let knows = isKnown ? told : session.asks("Do they know already that you won't come?", usual: false)
    else {
      session.note("Nothing is cancelled.")
      return .success
    }
    try InterviewCancelling(session: session).cancel(interview, told: knows)
    return .success
  }
}
