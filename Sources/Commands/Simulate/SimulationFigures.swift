import FSRS
import Practice

/// What a simulation was made of and what came of it.
struct SimulationFigures {
  var simulation: PracticeSimulation
  var firstDay: StudyDay
  /// The target recall that is set.
  var ownTarget: Double
  /// Left out, because a daily round has no room for them.
  var longQuestions: Int
  /// By target, lowest first; at least one.
  var projections: [PracticeProjection]

  /// Questions that may be asked.
  var questions: Int { simulation.subjects.count }

  /// Those never answered yet.
  var newQuestions: Int { simulation.subjects.count { $0.memory == nil } }

  /// Whether nothing is begun nor will be.
  var isIdle: Bool { simulation.reachable.isEmpty }

  /// Whether the limit lets everything be asked: by the end all is begun that can be, and nothing waits; less than
  /// one question is a bad day here and there.
  func isEnough(for projection: PracticeProjection) -> Bool {
    guard let end = projection.weeks.last else { return true }
    return end.waiting < 1 && end.begun > Double(simulation.reachable.count - 1)
  }

  /// Whether recall asks for next to nothing (less than half a minute a day) while more than half of what is not
  /// blanked would not be solid.
  func isShaky(_ projection: PracticeProjection) -> Bool {
    guard let end = projection.weeks.last, end.known >= 0.5 else { return false }
    return projection.minutesPerDay < 0.5 && end.solid < end.known / 2
  }

  /// Whether the memory is the person's own and not that of people in general.
  var isOwnMemory: Bool {
    simulation.rules.model != MemoryModel() || simulation.rules.offsets != .prior
  }
}

/// The figures of `simulate` as other programs get them; documented in the manual.
struct SimulationDocument: Encodable {
  struct Week: Encodable {
    var week: Int
    var minutesPerDay: Double
    var answersPerDay: Double
    var begun: Double
    var known: Double
    var solid: Double
    var recall: Double?
  }

  struct Target: Encodable {
    var target: Double
    var minutesPerDay: Double
    var answersPerDay: Double
    var recall: Double?
    var weeks: [Week]
  }

  var firstDay: String
  var questions: Int
  var newQuestions: Int
  var newPerDay: Int
  var minutesLimit: Int?
  var answersKnown: Int
  var ownMemory: Bool
  var ownTarget: Double
  var targets: [Target]

  init(_ figures: SimulationFigures) {
    firstDay = figures.firstDay.iso
    questions = figures.questions
    newQuestions = figures.newQuestions
    newPerDay = figures.simulation.newPerDay
    minutesLimit = figures.simulation.minutesPerDay
    answersKnown = figures.simulation.habits.answers
    ownMemory = figures.isOwnMemory
    ownTarget = figures.ownTarget
    targets = figures.projections.map { projection in
      Target(
        target: projection.targetRecall, minutesPerDay: Self.rounded(projection.minutesPerDay),
        answersPerDay: Self.rounded(projection.answersPerDay), recall: projection.recall.map(Self.rounded),
        weeks: projection.weeks.enumerated().map { index, week in
          Week(
            week: index + 1, minutesPerDay: Self.rounded(week.minutesPerDay),
            answersPerDay: Self.rounded(week.answersPerDay), begun: Self.rounded(week.begun),
            known: Self.rounded(week.known), solid: Self.rounded(week.solid),
            recall: week.recall.map(Self.rounded))
        })
    }
  }

  /// More digits would be chance.
  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  /// The same as records of a table, the heading first.
  var records: [[String]] {
    let heading = [
      "target", "week", "minutes_per_day", "answers_per_day", "begun", "known", "recall", "solid",
    ]
    return [heading]
      + targets.flatMap { target in
        target.weeks.map { week in
          [
            "\(target.target)", "\(week.week)", "\(week.minutesPerDay)", "\(week.answersPerDay)",
            "\(week.begun)", "\(week.known)", week.recall?.description ?? "", "\(week.solid)",
          ]
        }
      }
  }
}
