import FSRS
import Foundation
import Practice

/// How ready policies make a person for a day, beside what no policy can exceed.
struct PlanSuite {
  /// Learners of each row, and how often each lives its days anew.
  private static let learners = 25
  private static let lives = 4
  private static let seed: UInt64 = 20_26

  /// What came out of one row.
  struct Row {
    var world: PlanWorld
    var means: [PlanPolicy: Estimate]
    /// Ours with the learner's own parameters known; nil where they are the defaults.
    var informed: Estimate?
    var bound: Estimate
    var gridError: Double
    /// By how much ours is ahead of the best other policy, learner by learner.
    var lead: Estimate
  }

  /// A mean and its standard error over learners.
  struct Estimate {
    var mean: Double
    var error: Double

    init(_ values: [Double]) {
      let count = Double(max(1, values.count))
      let mean = values.reduce(0, +) / count
      self.mean = mean
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
      error = (variance / count).squareRoot()
    }
  }

  /// Prints both tables; returns 1 if a goal isn't reached.
  static func run() throws -> Int32 {
    var isMissed = false
    for drawsPeople in [false, true] {
      print(
        drawsPeople
          ? "\nLearners with parameters of their own, of whom the planner knows only the defaults"
          : "Learners with the default parameters, which the planner knows")
      print(PlanTable.heading(isInformed: drawsPeople))
      for world in PlanWorld.rows {
        progress("\(world.questions) questions, \(world.days) days …")
        let row = try measure(world, drawsPeople: drawsPeople)
        print(PlanTable.line(row))
        isMissed = isMissed || !PlanTable.reachesGoal(row)
      }
    }
    print("\n" + PlanTable.legend(learners: learners, lives: lives))
    try PlanSpeed.run()
    return isMissed ? 1 : 0
  }

  private static func measure(_ world: PlanWorld, drawsPeople: Bool) throws -> Row {
    var outcomes: [PlanPolicy: [Double]] = [:]
    var informed: [Double] = []
    var bounds: [Double] = []
    var gridError = 0.0
    var prices: [Double]?
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<learners {
      let weights = world.weights(using: &generator)
      let person = drawsPeople ? try PlanPerson.drawn(using: &generator) : MemoryModel()
      let bound = RelaxedBound(world: world, weights: weights, model: person, from: prices)
      prices = bound.prices
      bounds.append(bound.value)
      gridError = max(gridError, bound.gridError)
      let seeds = (0..<lives).map { _ in generator.next() }
      func mean(_ policy: PlanPolicy, planned: MemoryModel) -> Double {
        seeds.reduce(0) { sum, seed in
          var life = PlanLife(world: world, weights: weights, person: person, planned: planned, seed: seed)
          return sum + life.readiness(under: policy)
        } / Double(lives)
      }
      for policy in PlanPolicy.allCases {
        outcomes[policy, default: []].append(mean(policy, planned: MemoryModel()))
      }
      if drawsPeople { informed.append(mean(.ours, planned: person)) }
    }
    let means = outcomes.mapValues(Estimate.init)
    let next = means.filter { $0.key != .ours }.max { $0.value.mean < $1.value.mean }?.key ?? .greedy
    let leads = zip(outcomes[.ours] ?? [], outcomes[next] ?? []).map { $0 - $1 }
    return Row(
      world: world, means: means, informed: drawsPeople ? Estimate(informed) : nil, bound: Estimate(bounds),
      gridError: gridError, lead: Estimate(leads))
  }

  private static func print(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
