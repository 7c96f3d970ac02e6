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
    Example("interviews --ics --output interviews.ics", "for a calendar, with reminders"),
  ]

  @Flag(name: .shortAndLong, help: "All of them, not only the latest.")
  var all = false

  @Flag(help: "As JSON, all of them.")
  var json = false

  @Flag(help: "As comma-separated values, all of them.")
  var csv = false

  @Flag(help: "As a calendar's file, all that have a day.")
  var ics = false

  @Option(name: .shortAndLong, help: "The file to write the calendar to; it is replaced.")
  var output: String?

  func validate() throws {
    if [json, csv, ics].count(where: { $0 }) > 1 { throw ValidationError("One of --json, --csv and --ics") }
    if output != nil, !ics { throw ValidationError("--output is for --ics") }
  }

  func perform(in session: Session) throws -> ExitStatus {
    let jobs = try session.jobSearch
    if ics { return try writeCalendar(jobs, session) }
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

  private func writeCalendar(_ jobs: JobSearch, _ session: Session) throws -> ExitStatus {
    let text = CalendarExport(session: session, jobs: jobs).text()
    guard let output, output != "-" else {
      session.console.writeData(text)
      return .success
    }
    let path = session.environment.path(output)
    try TextFile.write(text, to: path)
    let count = jobs.interviews.count { $0.day != nil }
    session.say("\(Wording.counted(count, "interview")) written to \(path).")
    return .success
  }
}
