import ArgumentParser
import Practice
import Store
import Terminal

/// `debrief`: what was asked in a real interview, and how it went.
struct Debrief: Verb {
  static let configuration = CommandConfiguration(
    commandName: "debrief",
    abstract: "Write down what a real interview asked and how it went.")

  static let examples = [
    Example("debrief", "asks for everything"),
    Example("debrief --company Acme --step onsite --day yesterday", "only the questions are left to enter"),
  ]

  /// The steps of a job process, as interviews are told apart.
  static let steps = ["screen", "technical", "onsite", "final", "hr"]

  @Option(name: .shortAndLong, help: "The company.")
  var company: String?

  @Option(name: .shortAndLong, help: "screen, technical, onsite, final or hr.")
  var step: String?

  @Option(name: .shortAndLong, help: "When it was, as in today, \"tue 14:00\" or 2026-11-20.")
  var day: String?

  func perform(in session: Session) throws -> ExitStatus {
    let dialogue = InterviewDialogue(session: session)
    guard let interview = try dialogue.interview(company: company, step: step, day: day) else {
      session.note("Nothing is written down.")
      return .success
    }
    try DebriefDialogue(session: session).questions(of: interview)
    return .success
  }
}
