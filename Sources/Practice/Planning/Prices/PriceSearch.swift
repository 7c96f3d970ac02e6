import Foundation

/// Finds prices at which what is worth asking just fills the time there is: the dual of spending it best.
///
/// Each round computes what every question is worth at the prices so far, then the level at which all of them together take all
/// seconds there are, then how much falls on each stage, and makes the stages dearer that are too full. The
/// value function depends on the prices' shape alone; the level only says where on the ladder a question stands, so that it is
/// found without computing anything again.
struct PriceSearch {
  /// Rounds of the search: after 6 to 12 plans are equally good.
  private static let rounds = 6
  /// By how much a stage's price moves, in its logarithm, when it is asked for twice the time that it has. Much more than
  /// ``SoftChoice/softness``, and neighbouring stages take turns at being too full; a third of it needs 20 rounds.
  private static let step = 1.5 * Double(SoftChoice.softness)
  /// Questions by which prices are found; more don't move them by a hundredth.
  private static let mostSamples = 300
  /// Halvings of the level's logarithm.
  private static let halvings = 40

  /// A question, or one that stands for several like it.
  private struct Sample {
    var subject: PlanSubject
    var prospects: Prospects
    /// Seconds for one answer to all that it stands for.
    var seconds: Double
    /// The price of an answer at a level of 1.
    var price: Double
    var asks = SIMD8<Float>()
    var shares: [SIMD8<Float>] = []
  }

  private let setup: PlanSetup
  private var samples: [Sample]
  private(set) var table: ValueTable
  private(set) var prices: Prices

  init(for subjects: [PlanSubject], in setup: PlanSetup) {
    self.setup = setup
    samples = Self.sample(subjects).map { subject, count in
      Sample(
        subject: subject, prospects: Prospects(of: subject, on: 0, from: 0, in: setup),
        seconds: subject.seconds * count, price: subject.price)
    }
    table = ValueTable(setup)
    prices = Prices(shape: setup.calendar.stages.map { _ in 1 }, level: 0)
    prices.shape = Self.firstShape(setup.calendar)
    normalise()
  }

  mutating func run() {
    for _ in 0..<Self.rounds {
      evaluate()
      adjustLevel()
      adjustShape()
    }
    evaluate()
    adjustLevel()
  }

  /// Prices as they mostly come out: a time near the goal is worth more, because nothing is forgotten until then.
  private static func firstShape(_ calendar: PlanCalendar) -> [Double] {
    let end = calendar.goals.last?.inDays ?? 0
    return calendar.stages.map { 1 + 1.4 * exp(-Double(end - 1 - $0.day) / 2.2) }
  }

  private mutating func normalise() {
    let stages = setup.calendar.stages
    let mean =
      zip(prices.shape, stages).reduce(0) { $0 + $1.0 * $1.1.seconds } / max(1, setup.calendar.seconds)
    if mean > 0 { for stage in stages.indices { prices.shape[stage] /= mean } }
  }

  private mutating func evaluate() {
    table.compute(shape: prices.shape.map(Float.init))
    var choice = SoftChoice(options: setup.calendar.stages.count + 1)
    for index in samples.indices {
      table.choose(samples[index].prospects, into: &choice)
      samples[index].asks = choice.worth.highHalf
      samples[index].shares = Array(choice.shares.prefix(samples[index].prospects.stages.count))
    }
  }

  private mutating func adjustLevel() {
    let dearest = Double(Prices.ladder[7])
    let cheapest = Double(Prices.ladder[0])
    var low = log(cheapest / (samples.map(\.price).max() ?? 1))
    var high = log(dearest / (samples.map(\.price).min() ?? 1))
    for _ in 0..<Self.halvings {
      let level = exp((low + high) / 2)
      let seconds = samples.reduce(0) { $0 + $1.seconds * Prices.rung(of: level * $1.price).value($1.asks) }
      if seconds > setup.calendar.seconds { low = (low + high) / 2 } else { high = (low + high) / 2 }
    }
    prices.level = exp((low + high) / 2)
  }

  private mutating func adjustShape() {
    let (stages, grid) = (setup.calendar.stages, setup.grid)
    var flow = [SIMD8<Float>](repeating: .zero, count: stages.count * grid.nodes)
    var usage = [Double](repeating: 0, count: stages.count)
    for sample in samples {
      let rung = Prices.rung(of: prices.level * sample.price)
      for (number, stage) in sample.prospects.stages.enumerated() {
        let amount = rung.spread(sample.seconds) * sample.shares[number]
        usage[stage] += Double(amount.sum())
        for place in sample.prospects.places[(4 * number)..<(4 * number + 4)] {
          place.add(amount, to: &flow, at: stage * grid.nodes, stride: grid.stride)
        }
      }
    }
    table.usage(of: &flow, &usage)
    for (index, stage) in stages.enumerated() where stage.isOpen {
      let excess = (usage[index] - stage.seconds) / stage.seconds
      prices.shape[index] *= exp(Self.step * min(max(excess, -1), 1))
    }
    normalise()
  }

  /// The questions by which prices are found, each with how many it stands for: those worth most for their time, and of the rest
  /// every so many-th.
  private static func sample(_ subjects: [PlanSubject]) -> [(PlanSubject, Double)] {
    guard subjects.count > mostSamples else { return subjects.map { ($0, 1) } }
    let sorted = subjects.sorted { $0.price < $1.price }
    let whole = mostSamples / 2
    let rest = sorted.dropFirst(whole)
    let step = Double(rest.count) / Double(mostSamples - whole)
    return sorted.prefix(whole).map { ($0, 1) }
      + (0..<(mostSamples - whole)).map { number in
        (rest[rest.startIndex + Int((Double(number) + 0.5) * step)], step)
      }
  }
}

extension PlanSubject {
  /// What one answer costs at a price of 1 for a second, in chances of not blanking on the day.
  var price: Double { seconds / max(weight * solidShare, 1e-12) }
}
