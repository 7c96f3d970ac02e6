import Foundation

/// What a memory is worth at each stage under prices, at eight price levels at once: the value function of one question.
///
/// A question that was just answered at stage d and has memory m waits for the best of all later stages:
/// ```
/// V(d, m) = best of  reward(d, end),  reward(d, e) - price(e) + Σ chance(g) V(e, m after g)   for all e > d
/// ```
/// where a reward is the chance of a good answer on the goals' days in between. Nothing is learned while waiting, so
/// that the day of the next answer can be chosen in advance. The choice is a soft one; see ``SoftChoice``.
struct ValueTable: Sendable {
  let setup: PlanSetup
  /// By stage and node: what it is worth at each rung of ``Prices/ladder``, and how often it will still be asked.
  private var worths: [SIMD16<Float>]
  /// By stage, node and later stage: how often this is the next one.
  private var shares: [SIMD8<Float>]
  /// Where answers lead, by the days between.
  private var places: [Int: [MemoryGrid.Place]] = [:]
  /// By stage, later stage (the last being never) and row of the grid: what waiting until then brings.
  private var rewards: [Float]
  /// Prices by stage, as multiples of their mean.
  private(set) var shape: [Float]

  private var stages: Int { setup.calendar.stages.count }
  private let nodes: Int

  init(_ setup: PlanSetup) {
    self.setup = setup
    let (stages, grid) = (setup.calendar.stages, setup.grid)
    nodes = grid.nodes
    worths = Array(repeating: .zero, count: stages.count * grid.nodes)
    shares = Array(repeating: .zero, count: stages.count * stages.count * grid.nodes)
    rewards = Array(repeating: 0, count: stages.count * (stages.count + 1) * grid.stabilities)
    shape = Array(repeating: 1, count: stages.count)
    for (index, stage) in stages.enumerated() {
      for (next, later) in stages.enumerated() where next > index && later.isOpen {
        let elapsed = later.day - stage.day
        if places[elapsed] == nil {
          places[elapsed] = (0..<grid.nodes).flatMap { setup.places(after: elapsed, of: grid.state(of: $0)) }
        }
      }
      for next in (index + 1)...stages.count {
        for row in 0..<grid.stabilities {
          let memory = grid.state(of: row * grid.stride)
          let reward = setup.calendar.reward(
            after: stage.day, until: next < stages.count ? stages[next].day : nil
          ) { setup.rules.recall(of: memory, afterDays: $0 - stage.day, in: .interview) }
          rewards[(index * (stages.count + 1) + next) * grid.stabilities + row] = Float(reward)
        }
      }
    }
  }

  /// What answers at `stage` are worth that lead to four of these places, in the lower half, and how often will be
  /// asked after them, in the upper.
  func worth(of places: [MemoryGrid.Place], from first: Int = 0, at stage: Int) -> SIMD16<Float> {
    var sum = SIMD16<Float>()
    let stride = setup.grid.stride
    for index in first..<(first + 4) {
      let weights = places[index].weights
      let at = stage * nodes + places[index].node
      sum += weights.x * worths[at]
      sum += weights.y * worths[at + 1]
      sum += weights.z * worths[at + stride]
      sum += weights.w * worths[at + stride + 1]
    }
    return sum
  }

  /// Computes all values for prices of that shape, from the last stage to the first.
  mutating func compute(shape: [Float]) {
    self.shape = shape
    var choice = SoftChoice(options: stages + 1)
    for stage in stride(from: stages - 1, through: 0, by: -1) {
      let open = ((stage + 1)..<max(stage + 1, stages)).filter { setup.calendar.stages[$0].isOpen }
      let steps = open.map { places[setup.calendar.stages[$0].day - setup.calendar.stages[stage].day] ?? [] }
      for node in 0..<nodes {
        let row = node / setup.grid.stride
        func reward(_ next: Int) -> Float {
          rewards[(stage * (stages + 1) + next) * setup.grid.stabilities + row]
        }
        choice.begin(never: reward(stages))
        for (number, next) in open.enumerated() {
          let worth = worth(of: steps[number], from: 4 * node, at: next)
          choice.add(reward: reward(next), price: shape[next], worth: worth)
        }
        choice.finish()
        worths[stage * nodes + node] = choice.worth
        for (number, next) in open.enumerated() {
          shares[(stage * nodes + node) * stages + next] = choice.shares[number]
        }
      }
    }
  }

  /// The choice among all of a question's prospects.
  func choose(_ prospects: Prospects, into choice: inout SoftChoice) {
    choice.begin(never: prospects.rewards.last ?? 0)
    for (number, stage) in prospects.stages.enumerated() {
      let worth = worth(of: prospects.places, from: 4 * number, at: stage)
      choice.add(reward: prospects.rewards[number], price: shape[stage], worth: worth)
    }
    choice.finish()
  }

  /// What is asked at each stage in all, if `flow` is what is asked first.
  ///
  /// - Parameter flow: by stage and node, what arrives there from questions asked at that stage; changed on the way.
  func usage(of flow: inout [SIMD8<Float>], _ usage: inout [Double]) {
    let stride = setup.grid.stride
    for stage in 0..<stages {
      for node in 0..<nodes {
        let amount = flow[stage * nodes + node]
        guard amount.max() > 1e-4 else { continue }
        for next in (stage + 1)..<max(stage + 1, stages) where setup.calendar.stages[next].isOpen {
          let moved = amount * shares[(stage * nodes + node) * stages + next]
          guard moved.max() > 1e-5,
            let places = places[setup.calendar.stages[next].day - setup.calendar.stages[stage].day]
          else { continue }
          usage[next] += Double(moved.sum())
          for place in places[(4 * node)..<(4 * node + 4)] {
            place.add(moved, to: &flow, at: next * nodes, stride: stride)
          }
        }
      }
    }
  }
}

extension MemoryGrid.Place {
  /// Spreads an amount over the four nodes.
  func add(_ amount: SIMD8<Float>, to flow: inout [SIMD8<Float>], at base: Int, stride: Int) {
    flow[base + node] += weights.x * amount
    flow[base + node + 1] += weights.y * amount
    flow[base + node + stride] += weights.z * amount
    flow[base + node + stride + 1] += weights.w * amount
  }
}
