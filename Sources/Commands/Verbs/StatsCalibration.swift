import ArgumentParser
import Practice
import QuestionBank
import Store
import Terminal

/// `stats calibration`: the person's own grades against what came of it.
struct StatsCalibration: Verb {
  static let configuration = CommandConfiguration(
    commandName: "calibration",
    abstract: "Your own grades against interviews, their outcome and partners.",
    discussion: """
      Drills are your answers in the \(Calibration.daysBefore) days before each interview, at questions of the same \
      kind or topic. Interviews are your answers there, as debriefs have them. Both columns are the share that you \
      graded solid or better, and of how many. Went on: after how many interviews the next round or an offer came, of \
      those with an answer.

      Too kind means that the share in drills lies above the one in interviews by more than chance makes: the 95 % \
      interval of the difference (Newcombe, from Wilson's) lies above zero. It takes \(GradeComparison.enough) answers \
      on each side. Among many topics one may be called so by chance.

      An interview felt good if two in three of its answers, at least \(Calibration.fewestAnswers), were solid or \
      better. Without an interview written down there is nothing to compare, and the screen says so.
      """)

  static let examples = [
    Example("stats calibration", "all of it"),
    Example("stats calibration --topic conflict", "one topic"),
    Example("stats calibration --since \"3 months ago\"", "newer interviews alone"),
    Example("stats calibration --csv > calibration.csv", "every kind and topic, for a spreadsheet"),
  ]

  @Option(name: .shortAndLong, help: "Only this topic.")
  var topic: String?

  @Option(name: .shortAndLong, help: "Only this kind: behavioural, motivation, technical, …")
  var kind: String?

  @Option(help: "Only interviews from this day on.")
  var since: String?

  @Flag(help: "As JSON.")
  var json = false

  @Flag(help: "As comma-separated values.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("Either --json or --csv") }
  }

  func perform(in session: Session) throws -> ExitStatus {
    let figures = try CalibrationFigures(session: session, filter: try filter(session))
    if json {
      session.showJSON(CalibrationDocument(figures))
    } else if csv {
      for record in CalibrationDocument(figures).records {
        session.console.writeData(CSVText.record(record))
      }
    } else {
      CalibrationScreen(session: session, figures: figures).show()
    }
    return .success
  }

  private func filter(_ session: Session) throws -> AttemptFilter {
    var filter = AttemptFilter()
    if let topic {
      filter.topic = try QuestionChoice.known([topic], among: try session.store.topics(), as: "topic")[0]
    }
    if let kind {
      let known = try QuestionChoice.known([kind], among: Kind.allCases.map(\.rawValue), as: "kind")
      filter.kind = Kind(rawValue: known[0])
    }
    if let since {
      guard let when = WhenText(since, today: session.today, direction: .past) else {
        throw Complaint(
          "“\(since)” is no day that can be understood; write 2026-11-01, “last week” or “3 days ago”.")
      }
      filter.since = when.date
    }
    return filter
  }
}
