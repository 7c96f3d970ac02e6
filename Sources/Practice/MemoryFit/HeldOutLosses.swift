import FSRS

/// How well models predict attempts that they were not fitted on: the older ones are learned from, the newer predicted.
struct HeldOutLosses {
  /// A mean over items, in the log loss of ``Evaluation``.
  struct Mean {
    private(set) var items = 0
    private var sum = 0.0

    /// Nil without items.
    var value: Double? { items > 0 ? sum / Double(items) : nil }

    mutating func add(_ losses: some Collection<Double>) {
      items += losses.count
      sum += losses.reduce(0, +)
    }
  }

  /// Differences of two models' losses on the same items, above 0 where the second did better.
  struct Gain {
    private var count = 0.0
    private var sum = 0.0
    private var squares = 0.0

    mutating func add(_ first: [Double], _ second: [Double]) {
      for (one, other) in zip(first, second) {
        count += 1
        sum += one - other
        squares += (one - other) * (one - other)
      }
    }

    /// Whether the mean lies further above 0 than twice its standard error: chance alone does so once in forty times.
    var isBeyondChance: Bool {
      guard count > 1 else { return false }
      let mean = sum / count
      let variance = (squares / count - mean * mean) / (count - 1)
      return mean > 0 && mean * mean > 4 * variance
    }
  }

  /// What holds for anybody.
  private(set) var usual = Mean()
  /// Fitted, times left out.
  private(set) var plain = Mean()
  /// Fitted, the times of answers taken in; no items where there are no times.
  private(set) var timed = Mean()
  /// What is in force, and on the same items the fit that leaves times out or takes them in.
  private(set) var inForce = Mean()
  private(set) var plainSince = Mean()
  private(set) var timedSince = Mean()
  /// Items before which the time of the answer before was known.
  private(set) var timedItems = 0
  /// What times add to the fit.
  private(set) var timesGain = Gain()
  /// What the fit that leaves times out gains over what holds for anybody, and the one that takes them in.
  private(set) var plainGain = Gain()
  private(set) var timedGain = Gain()

  /// Two looks ahead: the last two fifths are predicted, each fifth from all before it.
  private static let cuts = [0.6, 0.8, 1.0]
  /// The newest are enough to tell what is better, and a second is as long as anybody waits.
  private static let mostItems = 200_000

  /// With fewer items since the last fit, one answer would decide which of the two is better.
  private static let fewestSince = 10

  /// - Parameters:
  ///   - current: what is in force; nil while that is what holds for anybody.
  ///   - made: when it was learned. It is compared on what was answered since, as far as there is that; on all that is
  ///     predicted where nearly all is older, as after an import.
  init(_ log: ReviewLog, items: ReviewItems, current: PersonalFit?, made: Instant?) {
    let first = max(0, items.count - Self.mostItems)
    let isLarge = first > 0
    let places = Self.cuts.map { first + Int($0 * Double(items.count - first)) }
    let usualFit = PersonalFit(
      of: items[0..<0], in: log, expecting: RecallOffsets.expectations(usesTimes: false))
    let hasTimes = log.hasEvidence
    let last = made.map { Int64($0.milliseconds) } ?? .min
    let isJudgedSince = items.later(than: last, in: log).count >= Self.fewestSince
    for (start, end) in zip(places, places.dropFirst()) where end > start {
      // One look is enough where there is so much to see.
      if isLarge, end < items.count { continue }
      let training = items[first..<start]
      let test = items[start..<end]
      timedItems += log.evidenceCount(in: test)
      // In the order of time, so that what came since stands last.
      let newer = isJudgedSince ? test.later(than: last, in: log).count : test.count
      let usualLosses = log.losses(of: test, by: usualFit)
      let plainLosses = log.losses(of: test, by: Self.fit(training, in: log, usesTimes: false))
      usual.add(usualLosses)
      plain.add(plainLosses)
      plainGain.add(usualLosses, plainLosses)
      var timedLosses: [Double] = []
      if hasTimes {
        timedLosses = log.losses(of: test, by: Self.fit(training, in: log, usesTimes: true))
        timed.add(timedLosses)
        timesGain.add(plainLosses, timedLosses)
        timedGain.add(usualLosses, timedLosses)
      }
      if let current {
        inForce.add(log.losses(of: test, by: current).suffix(newer))
        plainSince.add(plainLosses.suffix(newer))
        timedSince.add(timedLosses.suffix(newer))
      }
    }
  }

  /// What is learned from items of a log.
  static func fit(_ items: ReviewItems, in log: ReviewLog, usesTimes: Bool) -> PersonalFit {
    PersonalFit(of: items, in: log, expecting: RecallOffsets.expectations(usesTimes: usesTimes))
  }
}
