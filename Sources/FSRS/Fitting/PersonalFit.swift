import Foundation

/// Fits FSRS-6 to one person, from the first attempt on: what the evidence says, drawn towards what holds for most
/// people by as much as the evidence is thin. How it came about and what it gains is told in <doc:FewAttempts>.
/// ``memory(after:from:)`` and ``offset(in:after:)`` go on with what it found.
///
/// 1. *Maximum a posteriori*: the coefficients of least `Σ v · cross-entropy + ½ Σ z²`, where z is the distance from
///    what is expected in widths of a normal prior: half the reference's spreads for w4 to w20 (w7: 0.15 of it), half
///    a unit of the natural logarithm for w0 to w3, half a logit for the ``Surprise``; for circumstances what
///    ``Expectations`` say. v is 0.25 + 0.75 (i/(n-1))² for the i-th of n items, scaled to 1 on average.
/// 2. *Shrunk*: n/(n + 250) of the way from the defaults, n the number of items, since the first items of a log are
///    unlike the later ones, which no prior knows; n/(n + 100) for the surprise.
public struct PersonalFit: Sendable, Hashable {
  /// FSRS-6 with the person's parameters.
  public let model: MemoryModel
  /// The person's parameters; with no items the defaults.
  public var parameters: Parameters { model.parameters }
  /// What each group of circumstances adds to recall, in logits, eight of them; see ``Review/Circumstances``.
  public let offsets: [Double]
  /// Logits of recall for each unit of evidence.
  public let slope: Double
  /// Logits of recall for each unit of a question's ``Surprise``.
  public let surprise: Double

  /// In units of the reference's spreads, which are those of fits with their noise: people differ by less.
  static let width = 0.5
  /// The same for w7, whose spread is mostly noise.
  static let reversionWidth = 0.15
  /// In logits for each unit.
  static let surpriseWidth = 0.5
  /// Of the logarithm of first stabilities.
  static let firstStabilityWidth = 0.5
  /// As many items as the defaults are worth.
  static let itemsOfDefaults = 250.0
  /// The same for the coefficient of surprises.
  static let itemsOfNoSurprise = 100.0

  /// Steps of the optimiser, at least. With five times as many, held-out losses differ by less than 0.05 %.
  private static let fewestSteps = 80
  private static let fewestEpochs = 2
  private static let batchSize = 512
  private static let mostBatches = 60
  /// In prior widths.
  private static let rate = 0.25

  /// Fits to items of a log; those of another log are left out.
  public init(of items: ReviewItems, in log: ReviewLog, expecting: Expectations = Expectations()) {
    let items = items.existing(in: log)
    guard items.count > 0 else {
      self.init(expecting.means)
      return
    }
    let coordinates = FitCoordinates(
      expected: expecting.means, widths: Self.weightWidths + expecting.deviations + [Self.surpriseWidth])
    let point = Self.trained(coordinates, on: Self.batches(of: items, in: log))
    var found = coordinates.coefficients(at: point)
    // Circumstances have priors of their own; what is drawn back further is what the first items mislead about.
    let count = Double(items.count)
    let share = count / (count + Self.itemsOfDefaults)
    found.weights = coordinates.coefficients(at: point.map { $0 * share }).weights
    found.surprise *= count / (count + Self.itemsOfNoSurprise)
    self.init(found)
  }

  /// Fits the effects of circumstances alone; all else stays as an earlier fit found it.
  public init(
    of items: ReviewItems, in log: ReviewLog, expecting: Expectations, holding held: PersonalFit
  ) {
    var expected = expecting.means
    expected.weights = held.parameters.weights
    expected.surprise = held.surprise
    let items = items.existing(in: log)
    let still = [Double](repeating: 0, count: expected.weights.count)
    let coordinates = FitCoordinates(expected: expected, widths: still + expecting.deviations + [0])
    guard items.count > 0 else {
      self.init(expected)
      return
    }
    let point = Self.trained(coordinates, on: Self.batches(of: items, in: log))
    self.init(coordinates.coefficients(at: point))
  }

  private static func batches(of items: ReviewItems, in log: ReviewLog) -> TrainingBatches {
    TrainingBatches(
      of: log, weights: items.recencyWeights(in: log, power: 2, mean: 1),
      size: max(batchSize, items.count / mostBatches))
  }

  /// What an earlier fit found, as it was stored; without arguments the defaults. Logits are kept within -6…6, the
  /// slope and the surprise's within -2…2, what is not a number counts as 0, and so do offsets that are missing.
  public init(
    parameters: Parameters = .standard, offsets: [Double] = [], slope: Double = 0, surprise: Double = 0
  ) {
    let numbers = (0..<Coefficients.groups).map { $0 < offsets.count && !offsets[$0].isNaN ? offsets[$0] : 0 }
    var coefficients = Coefficients(
      parameters: parameters, offsets: numbers, slope: slope.isNaN ? 0 : slope,
      surprise: surprise.isNaN ? 0 : surprise)
    coefficients.clamp()
    self.init(coefficients)
  }

  private init(_ coefficients: Coefficients) {
    model = MemoryModel(parameters: Parameters(unchecked: coefficients.weights))
    offsets = coefficients.offsets
    slope = coefficients.slope
    surprise = coefficients.surprise
  }

  /// Of the normal prior, by weight.
  private static var weightWidths: [Double] {
    Weight.allCases.map { weight in
      guard weight.rawValue >= FitCoordinates.logarithmic else { return firstStabilityWidth }
      return ReferenceFit.spreads[weight.rawValue] * (weight == .difficultyReversion ? reversionWidth : width)
    }
  }

  /// All of it as one vector.
  var coefficients: Coefficients {
    Coefficients(parameters: parameters, offsets: offsets, slope: slope, surprise: surprise)
  }

  private static func trained(_ coordinates: FitCoordinates, on training: TrainingBatches) -> [Double] {
    let learnsAll = coordinates.widths[Coefficients.circumstances...].contains { $0 > 0 }
    var point = [Double](repeating: 0, count: coordinates.widths.count)
    var adam = Adam(count: point.count)
    let batches = training.batches.count
    let epochs = max(fewestEpochs, (fewestSteps + batches - 1) / batches)
    let steps = epochs * batches
    var step = 0
    for epoch in 0..<epochs {
      for batch in training.batches.shuffled(seed: UInt64(epoch)) {
        let coefficients = coordinates.coefficients(at: point)
        let loss = batch.lossGradient(coefficients, learnsAll: learnsAll)
        var gradient = coordinates.gradient(loss.gradient, at: coefficients)
        let share = Double(batch.items) / Double(training.items)
        for index in gradient.indices { gradient[index] += share * point[index] }
        // The rate falls to 0 along a half cosine, so that the last steps settle.
        let rate = rate * (1 + cos(.pi * Double(step) / Double(steps))) / 2
        adam.step(&point, against: gradient, rates: coordinates.widths.map { $0 > 0 ? rate : 0 })
        point = coordinates.clamped(point)
        step += 1
      }
    }
    return point
  }
}
