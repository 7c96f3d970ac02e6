import ArgumentParser
import Practice
import Store
import Terminal

/// `interview show`: all that is known of one.
struct InterviewShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "All that is known of an interview.")

  static let examples = [
    Example("interview show Acme", "the next one there; asks where there are several"),
    Example("interview show Acme screen --json", "for a script"),
  ]

  @Argument(help: "The company, and its step or day where it has several.")
  var words: [String] = []

  @Flag(help: "As JSON.")
  var json = false

  func perform(in session: Session) throws -> ExitStatus {
    let jobs = try session.jobSearch
    let coming = jobs.coming(at: session.now)
    let usual = coming.first ?? jobs.interviews.last
    guard
      let interview = try InterviewSelection(session: session, verb: "show").interview(
        words, among: jobs.interviews, usual: usual)
    else { return .success }
    let purposes = try InterviewPurposes(session: session)
    if json {
      session.showJSON(
        InterviewRow(interview, jobs, purpose: purposes.purpose(of: interview), now: session.now))
    } else {
      try InterviewScreen(session: session, jobs: jobs).show(
        interview, purpose: purposes.purpose(of: interview))
    }
    return .success
  }
}
