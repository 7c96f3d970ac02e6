import FSRS
import Foundation
import Practice

/// The value function of one question whose answers have a price each day, on a grid of memories and for many prices.
///
/// Written apart from the planner's, with single days and the interview at its true hour, so that a mistake in one doesn't
/// hide in the other.
struct BoundTable {
  /// How finely memories and prices are looked at.
  struct Fineness {
    var stabilities: Int
    var difficulties: Int
    /// Prices, eight each.
    var blocks: Int

    /// Twice as fine in memories.
    var doubled: Fineness {
      Fineness(stabilities: 2 * stabilities - 1, difficulties: 2 * difficulties - 1, blocks: blocks)
    }
  }

  typealias Lanes = SIMD8<Float>

  /// Where a memory lies among the nodes, and the chance with which it gets there.
  private struct Place {
    var node: Int
    var weights: SIMD4<Float>
  }

  private static let stabilityDays = 0.03...2000.0
  /// Multiples of a price, from those of questions ten times as likely as the mean to those a hundredth as likely.
  private static let multiples = 0.05...100.0

  let days: Int
  private let fineness: Fineness
  private let model: MemoryModel
  private let nodes: Int
  /// By lane: what prices are multiplied by.
  private let multiples: [Double]
  private let lanes: [Lanes]
  /// By gap (from 1 day), node and grade.
  private var places: [Place] = []
  private var ends: [Float] = []
  private var values: [Lanes]
  private var shares: [Lanes] = []
  private let end: Double

  init(_ model: MemoryModel, world: PlanWorld, fineness: Fineness) {
    self.model = model
    self.fineness = fineness
    days = world.days
    end = world.end
    nodes = fineness.stabilities * fineness.difficulties
    let count = 8 * fineness.blocks
    let (from, to) = (Self.multiples.lowerBound, Self.multiples.upperBound)
    let multiples = (0..<count).map { from * pow(to / from, Double($0) / Double(count - 1)) }
    self.multiples = multiples
    lanes = (0..<fineness.blocks).map { block in
      var lanes = Lanes()
      for lane in 0..<8 { lanes[lane] = Float(multiples[8 * block + lane]) }
      return lanes
    }
    values = Array(repeating: .zero, count: days * nodes * fineness.blocks)
    for day in 0..<days {
      for node in 0..<nodes {
        ends.append(Float(model.recall(of: state(node), afterDays: end - Double(day))))
      }
    }
    for gap in 1..<max(2, days) {
      for node in 0..<nodes {
        let before = state(node)
        let recall = model.recall(of: before, afterDays: Double(gap))
        for grade in Grade.allCases {
          let chance = grade == .blanked ? 1 - recall : recall * PlanWorld.laterGrades[grade]
          places.append(place(model.state(after: grade, from: before, elapsedDays: gap), chance))
        }
      }
    }
  }

  private func state(_ node: Int) -> MemoryState {
    let (from, to) = (Self.stabilityDays.lowerBound, Self.stabilityDays.upperBound)
    let row = Double(node / fineness.difficulties) / Double(fineness.stabilities - 1)
    let column = Double(node % fineness.difficulties) / Double(fineness.difficulties - 1)
    return MemoryState(stabilityDays: from * pow(to / from, row), difficulty: 1 + 9 * column)
  }

  private func place(_ state: MemoryState, _ chance: Double) -> Place {
    let (from, to) = (Self.stabilityDays.lowerBound, Self.stabilityDays.upperBound)
    func split(_ part: Double, _ count: Int) -> (Int, Float) {
      let position = min(max(part, 0), 1) * Double(count - 1)
      let node = min(Int(position), count - 2)
      return (node, Float(position - Double(node)))
    }
    let (row, down) = split(log(state.stabilityDays / from) / log(to / from), fineness.stabilities)
    let (column, along) = split((state.difficulty - 1) / 9, fineness.difficulties)
    return Place(
      node: row * fineness.difficulties + column,
      weights: Float(chance)
        * SIMD4((1 - down) * (1 - along), (1 - down) * along, down * (1 - along), down * along))
  }

  /// What answers that lead to `places` on a day are worth, at the prices of a block.
  private func worth(_ places: ArraySlice<Place>, on day: Int, _ block: Int) -> Lanes {
    let blocks = fineness.blocks
    let next = fineness.difficulties * blocks
    var sum = Lanes()
    for place in places {
      let at = (day * nodes + place.node) * blocks + block
      sum += place.weights.x * values[at] + place.weights.y * values[at + blocks]
      sum += place.weights.z * values[at + next] + place.weights.w * values[at + next + blocks]
    }
    return sum
  }

