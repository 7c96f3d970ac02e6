import Foundation

/// Fits w0 to w3 to what became of questions at their first item. From the reference, fsrs-rs 6.6.
struct FirstStabilities {
  /// By the first grade's number from 0; nil where nothing is known.
  private(set) var days: [Double?]
  private var counts: [Int]

  /// Minimises, grade by grade, the cross-entropy of the next answers and a pull towards the default.
  ///
  /// - Parameter mean: the share of all items that were not blanked, which each group is smoothed by.
  init(fitting answers: FirstAnswers, mean: Double) {
    counts = (0..<4).map(answers.count)
    days = answers.groups.enumerated().map { grade, groups in
      guard !groups.isEmpty else { return nil }
      let observations = groups.map { group in
        let recall = (Double(group.successes) + mean) / (Double(group.count) + 1)
        return Observation(days: Double(group.days), recall: recall, count: Double(group.count))
      }
      return Self.best(for: observations, standard: Parameters.standard.weights[grade])
    }
  }

  /// First stabilities that were found otherwise.
  init(days: [Double?], counts: [Int]) {
    self.days = days
    self.counts = counts
  }

  struct Observation {
    var days: Double
    /// The share not blanked.
    var recall: Double
    var count: Double
  }

  /// `Σ count · cross-entropy(recall, R(days, S)) + |S - default| / 16`.
  static func loss(of stability: Double, _ observations: [Observation], standard: Double) -> Double {
    let model = MemoryModel()
    let state = MemoryState(stabilityDays: stability, difficulty: 1)
    var entropy = 0.0
    for seen in observations {
      let recall = model.recall(of: state, afterDays: seen.days)
      let surprise = seen.recall * log(recall) + (1 - seen.recall) * log(max(1 - recall, 1e-12))
      entropy -= seen.count * surprise
    }
    return entropy + abs(stability - standard) / 16
  }

  /// Days; an hour or so up to what the weights allow.
  private static let searched = 0.05...Weight.firstStabilityBlanked.bounds.upperBound

  /// The stability of least loss, by golden section on its logarithm: the loss has one valley there.
  static func best(for observations: [Observation], standard: Double) -> Double {
    var low = log(searched.lowerBound)
    var high = log(searched.upperBound)
    let share = (sqrt(5) - 1) / 2
    func loss(_ logStability: Double) -> Double {
      Self.loss(of: exp(logStability), observations, standard: standard)
    }
    var left = high - share * (high - low)
    var right = low + share * (high - low)
    var (leftLoss, rightLoss) = (loss(left), loss(right))
    // A thousandth is far below what the data can tell.
    while high - low > 0.001 {
      if leftLoss < rightLoss {
        (high, right, rightLoss) = (right, left, leftLoss)
        left = high - share * (high - low)
        leftLoss = loss(left)
      } else {
        (low, left, leftLoss) = (left, right, rightLoss)
        right = low + share * (high - low)
        rightLoss = loss(right)
      }
    }
    return exp((low + high) / 2)
  }

  /// All four in order, gaps filled in: `S1 = S0^0.41 S2^0.59` and `S2 = S1^0.46 S3^0.54`, which hold between many
  /// people's first stabilities; one alone scales the defaults, none leaves them.
  func filled() -> [Double] {
    let standard = Parameters.standard.weights.prefix(4)
    var ordered = days
    // Of two in the wrong order the one with more behind it is right.
    for (lower, upper) in [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3), (0, 3)] {
      guard let low = ordered[lower], let high = ordered[upper], low > high else { continue }
      if counts[lower] > counts[upper] { ordered[upper] = low } else { ordered[lower] = high }
    }
    let known = ordered.compactMap { $0 }
    guard let only = known.first else { return Array(standard) }
    if known.count == 1, let grade = ordered.firstIndex(where: { $0 != nil }) {
      return standard.map { $0 * only / standard[grade] }
    }
    return Self.completed(ordered.map { $0.map(log) }).map(exp)
  }

  /// Solves the two relations between four logarithms, two of them known at least, for those that aren't known.
  private static func completed(_ logs: [Double?]) -> [Double] {
    let (one, two) = (0.41, 0.54)
    var logs = logs
    // Each pass fills what follows from a single relation; two passes are enough but for the outermost alone.
    if let first = logs[0], let last = logs[3], logs[1] == nil, logs[2] == nil {
      // l1 = a l0 + (1-a) l2 and l2 = (1-b) l1 + b l3, solved for l2.
      logs[2] = ((1 - two) * one * first + two * last) / (1 - (1 - two) * (1 - one))
    }
    for _ in 0..<2 {
      if logs[1] == nil, let first = logs[0], let third = logs[2] {
        logs[1] = one * first + (1 - one) * third
      }
      if logs[2] == nil, let second = logs[1], let last = logs[3] {
        logs[2] = (1 - two) * second + two * last
      }
      if logs[0] == nil, let second = logs[1], let third = logs[2] {
        logs[0] = (second - (1 - one) * third) / one
      }
      if logs[2] == nil, let first = logs[0], let second = logs[1] {
        logs[2] = (second - one * first) / (1 - one)
      }
      if logs[3] == nil, let second = logs[1], let third = logs[2] {
        logs[3] = (third - (1 - two) * second) / two
      }
      if logs[1] == nil, let third = logs[2], let last = logs[3] {
        logs[1] = (third - two * last) / (1 - two)
      }
    }
    return logs.compactMap { $0 }
  }
}
