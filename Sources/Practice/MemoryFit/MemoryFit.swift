package import FSRS

/// What a person's attempts say about their memory, and whether it may be believed: the rules they would make, judged by
/// predicting the newest answers from the older ones alone.
package struct MemoryFit: Sendable {
  /// Whether the new rules are to hold, and if not, why.
  package enum Verdict: String, Sendable, Hashable, Codable {
    /// They predict better than what held so far.
    case better
    /// Only what settings take away is learned; all else stays as it is.
    case settingsOnly = "settings-only"
    /// Hardly anything was answered since what is in force was learned.
    case nothingNew = "nothing-new"
    /// There is too little to judge by.
    case tooFew = "too-few"
    /// What holds for anybody predicts as well or better.
    case notBetterThanUsual = "not-better-than-usual"
    /// What was learned before predicts the answers since as well or better.
    case notBetterThanNow = "not-better-than-now"
  }

  /// What was found, in figures; how a fit is kept and printed as JSON.
  package struct Figures: Sendable, Hashable, Codable {
    /// All attempts.
    package var attempts: Int
    /// Those of them that nothing is learned from: at questions whose memory another program left.
    package var leftOut: Int
    /// Those of them at least a day after the one before: they alone test the memory.
    package var items: Int
    /// How many of these were in each setting, by its word.
    package var itemsBySetting: [String: Int]
    /// How many were predicted from older ones.
    package var heldOut: Int
    /// The mean log loss on those of what holds for anybody; nil where nothing was judged.
    package var usualLoss: Double?
    /// The same of the fit.
    package var loss: Double?
    /// The same of a fit that takes the times of answers in; nil where no times were known.
    package var timedLoss: Double?
    /// The same of a fit that leaves them out; nil where no times were known.
    package var untimedLoss: Double?
    /// The mean log loss of what is in force, on the answers since it was learned, or on all that were predicted where
    /// hardly any came since; nil while that is what holds for anybody.
    package var lossInForce: Double?
    /// The same of the fit.
    package var lossSince: Double?
    /// Whether times count.
    package var usesTimes: Bool
    /// Intervals under the new rules as a share of those under the usual ones: the middle one of the person's
    /// questions. 1 without any.
    package var intervalsOfUsual: Double
    /// The same as a share of those in force.
    package var intervalsOfCurrent: Double
    /// Whether the fit's gain over what holds for anybody is more than chance makes; false where nothing was judged.
    package var beyondChance: Bool
    /// Whether the new rules are to hold.
    package var verdict: Verdict
  }

  /// What an earlier fit was learned from.
  package struct Earlier: Sendable, Hashable {
    /// When it was learned.
    package var made: Instant
    /// How many attempts there were.
    package var attempts: Int

    /// An earlier fit.
    package init(made: Instant, attempts: Int) {
      self.made = made
      self.attempts = attempts
    }
  }

  /// Whether anything that was learned is to hold.
  package var isNews: Bool { figures.verdict == .better || figures.verdict == .settingsOnly }

  /// The figures.
  package let figures: Figures
  /// What was learned, whatever the verdict; what is in force where only settings are new.
  package let parameters: Parameters
  /// What was learned of settings, times and surprises.
  package let offsets: RecallOffsets

  /// With fewer items than this the newest two fifths are fewer than twenty answers, and chance decides.
  package static let fewestItems = 50
  /// With fewer new attempts than this a fit finds what it found before.
  private static let fewestNew = 10
  /// A smaller share of the log loss is no gain: on a thousand answers chance alone makes more.
  private static let leastGain = 0.001
  /// Logits; less moves a recall of nine in ten by a five-hundredth.
  private static let leastChange = 0.02
  /// With fewer items after a timed answer, times are left out.
  private static let fewestTimedItems = 20

  /// Learns from histories, one array of steps for each question.
  ///
  /// - Parameters:
  ///   - current: the rules in force.
  ///   - earlier: what they were learned from; nil while they are what holds for anybody.
  package init(
    _ histories: [[QuestionRecord.Step]], current: MemoryRules, earlier: Earlier?
  ) {
    var log = ReviewLog()
    log.reserveCapacity(reviews: histories.reduce(0) { $0 + $1.count })
    for steps in histories { log.append(steps) }
    let items = log.items
    let isEnough = items.count >= Self.fewestItems
    let losses =
      isEnough
      ? HeldOutLosses(
        log, items: items, current: earlier == nil ? nil : PersonalFit(current), made: earlier?.made) : nil
    let usesTimes = losses.map(Self.timesHelp) ?? false
    let fit = HeldOutLosses.fit(items, in: log, usesTimes: usesTimes)
    let attempts = histories.reduce(0) { $0 + $1.count }
    let isNew = earlier.map { abs(attempts - $0.attempts) >= Self.fewestNew } ?? true
    var verdict = losses.map { isNew ? Self.verdict($0, usesTimes: usesTimes) : .nothingNew } ?? .tooFew
    var learned = (parameters: fit.parameters, offsets: RecallOffsets(fit))
    if verdict != .better, verdict != .tooFew, let settings = Self.settings(items, in: log, under: current) {
      verdict = .settingsOnly
      learned = (current.model.parameters, settings)
    }
    (parameters, offsets) = learned
    var rules = current
    rules.model = MemoryModel(parameters: learned.parameters)
    rules.offsets = learned.offsets
    let change = IntervalChange(histories)
    figures = Figures(
      attempts: attempts, leftOut: attempts - log.reviewCount, items: items.count,
      itemsBySetting: Dictionary(
        uniqueKeysWithValues: Setting.allCases.map { ($0.name, log.count(of: items, inGroup: $0.group)) }),
      heldOut: losses?.plain.items ?? 0, usualLoss: losses?.usual.value,
      loss: usesTimes ? losses?.timed.value : losses?.plain.value, timedLoss: losses?.timed.value,
      untimedLoss: losses?.timed.value == nil ? nil : losses?.plain.value,
      lossInForce: losses?.inForce.value,
      lossSince: usesTimes ? losses?.timedSince.value : losses?.plainSince.value, usesTimes: usesTimes,
      intervalsOfUsual: change.ratio(rules, to: MemoryRules(targetRecall: current.targetRecall)),
      intervalsOfCurrent: change.ratio(rules, to: current),
      beyondChance: (usesTimes ? losses?.timedGain : losses?.plainGain)?.isBeyondChance ?? false,
      verdict: verdict)
  }

  /// What settings take away, all else being as it is in force; nil where that is what is in force. Its prior is all that
  /// it is held to: interviews are too few to be kept for a trial.
  private static func settings(
    _ items: ReviewItems, in log: ReviewLog, under current: MemoryRules
  ) -> RecallOffsets? {
    let others = Setting.allCases.filter { $0 != .drill }
    guard others.contains(where: { log.count(of: items, inGroup: $0.group) > 0 }) else { return nil }
    var expecting = RecallOffsets.expectations(usesTimes: false)
    expecting.slope = .init(mean: current.offsets.slowness, deviation: 0)
    let fit = PersonalFit(of: items, in: log, expecting: expecting, holding: PersonalFit(current))
    var offsets = current.offsets
    for setting in others { offsets[setting] = fit.offsets[setting.group] }
    let isNew = others.contains { abs(offsets[$0] - current.offsets[$0]) >= leastChange }
    return isNew ? offsets : nil
  }

  private static func timesHelp(_ losses: HeldOutLosses) -> Bool {
    losses.timedItems >= fewestTimedItems && losses.timesGain.isBeyondChance
  }

  private static func verdict(_ losses: HeldOutLosses, usesTimes: Bool) -> Verdict {
    let fitted = usesTimes ? losses.timed : losses.plain
    guard let loss = fitted.value, let usual = losses.usual.value, loss < (1 - leastGain) * usual else {
      return .notBetterThanUsual
    }
    let since = usesTimes ? losses.timedSince : losses.plainSince
    if let before = losses.inForce.value, let now = since.value, now >= before { return .notBetterThanNow }
    return .better
  }
}
