import FSRS
import Foundation

/// Memory states at which a plan computes what they are worth; between them it interpolates, linearly in the logarithm
/// of stability and in difficulty.
struct MemoryGrid: Sendable {
  /// Where a memory lies: the node below it in both directions, and what it counts at the four nodes around it.
  struct Place: Sendable {
    /// The node of lower stability and lower difficulty.
    var node: Int
    /// What this node counts, the one of the next difficulty, the one of the next stability, and the one of both.
    var weights: SIMD4<Float>
  }

  /// Days: a memory less stable is gone on the next day as well, one more stable lasts for any plan.
  static let stabilityDays = 0.05...2000.0
  /// FSRS's own bounds.
  static let difficulties = 1.0...10.0

  let stabilities: Int
  let difficulties: Int
  private let logFrom: Double
  private let logStep: Double
  private let difficultyStep: Double

  /// A grid of so many stabilities, evenly apart in their logarithm, by so many difficulties; at least 2 of both.
  init(stabilities: Int, difficulties: Int) {
    self.stabilities = max(2, stabilities)
    self.difficulties = max(2, difficulties)
    logFrom = log(Self.stabilityDays.lowerBound)
    logStep = (log(Self.stabilityDays.upperBound) - logFrom) / Double(self.stabilities - 1)
    difficultyStep =
      (Self.difficulties.upperBound - Self.difficulties.lowerBound) / Double(self.difficulties - 1)
  }

  /// All nodes; those of one stability stand together.
  var nodes: Int { stabilities * difficulties }

  /// From one node to that of the next stability.
  var stride: Int { difficulties }

  /// The memory of a node.
  func state(of node: Int) -> MemoryState {
    MemoryState(
      stabilityDays: exp(logFrom + logStep * Double(node / difficulties)),
      difficulty: Self.difficulties.lowerBound + difficultyStep * Double(node % difficulties))
  }

  /// The place of a memory, with `chance` spread over its nodes; what lies beyond the grid counts for its edge.
  func place(_ state: MemoryState, chance: Double = 1) -> Place {
    let (row, down) = Self.split((log(state.stabilityDays) - logFrom) / logStep, nodes: stabilities)
    let (column, along) = Self.split(
      (state.difficulty - Self.difficulties.lowerBound) / difficultyStep, nodes: difficulties)
    return Place(
      node: row * difficulties + column,
      weights: Float(chance)
        * SIMD4((1 - down) * (1 - along), (1 - down) * along, down * (1 - along), down * along))
  }

  /// The node at or below a position in node steps, not the last one, and the part of the way to the next.
  private static func split(_ position: Double, nodes: Int) -> (node: Int, part: Float) {
    let bounded = min(max(position, 0), Double(nodes - 1))
    let node = min(Int(bounded), nodes - 2)
    return (node, Float(bounded - Double(node)))
  }
}
