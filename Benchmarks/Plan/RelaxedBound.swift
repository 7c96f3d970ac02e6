import FSRS
import Foundation

/// What no policy can exceed: the best there would be if each day's answers had to fit its time only in the mean.
///
/// For any prices λ, `Σ weight × V(λ / weight) + Σ answers a day × λ` is at least what the best policy reaches (Lagrangian
/// relaxation), V being the value of one question whose answers cost their price. Prices only make it tighter: they are found
/// on a coarse grid and the bound is then computed on two finer ones, whose difference tells the error of interpolating.
struct RelaxedBound {
  /// The bound on the finest grid.
  var value: Double
  /// By how much the next coarser grid differs.
  var gridError: Double
  /// Prices by which a similar learner's search begins.
  var prices: [Double]

  private static let search = BoundTable.Fineness(stabilities: 37, difficulties: 10, blocks: 4)
  private static let fine = BoundTable.Fineness(stabilities: 97, difficulties: 19, blocks: 8)
  /// Rounds of the search, and those where a similar learner's prices are there to begin with.
  private static let rounds = (first: 60, later: 16)
  /// The temperature of choices as a part of the mean price: at the beginning, and at the end.
  private static let temperatures = (0.05, 0.01)
  /// How far a price moves per round, in its logarithm, as a part of the temperature.
  private static let step = 0.8
  /// How far all prices move together.
  private static let levelStep = 0.4

  init(world: PlanWorld, weights: [Double], model: MemoryModel, from start: [Double]?) {
    let multiples = weights.map { 1 / ($0 * Double(world.questions)) }
    let prices = Self.prices(world, multiples, model, from: start)
    self.prices = prices
    func bound(_ fineness: BoundTable.Fineness) -> Double {
      var table = BoundTable(model, world: world, fineness: fineness)
      table.compute(prices)
      let questions = zip(weights, multiples).reduce(0) { sum, question in
        sum + question.0 * (table.firstAnswers(prices, multiple: question.1).max() ?? 0)
      }
      return questions + prices.reduce(0, +) * Double(world.answersPerDay) / Double(world.questions)
    }
    value = bound(Self.fine.doubled)
    gridError = abs(bound(Self.fine) - value)
  }

  /// Prices at which just as much is asked each day as there is time for, from those of a similar learner or from a guess.
  private static func prices(
    _ world: PlanWorld, _ multiples: [Double], _ model: MemoryModel, from start: [Double]?
  ) -> [Double] {
    var table = BoundTable(model, world: world, fineness: search)
    var prices = start ?? (0..<world.days).map { guess(daysLeft: world.days - 1 - $0) }
    let rounds = start == nil ? self.rounds.first : self.rounds.later
    let capacity = Double(world.answersPerDay)
    for round in 0..<rounds {
      let begun = start == nil ? 0 : 0.5
      let progress = begun + (1 - begun) * Double(round) / Double(max(1, rounds - 1))
      let softness = temperatures.0 * pow(temperatures.1 / temperatures.0, progress)
      let temperature = softness * prices.reduce(0, +) / Double(world.days)
      table.compute(prices, temperature: temperature)
      let usage = table.usage(
        first: multiples.map { multiple in
          (multiple, shares(table.firstAnswers(prices, multiple: multiple), temperature * multiple))
        })
      let all = usage.reduce(0, +) / (capacity * Double(world.days))
      let level = levelStep * (1 - progress) * min(max(all - 1, -1), 1)
      for day in prices.indices {
        let excess = min(max(usage[day] / capacity - 1, -1), 1)
        prices[day] *= exp(level + step * softness * excess)
      }
    }
    return prices
  }

  /// Prices rise towards the end, because nothing is forgotten until then.
  private static func guess(daysLeft: Int) -> Double {
    let rise = 1.4 * exp(-Double(daysLeft) / 2.2)
    return 0.15 * (1 + rise)
  }

  private static func shares(_ options: [Double], _ temperature: Double) -> [Double] {
    let best = options.max() ?? 0
    let shares = options.map { exp(($0 - best) / temperature) }
    let sum = shares.reduce(0, +)
    return shares.map { $0 / sum }
  }
}
