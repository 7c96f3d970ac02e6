import Foundation

/// The loss of coefficients over a tree of histories, and its gradient, by one pass forwards and one backwards.
///
/// The loss is the sum over all items of weight × cross-entropy, `-ln R` where it wasn't blanked and `-ln (1 - R)`
/// where it was. The derivatives are those of the formulas in ``MemoryModel``, by hand; where a value was moved to its
/// bound, or the lesser of two was taken, the gradient is that of the side taken.
struct LossGradient: Sendable {
  /// Summed over the items.
  private(set) var loss = 0.0
  /// By ``Coefficients``' vector.
  private(set) var gradient = [Double](repeating: 0, count: Coefficients.count)

  /// A sum of nothing.
  init() {}

  /// The loss and gradient over a tree.
  ///
  /// - Parameter learnsAll: leaves the gradient of offsets and slope at zero if false.
  init(of coefficients: Coefficients, over tree: HistoryTree, learnsAll: Bool = false) {
    let fitted = FittedModel(coefficients, movesRecall: learnsAll || coefficients.movesRecall)
    loss = withUnsafeTemporaryAllocation(of: Trace.self, capacity: tree.nodes.count) { traces in
      tree.nodes.withUnsafeBufferPointer { nodes in
        let forward = ForwardPass(fitted, nodes: nodes, traces: traces)
        forward.run(tree.segments)
        return gradient.withUnsafeMutableBufferPointer { gradient in
          var backward = BackwardPass(after: forward, into: gradient)
          return backward.run(tree.segments)
        }
      }
    }
  }

  /// Adds another part's.
  mutating func add(_ other: LossGradient) {
    loss += other.loss
    for index in gradient.indices { gradient[index] += other.gradient[index] }
  }
}
