import Foundation

/// Items sorted by how long ago, how many times and how often blanked their questions were, with mean prediction and
/// mean outcome of each bin. From the reference, fsrs-rs 6.6.
struct CalibrationBins {
  private struct Bin: Hashable {
    var days: Double
    var attempts: Double
    var lapses: Double
  }

  private struct Sums {
    var predicted = 0.0
    var successes = 0.0
    var count = 0.0
  }

  private var sums: [Bin: Sums] = [:]

  init(_ predictions: [Double], of items: ReviewItems, in log: ReviewLog) {
    let counts = ItemCounts(in: log)
    for (prediction, place) in zip(predictions, items.places) {
      let place = Int(place)
      let bin = Bin(
        days: Self.rounded(2.48, 3.62, Double(log.days[place])),
        attempts: Self.rounded(1.99, 1.89, Double(counts.attempts[place])).rounded(),
        lapses: counts.lapses[place] == 0
          ? 0 : Self.rounded(1.65, 1.73, Double(counts.lapses[place])).rounded())
      sums[bin, default: Sums()].predicted += prediction
      sums[bin, default: Sums()].successes += log.isSuccess(place) ? 1 : 0
      sums[bin, default: Sums()].count += 1
    }
  }

  /// `factor · base^⌊log_base value⌋`, to two places.
  private static func rounded(_ factor: Double, _ base: Double, _ value: Double) -> Double {
    (factor * pow(base, (Foundation.log(value) / Foundation.log(base)).rounded(.down)) * 100).rounded() / 100
  }

  /// 0 without items.
  var rootMeanSquare: Double {
    // In an order of their own, so that the last bit is the same each time.
    let errors = sums.values.map { ($0.count, ($0.predicted - $0.successes) / $0.count) }.sorted { $0 < $1 }
    let count = errors.reduce(0) { $0 + $1.0 }
    return count > 0 ? sqrt(errors.reduce(0) { $0 + $1.0 * $1.1 * $1.1 } / count) : 0
  }
}

/// By the place of a review: one more than the earlier items of its question, and how many of those were blanked.
private struct ItemCounts {
  var attempts: [Int32]
  var lapses: [Int32]

  init(in log: ReviewLog) {
    attempts = [Int32](repeating: 1, count: log.reviewCount)
    lapses = [Int32](repeating: 0, count: log.reviewCount)
    for question in 0..<log.questionCount {
      var seen: Int32 = 1
      var blanked: Int32 = 0
      for place in log.range(of: question) {
        if log.isItem(place) { seen += 1 }
        attempts[place] = seen
        lapses[place] = blanked
        if log.isItem(place), !log.isSuccess(place) { blanked += 1 }
      }
    }
  }
}
