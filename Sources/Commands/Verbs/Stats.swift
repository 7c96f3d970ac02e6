import ArgumentParser
import Practice
import Store
import Terminal

/// `stats`: whether it works.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "See how you are doing and where you are weak.",
    subcommands: [Overview.self, StatsCalibration.self], defaultSubcommand: Overview.self)
}

extension Stats: BareVerb {
  static let examples = [
    Example("stats", "one screen"),
    Example("stats --json", "for a script"),
    Example("stats calibration", "your own grades against what came of it"),
  ]

  func perform(in program: Program) throws -> ExitStatus {
    try Overview().perform(in: try program.session())
  }
}

extension Stats {
  /// `stats` by itself.
  struct Overview: Verb {
    static let configuration = CommandConfiguration(
      commandName: "overview", abstract: "All in one screen.")
    static let examples = [Example("stats", "the same")]

    @Flag(help: "As JSON.")
    var json = false

    func perform(in session: Session) throws -> ExitStatus {
      let figures = try StatsFigures(session: session)
      if json {
        session.showJSON(figures)
      } else {
        StatsScreen(session: session, figures: figures).show()
      }
      return .success
    }
  }
}

/// The figures of `stats`; documented in the manual.
struct StatsFigures: Encodable {
  struct DueDay: Encodable {
    var day: String
    var due: Int
  }

  struct Topic: Encodable {
    var topic: String
    var attempts: Int
    var solidOrBetter: Int
    var questions: Int
  }

  var day: String
  var due: Int
  var dueNext: [DueDay]
  var attempts: Int
  var attemptsThisWeek: Int
  var solidOrBetter: Int
  var streakDays: Int
  var practisedToday: Bool
  /// The medians of all timed answers of the last 30 days that were not typed.
  var medianAnsweringSeconds: Double?
  /// Answering time over target, the middle one.
  var medianOfTarget: Double?
  var timedAnswers: Int
  var weakestTopics: [Topic]
  var readiness: LikelyQuestions

  /// How far back times count: what was slow in spring says little in autumn.
  private static let timeDays = 30
  private static let mostTimes = 2000
  private static let mostTopics = 5

  init(session: Session) throws {
    let today = session.today
    let store = session.store
    let banks = try session.shelf.active
    let counts = try store.dueCounts(
      from: today, days: 15, cap: try session.preparation.cap(on: today), filter: .init(banks: banks))
    let totals = try store.dayTotals(from: StudyDay(-100_000), through: today)
    day = today.iso
    due = counts.first ?? 0
    dueNext = counts.enumerated().dropFirst().map { DueDay(day: (today + $0.offset).iso, due: $0.element) }
    attempts = totals.reduce(0) { $0 + $1.attempts }
    attemptsThisWeek = totals.filter { $0.day > today - 7 }.reduce(0) { $0 + $1.attempts }
    solidOrBetter = totals.reduce(0) { $0 + $1.solidOrBetter }
    streakDays = Statistics.streak(totals.map(\.day), today: today)
    practisedToday = totals.last?.day == today
    let times = try store.answeringTimes(since: today - Self.timeDays, limit: Self.mostTimes)
      .filter { $0.delivery != .typed }
    medianAnsweringSeconds = Statistics.median(times.map { Double($0.answering.milliseconds) / 1000 })
    medianOfTarget = Statistics.median(
      times.map { Double($0.answering.milliseconds) / Double(max(1, $0.target.milliseconds)) })
    timedAnswers = times.count
    let progress = try store.progress(banks)
    readiness = try session.likelyQuestions(progress.skills)
    weakestTopics = progress.topics
      .sorted { first, second in
        let one = Statistics.shrunkShare(first.solidOrBetter, of: first.attempts)
        let other = Statistics.shrunkShare(second.solidOrBetter, of: second.attempts)
        return (one, -first.attempts, first.topic) < (other, -second.attempts, second.topic)
      }
      .prefix(Self.mostTopics)
      .map {
        Topic(
          topic: $0.topic, attempts: $0.attempts, solidOrBetter: $0.solidOrBetter, questions: $0.questions)
      }
  }
}
