import Foundation

/// How circumstances move recall: pressure in an interview, a slow answer the last time.
extension MemoryModel {
  /// Logits. At either end recall is all but 0 or 1 whatever it was; no circumstance is worth as much.
  public static let offsetBounds: ClosedRange<Double> = -20...20

  /// The recall with `offset` logits added: `logit(R') = logit(R) + b`, so `R' = R / (R + (1-R) e^(-b))`.
  ///
  /// A recall of 0 or 1 stays what it is, an offset of 0 changes no bit, and neither does one that is not a number.
  ///
  /// - Parameters:
  ///   - recall: 0 to 1.
  ///   - offset: logits, kept within ``offsetBounds``; below zero where recall is worse than the model says.
  public static func effectiveRecall(_ recall: Double, offset: Double) -> Double {
    if offset == 0 || offset.isNaN { return recall }
    return recall / (recall + (1 - recall) * exp(-offset.clamped(to: offsetBounds)))
  }
}
