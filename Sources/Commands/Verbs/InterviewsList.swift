import ArgumentParser
import Practice
import QuestionBank
import Store
import Terminal

/// `interviews`: what is coming, what waits for a word, what was.
struct InterviewsList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "interviews", abstract: "List the real interviews, and what each is good for.")

  static let examples = [
    Example("interviews", "what is coming, with whom and what for; then the latest"),
    Example("interviews --all", "all there were"),
    Example("interviews --json", "for a script"),
    Example("interviews --csv > interviews.csv", "for a spreadsheet"),
  ]

  @Flag(name: .shortAndLong, help: "All of them, not only the latest.")
  var all = false

  @Flag(help: "As JSON, all of them.")
  var json = false

  @Flag(help: "As comma-separated values, all of them.")
  var csv = false

  func validate() throws {
    if [json, csv].count(where: { $0 }) > 1 { throw ValidationError("Either --json or --csv") }
  }

  func perform(in session: Session) throws -> ExitStatus {
    let jobs = try session.jobSearch
    guard json || csv else {
      try InterviewsScreen(session: session, jobs: jobs, showsAll: all).show()
      return .success
    }
    let purposes = try InterviewPurposes(session: session)
    let rows = jobs.interviews.map { interview in
      let isComing = interview.isOpen && !interview.isOver(at: session.now)
      return InterviewRow(
        interview, jobs, purpose: isComing ? purposes.purpose(of: interview) : nil, now: session.now)
    }
    if json {
      session.showJSON(rows)
    } else {
      session.console.writeData(CSVText.record(InterviewRow.columns))
      for row in rows { session.console.writeData(CSVText.record(row.values)) }
    }
    return .success
  }
}
