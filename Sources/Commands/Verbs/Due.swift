import ArgumentParser
import Practice
import Store
import Terminal

/// `due`: what is due, for people and for scripts.
struct Due: Verb {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Count what is due today and in the days to come.")

  static let examples = [
    Example("due", "the next 14 days"),
    Example("due --quiet && echo practise", "exit status 0 if something is due, 1 if not"),
  ]

  @Option(help: "How many days, today included.")
  var days = 15

  @OptionGroup var choice: QuestionChoice

  @Flag(name: .shortAndLong, help: "Print nothing; the exit status tells.")
  var quiet = false

  @Flag(help: "As JSON.")
  var json = false

  func validate() throws {
    guard (1...366).contains(days) else { throw ValidationError("Days are 1 to 366, not \(days)") }
  }

  private struct Row: Encodable {
    var day: String
    var due: Int
  }

  func perform(in session: Session) throws -> ExitStatus {
    var filter = try choice.filter(session)
    filter.banks = try filter.banks ?? session.shelf.active
    let today = session.today
    let counts = try session.store.dueCounts(
      from: today, days: days, cap: try session.preparation.cap(on: today), filter: filter)
    if !quiet {
      let rows = counts.enumerated().map { Row(day: (today + $0.offset).iso, due: $0.element) }
      if json {
        session.showJSON(rows)
      } else {
        var table = Table(.init(title: "Day"), .init(title: "Due", align: .right))
        table.rows = counts.enumerated().filter { $0.offset == 0 || $0.element > 0 }.map { offset, count in
          [Styled(offset == 0 ? "today" : (today + offset).short), "\(count)"]
        }
        session.show(table)
      }
    }
    return quiet && counts.first ?? 0 == 0 ? .no : .success
  }
}
