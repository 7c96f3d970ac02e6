import FSRS
import Foundation
import Practice

/// How long planning a round takes: prices for all days, and the questions of tonight.
enum PlanSpeed {
  private static let questions = 5000
  private static let days = 30
  private static let runs = 15
  /// Milliseconds.
  private static let asked = 50.0
  /// Seconds that questions take.
  private static let lengths = [90.0, 120, 180, 300]
  /// A quarter of an hour.
  private static let secondsPerDay = 900.0

  static func run() throws {
    var generator = SeededGenerator(seed: 7)
    let world = PlanWorld(questions: questions, days: days, answersPerDay: 0)
    let rules = MemoryRules()
    let subjects = world.weights(using: &generator).enumerated().map { index, weight in
      var subject = PlanSubject(seconds: lengths[index % lengths.count], weight: weight)
      if generator.chance() < 0.5 {
        subject.answer(generator.chance() < 0.3 ? .blanked : .solid, rules: rules)
        subject.daysSince = 1 + Int(generator.next() % 20)
      }
      return subject
    }
    var chosen = 0
    let times = Stopwatch.milliseconds(runs: runs) {
      let plan = DatePlan(
        for: subjects, goals: [PlanGoal(inDays: days)],
        secondsPerDay: Array(repeating: secondsPerDay, count: days), rules: rules,
        laterGrades: PlanWorld.laterGrades)
      chosen += plan.choice(among: subjects, on: 0, seconds: secondsPerDay).count
    }
    guard chosen > 0, let spread = Spread(times) else { return }
    var measurement = Measurement("date_plan", spread, "ms", asked: asked)
    measurement.with = [("questions", Double(questions)), ("days", Double(days))]
    FileHandle.standardOutput.write(Data((measurement.json + "\n").utf8))
  }
}
