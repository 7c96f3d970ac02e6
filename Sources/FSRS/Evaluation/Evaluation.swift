import Foundation

/// How good predictions were.
public struct Evaluation: Sendable, Hashable {
  /// How many there were; of none the figures are 0, and ``auc`` is a half.
  public let items: Int
  /// The mean of `-ln p` where it wasn't blanked and `-ln (1 - p)` where it was, p kept within 0.0001…0.9999.
  public let logLoss: Double
  /// The weighted root mean square of mean prediction less mean outcome in bins of interval, number of attempts and
  /// lapses; 0…1.
  public let rmseBins: Double
  /// The chance that an item that wasn't blanked was predicted higher than one that was; a half where all came out
  /// the same.
  public let auc: Double

  /// Judges one prediction for each item, 0…1, in the order of the items. Items of another log are left out, and so
  /// are those without a prediction.
  public init(of predictions: [Double], for items: ReviewItems, in log: ReviewLog) {
    let judged = zip(predictions, items.places).filter { log.hasItem(Int($1)) }
    let kept = judged.map { prediction, place in
      (prediction: prediction.clamped(to: Self.certainty), outcome: log.isSuccess(Int(place)))
    }
    self.items = kept.count
    let sum = kept.reduce(0) { $0 + Self.loss(of: $1.prediction, isSuccess: $1.outcome) }
    logLoss = kept.isEmpty ? 0 : sum / Double(kept.count)
    let known = ReviewItems(places: judged.map(\.1))
    rmseBins = CalibrationBins(kept.map(\.prediction), of: known, in: log).rootMeanSquare
    auc = Self.areaUnderCurve(kept)
  }

  /// Predictions are kept within these, so that one that was certain and wrong isn't infinitely bad.
  private static let certainty = 1e-4...(1 - 1e-4)

  /// `-ln p` where it wasn't blanked, `-ln (1 - p)` where it was.
  static func loss(of prediction: Double, isSuccess: Bool) -> Double {
    let prediction = prediction.clamped(to: certainty)
    return -log(isSuccess ? prediction : 1 - prediction)
  }

  private static func areaUnderCurve(_ predictions: [(prediction: Double, outcome: Bool)]) -> Double {
    let sorted = predictions.sorted { $0.prediction < $1.prediction }
    let positives = Double(sorted.count { $0.outcome })
    let negatives = Double(sorted.count) - positives
    guard positives > 0, negatives > 0 else { return 0.5 }
    // The sum of the positives' ranks, equal predictions sharing theirs (Mann and Whitney).
    var rankSum = 0.0
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].prediction == sorted[start].prediction { end += 1 }
      let rank = Double(start + end + 1) / 2
      rankSum += rank * Double(sorted[start..<end].count { $0.outcome })
      start = end
    }
    return (rankSum - positives * (positives + 1) / 2) / (positives * negatives)
  }
}
