import ArgumentParser
import FSRS
import Practice
import QuestionBank
import Store
import Terminal

/// `simulate`: what a target recall costs, and what it brings.
struct Simulate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "See what remembering more would cost you, in minutes a day.")

  static let examples = [
    Example("simulate", "the next eight weeks at several targets"),
    Example("simulate --target 85 --target 92", "two targets of your own, in per cent"),
    Example("simulate --minutes 10", "what ten minutes a day are enough for"),
    Example("simulate --weeks 26 --csv > weeks.csv", "half a year, for a spreadsheet"),
  ]

  @Option(help: "A target recall, 70 to 99 per cent; may be given several times.")
  var target: [String] = []

  @Option(help: "How many weeks to look ahead, 1 to 52.")
  var weeks = 8

  @Option(help: "At most so many minutes a day; else as many as it takes.")
  var minutes: Int?

  @Option(help: "New questions a day; else what is set.")
  var newPerDay: Int?

  @OptionGroup var choice: QuestionChoice

  @Flag(help: "As JSON.")
  var json = false

  @Flag(help: "As comma-separated values, one line for each target and week.")
  var csv = false

  /// Asked for by nobody in particular: from what is too little for most to what is too dear for most.
  private static let usualTargets = [0.8, 0.85, 0.9, 0.95]

  func validate() throws {
    if json, csv { throw ValidationError("Either --json or --csv") }
    guard (1...52).contains(weeks) else { throw ValidationError("Weeks are 1 to 52, not \(weeks)") }
    if let minutes, !(1...1440).contains(minutes) {
      throw ValidationError("Minutes a day are 1 to 1440, not \(minutes)")
    }
    if let newPerDay, !(0...200).contains(newPerDay) {
      throw ValidationError("New questions a day are 0 to 200, not \(newPerDay)")
    }
    _ = try target.map(Self.recall)
  }

  func perform(in session: Session) throws -> ExitStatus {
    let figures = try figures(in: session)
    if json {
      session.showJSON(SimulationDocument(figures))
    } else if csv {
      for record in SimulationDocument(figures).records { session.console.writeData(CSVText.record(record)) }
    } else {
      SimulationScreen(session: session, figures: figures).show()
    }
    return .success
  }

  private func figures(in session: Session) throws -> SimulationFigures {
    var filter = try choice.filter(session)
    filter.banks = try filter.banks ?? session.shelf.active
    let all = try session.store.planMaterial(filter)
    // Longer ones wait for `drill long` and are no part of a day's round.
    let half = Duration.seconds(session.settings.minutes * 60) / 2
    let candidates = all.candidates.filter { $0.time <= half }
    guard !candidates.isEmpty else { throw nothing(all.candidates.count, session) }
    let rules = try session.store.rules
    let first = session.today + 1
    let habits = AnswerHabits(all.answers)
    let skills = try session.store.skills(topics: [])
    let simulation = PracticeSimulation(
      subjects: candidates.map { candidate in
        PracticeSimulation.Subject(
          memory: candidate.record?.memory,
          daysSince: candidate.record.map { max(0, first - $0.last.day) } ?? 0,
          aftermath: candidate.record?.aftermath ?? .none,
          seconds: habits.seconds(kind: candidate.kind, target: candidate.time),
          solidShare: SolidChance(
            own: candidate.record?.answers ?? AnswerTally(),
            wasBlanked: candidate.record?.last.grade == .blanked, topics: [], skills: skills
          ).chance)
      },
      rules: rules, habits: habits, weeks: weeks,
      newPerDay: newPerDay ?? session.settings.newPerDay, minutesPerDay: minutes)
    let targets = target.isEmpty ? Self.usualTargets + [rules.targetRecall] : try target.map(Self.recall)
    // Of the day, so that asking twice gives the same answer.
    var generator = SeededGenerator(seed: UInt64(bitPattern: Int64(session.today.number)))
    return SimulationFigures(
      simulation: simulation, firstDay: first, ownTarget: rules.targetRecall,
      longQuestions: all.candidates.count - candidates.count,
      projections: simulation.projections(targets: Set(targets).sorted(), using: &generator))
  }

  private func nothing(_ longOnes: Int, _ session: Session) -> Complaint {
    if longOnes > 0 {
      return Complaint("Only long questions fit that: they wait for `drill long`, outside the daily round.")
    }
    let isNarrowed = !choice.topic.isEmpty || !choice.kind.isEmpty || !choice.bank.isEmpty
    return Complaint(
      isNarrowed
        ? "No question fits that."
        : "There is no question to ask yet: `banks` lists the banks you can use, `import` brings in others.")
  }

  /// `0.9`, `90` or `90%`.
  private static func recall(_ text: String) throws -> Double {
    let number = Double(text.hasSuffix("%") ? text.dropLast() : text[...]) ?? .nan
    let share = number > 1 ? number / 100 : number
    guard (0.7...0.99).contains(share) else {
      throw ValidationError("A target recall is 70 to 99 per cent, not \(text)")
    }
    return share
  }
}
