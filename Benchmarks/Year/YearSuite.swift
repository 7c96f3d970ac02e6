import Foundation
import Practice

/// A year without a date: rounds by what is due, beside plans to rolling days at the same minutes on each day.
struct YearSuite {
  private static let learners = 6
  private static let seed: UInt64 = 20_26
  private static let banks = [200, 500]
  private static let minutes = [10, 15, 30]

  /// Prints a table of means over learners, who have the same luck under each policy.
  static func run() -> Int32 {
    print("| questions, minutes | policy | recall | ready | blanks a week | minutes a day | begun |")
    print("|---|---|--:|--:|--:|--:|--:|")
    for questions in banks {
      for minutes in minutes {
        progress("\(questions) questions, \(minutes) minutes …")
        for (policy, outcome) in zip(YearPolicy.allCases, measure(questions: questions, minutes: minutes)) {
          print(
            "| \(questions), \(minutes) | \(policy.name) | \(number(outcome.recall, 3)) | \(number(outcome.readiness, 3)) | \(number(outcome.blanks, 1)) | \(number(outcome.minutes, 1)) | \(number(outcome.begun, 0)) |"
          )
        }
      }
    }
    print(
      "\nMeans over \(learners) learners and 52 weeks. Recall: of all questions alike, one never asked as at a first try. Ready: the chance of a solid answer in an interview, by what is likely asked."
    )
    return 0
  }

  private static func measure(questions: Int, minutes: Int) -> [YearLife.Outcome] {
    var sums = YearPolicy.allCases.map { _ in YearLife.Outcome() }
    var seeds = SeededGenerator(seed: seed)
    for _ in 0..<learners {
      let seed = seeds.next()
      var spent: [Double]?
      for (place, policy) in YearPolicy.allCases.enumerated() {
        var life = YearLife(questions: questions, minutes: minutes, seed: seed)
        let (outcome, used) = life.live(policy, spending: spent)
        // What the first policy took is what the others get.
        spent = spent ?? used
        for figure in [\YearLife.Outcome.recall, \.readiness, \.blanks, \.minutes, \.begun] {
          sums[place][keyPath: figure] += outcome[keyPath: figure] / Double(learners)
        }
      }
    }
    return sums
  }

  private static func number(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }

  private static func print(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
