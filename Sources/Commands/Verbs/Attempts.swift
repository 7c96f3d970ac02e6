import ArgumentParser
import FSRS
import Practice
import QuestionBank
import Store
import Terminal

/// `attempts`: the record itself.
struct Attempts: Verb {
  static let configuration = CommandConfiguration(
    commandName: "attempts", abstract: "List attempts, newest first.")

  static let examples = [
    Example("attempts", "the last twenty"),
    Example("attempts --question conflict-with-peer", "one question"),
    Example("attempts --since 2026-11-01 --json", "for a script"),
    Example("attempts --csv > attempts.csv", "all of them, for a spreadsheet"),
  ]

  @Option(name: .shortAndLong, help: "Only this question.")
  var question: String?

  @Option(name: .shortAndLong, help: "Only this setting: drill, mock, partner or interview.")
  var setting: String?

  @Option(help: "Only from this day on.")
  var since: String?

  @Option(name: .shortAndLong, help: "Only this topic.")
  var topic: String?

  @Option(name: .shortAndLong, help: "Only this kind: behavioural, motivation, technical, …")
  var kind: String?

  @Option(name: .shortAndLong, help: "Only questions of this bank.")
  var bank: String?

  @Option(name: .shortAndLong, help: "At most so many; all by default with --json and --csv, else 20.")
  var limit: Int?

  @Flag(help: "Answers and notes, too, and what is counted from them.")
  var answers = false

  @Flag(help: "As JSON.")
  var json = false

  @Flag(help: "As comma-separated values.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("Either --json or --csv") }
    if let limit, limit < 1 { throw ValidationError("A limit is 1 or more, not \(limit)") }
  }

  func perform(in session: Session) throws -> ExitStatus {
    let filter = try filter(session)
    if json { return try writeJSON(filter, session) }
    if csv { return try writeCSV(filter, session) }
    let attempts = try session.store.attempts(filter, limit: limit ?? 20, withAnswers: answers)
    guard !attempts.isEmpty else {
      session.note("No attempt fits that.")
      return .success
    }
    var table = Table(
      .init(title: "When"), .init(title: "Grade"), .init(title: "Time", align: .right),
      .init(title: "Points"),
      .init(title: "Setting"), .init(title: "Question", isFlexible: true))
    table.rows = attempts.map { listed in
      let attempt = listed.attempt
      return [
        Styled("\(listed.occurred.local.date.iso) \(listed.occurred.clock)"),
        Styled(attempt.grade.word, Styled.Style(attempt.grade)), Styled(attempt.answering?.clock ?? ""),
        Styled(attempt.coverage.map { "\($0.pointsCovered) of \($0.pointsTotal)" } ?? ""),
        Styled(attempt.setting.name, .dim), Styled(listed.bearer.shown(title: listed.text)),
      ]
    }
    session.show(table)
    return .success
  }

  private func filter(_ session: Session) throws -> AttemptFilter {
    var filter = AttemptFilter()
    filter.question = try question.map { try session.key($0) }
    if let setting {
      let known = try QuestionChoice.known([setting], among: Setting.allCases.map(\.name), as: "setting")
      filter.setting = Setting(name: known[0])
    }
    if let topic {
      filter.topic = try QuestionChoice.known([topic], among: try session.store.topics(), as: "topic")[0]
    }
    if let kind {
      let known = try QuestionChoice.known([kind], among: Kind.allCases.map(\.rawValue), as: "kind")
      filter.kind = Kind(rawValue: known[0])
    }
    if let bank {
      filter.bank = try QuestionChoice.known([bank], among: try session.store.bankNames(), as: "bank")[0]
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

  /// With answers what can be counted from them, too, which takes longer.
  private func row(_ listed: ListedAttempt, _ session: Session) -> AttemptRow {
    answers ? AttemptRow(listed, in: session) : AttemptRow(listed)
  }

  /// One element a line, so that a million attempts need no more memory than one.
  private func writeJSON(_ filter: AttemptFilter, _ session: Session) throws -> ExitStatus {
    var separator = "["
    var count = 0
    let told = try session.store.fields(of: .attempt)
    try session.store.eachAttempt(filter, withAnswers: answers) { listed in
      var row = row(listed, session)
      row.story = told[listed.id.description]?[Attempt.Field.story.rawValue]
      session.console.writeData("\(separator)\n\(JSONText.encode(row))")
      separator = ","
      count += 1
      return count < limit ?? .max && session.console.outputFailure == nil
    }
    session.console.writeData(count == 0 ? "[]\n" : "\n]\n")
    return .success
  }

  private func writeCSV(_ filter: AttemptFilter, _ session: Session) throws -> ExitStatus {
    session.console.writeData(CSVText.record(AttemptRow.columns))
    var count = 0
    try session.store.eachAttempt(filter, withAnswers: answers) { listed in
      session.console.writeData(CSVText.record(row(listed, session).values))
      count += 1
      return count < limit ?? .max && session.console.outputFailure == nil
    }
    return .success
  }
}
