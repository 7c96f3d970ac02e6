import Foundation

/// How common each feature is in a corpus.
struct Rarity: Sendable {
  /// By feature, in how many texts it occurs; empty for no texts.
  private var counts: [UInt32] = []
  /// By such a number, what one occurrence weighs.
  private var weights: [Float] = []

  /// As if this many texts more had been seen, so that two texts alone don't make all they share look common.
  private static let imagined = 10.0

  init(_ texts: some Sequence<[UInt32]>) {
    var total = 0
    // The text that a feature was last seen in, counted from 1, so that it counts once a text.
    var seen: [UInt32] = []
    for features in texts where !features.isEmpty {
      if counts.isEmpty {
        counts = Array(repeating: 0, count: 1 << TextFeatures.bits)
        seen = counts
      }
      total += 1
      for feature in features where seen[Int(feature)] != UInt32(truncatingIfNeeded: total) {
        seen[Int(feature)] = UInt32(truncatingIfNeeded: total)
        counts[Int(feature)] += 1
      }
    }
    // Inverse document frequency, log(1 + N/n): never nothing, since all texts may share what matters.
    weights = (0...total).map { count in
      Float(log(1 + (Double(total) + Self.imagined) / (Double(count) + 1)))
    }
  }

  func count(_ feature: UInt32) -> UInt32 { counts.isEmpty ? 0 : counts[Int(feature)] }

  func weight(_ count: UInt32) -> Float { weights[min(Int(count), weights.count - 1)] }
}