  /// The options of a memory after an answer on `day`: never another, or one on each later day.
  private func options(_ prices: [Double], day: Int, node: Int, block: Int, into options: inout [Lanes]) {
    options[0] = Lanes(repeating: ends[day * nodes + node])
    for next in (day + 1)..<max(day + 1, days) {
      let at = ((next - day - 1) * nodes + node) * 4
      options[next - day] = worth(places[at..<(at + 4)], on: next, block) - Float(prices[next]) * lanes[block]
    }
  }

  /// Computes all values. With a temperature, options are weighed by `exp(value / (temperature × multiple))` and their shares
  /// are kept for ``usage(of:_:)``; without, the best counts.
  mutating func compute(_ prices: [Double], temperature: Double = 0) {
    let blocks = fineness.blocks
    if temperature > 0, shares.isEmpty {
      shares = Array(repeating: .zero, count: days * nodes * blocks * days)
    }
    var options = [Lanes](repeating: .zero, count: days + 1)
    for day in stride(from: days - 1, through: 0, by: -1) {
      let count = days - day
      for node in 0..<nodes {
        for block in 0..<blocks {
          self.options(prices, day: day, node: node, block: block, into: &options)
          var best = options[0]
          for index in 1..<max(1, count) { best.replace(with: options[index], where: options[index] .> best) }
          let at = (day * nodes + node) * blocks + block
          values[at] = best
          guard temperature > 0 else { continue }
          let scale = Float(1 / temperature) / lanes[block]
          var sum = Lanes()
          var mean = Lanes()
          for index in 0..<count {
            let share = Self.exponential((options[index] - best) * scale)
            sum += share
            mean += share * options[index]
            shares[at * days + index] = share
          }
          for index in 0..<count { shares[at * days + index] /= sum }
          values[at] = mean / sum
        }
      }
    }
  }

  private static func exponential(_ values: Lanes) -> Lanes {
    var result = Lanes()
    for lane in 0..<8 where values[lane] > -16 { result[lane] = exp(values[lane]) }
    return result
  }

  /// A new question: what each day's first answer is worth at a multiple of the prices, never last.
  func firstAnswers(_ prices: [Double], multiple: Double) -> [Double] {
    let (lane, part) = rung(multiple)
    let places = Grade.allCases.map { grade in
      place(model.state(after: grade, from: nil, elapsedDays: 0), PlanWorld.firstGrades[grade])
    }
    return (0..<days).map { day in
      func at(_ lane: Int) -> Double { Double(worth(places[...], on: day, lane / 8)[lane % 8]) }
      return at(lane) * (1 - part) + at(lane + 1) * part - multiple * prices[day]
    } + [PlanWorld.unseen]
  }

  private func rung(_ multiple: Double) -> (lane: Int, part: Double) {
    let lane = min(
      max(0, (multiples.firstIndex { $0 > multiple } ?? multiples.count) - 1), multiples.count - 2)
    let part = (multiple - multiples[lane]) / (multiples[lane + 1] - multiples[lane])
    return (lane, min(max(part, 0), 1))
  }

  /// How often is asked each day, if `first` says how often each question is asked for the first time, by day.
  func usage(first: [(multiple: Double, shares: [Double])]) -> [Double] {
    let blocks = fineness.blocks
    let next = fineness.difficulties * blocks
    var flow = [Lanes](repeating: .zero, count: days * nodes * blocks)
    var usage = [Double](repeating: 0, count: days)
    func add(_ place: Place, _ amount: Lanes, on day: Int, _ block: Int) {
      let at = (day * nodes + place.node) * blocks + block
      flow[at] += place.weights.x * amount
      flow[at + blocks] += place.weights.y * amount
      flow[at + next] += place.weights.z * amount
      flow[at + next + blocks] += place.weights.w * amount
    }
    let starts = Grade.allCases.map { grade in
      place(model.state(after: grade, from: nil, elapsedDays: 0), PlanWorld.firstGrades[grade])
    }
    for question in first {
      let (lane, part) = rung(question.multiple)
      for day in 0..<days where question.shares[day] > 1e-6 {
        usage[day] += question.shares[day]
        for (lane, amount) in [(lane, 1 - part), (lane + 1, part)] {
          var spread = Lanes()
          spread[lane % 8] = Float(amount * question.shares[day])
          for start in starts { add(start, spread, on: day, lane / 8) }
        }
      }
    }
    for day in 0..<days {
      for node in 0..<nodes {
        for block in 0..<blocks {
          let at = (day * nodes + node) * blocks + block
          guard flow[at].max() > 1e-6 else { continue }
          for later in (day + 1)..<max(day + 1, days) {
            let moved = flow[at] * shares[at * days + later - day]
            guard moved.max() > 1e-7 else { continue }
            usage[later] += Double(moved.sum())
            let steps = ((later - day - 1) * nodes + node) * 4
            for place in places[steps..<(steps + 4)] { add(place, moved, on: later, block) }
          }
        }
      }
    }
    return usage
  }
}
