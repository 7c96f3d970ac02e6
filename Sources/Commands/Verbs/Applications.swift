import ArgumentParser
import Practice
import QuestionBank
import Store
import Terminal

/// `applications`: all job processes, and whether there are enough of them.
struct Applications: Verb {
  static let configuration = CommandConfiguration(
    commandName: "applications",
    abstract: "List your job applications and what each waits for.")

  static let examples = [
    Example("applications", "the open ones"),
    Example("applications --all", "closed ones, too"),
    Example("applications --json", "for a script, closed ones included"),
    Example("applications --csv > applications.csv", "for a spreadsheet"),
    Example("application add Acme", "one more"),
  ]

  @Flag(name: .shortAndLong, help: "Closed ones, too; with --json and --csv they always are there.")
  var all = false

  @Flag(help: "As JSON.")
  var json = false

  @Flag(help: "As comma-separated values.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("Either --json or --csv") }
  }

  func perform(in session: Session) throws -> ExitStatus {
    let search = try session.jobSearch
    let now = session.now
    if json || csv {
      let rows = search.applications.map { ApplicationRow($0, in: search, at: now) }
      if json {
        session.showJSON(rows)
      } else {
        session.console.writeData(CSVText.record(ApplicationRow.columns))
        for row in rows { session.console.writeData(CSVText.record(row.values)) }
      }
      return .success
    }
    try ApplicationListing(session: session).show(all: all)
    return .success
  }
}
