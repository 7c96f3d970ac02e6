import Foundation

/// Fits FSRS-6 to one person, from the first attempt on: what the evidence says, drawn towards what holds for most
/// people by as much as the evidence is thin.
///
/// 1. *Maximum a posteriori*: the coefficients of least `Σ cross-entropy + ½ Σ z²`, where z is the distance from what
///    is expected in widths of a normal prior: half the reference's spreads for w4 to w20, half a unit of the natural
///    logarithm for w0 to w3; for circumstances what ``Expectations`` say.
/// 2. *Shrunk*: `w = default + n/(n + 300) (w_MAP - default)` with n the number of items, since the first items of a
///    log are unlike the later ones, which no prior knows.
public struct PersonalFit: Sendable {
  /// The person's parameters; with no items the defaults.
  public let parameters: Parameters
  /// What each group of circumstances adds to recall, in logits, eight of them; see ``Review/Circumstances``.
  public let offsets: [Double]
  /// Logits of recall for each unit of evidence.
  public let slope: Double

  /// What is thought of the effects of circumstances before anything is known of the person; all normal, in logits.
  public struct Expectations: Sendable, Hashable {
    /// Mean and standard deviation for groups 0…7; a deviation of 0 keeps the mean.
    public var offsets: [(mean: Double, deviation: Double)] { _offsets.map { ($0.mean, $0.deviation) } }
    /// The standard deviation of the slope, whose mean is 0; 0 leaves the evidence out.
    public var slopeDeviation: Double
    private var _offsets: [Offset]

    private struct Offset: Hashable {
      var mean: Double
      var deviation: Double
    }

    /// Expectations; groups not given have no effect.
    public init(offsets: [(mean: Double, deviation: Double)] = [], slopeDeviation: Double = 0) {
      _offsets = (0..<Coefficients.groups).map { group in
        group < offsets.count
          ? Offset(mean: offsets[group].mean, deviation: max(0, offsets[group].deviation))
          : Offset(mean: 0, deviation: 0)
      }
      self.slopeDeviation = max(0, slopeDeviation)
    }
  }

  /// In units of the reference's spreads, which are those of fits with their noise: people differ by less.
  static let width = 0.5
  /// Of the logarithm of first stabilities.
  static let firstStabilityWidth = 0.5
  /// As many items as the defaults are worth.
  static let itemsOfDefaults = 300.0

  /// Steps of the optimiser, at least; with them the loss is within a ten-thousandth of its least.
  private static let fewestSteps = 200
  private static let fewestEpochs = 5
  private static let batchSize = 512
  private static let mostBatches = 60
  /// In prior widths.
  private static let rate = 0.15

  /// Fits to items of a log.
  public init(of items: ReviewItems, in log: ReviewLog, expecting: Expectations = Expectations()) {
    let means = expecting.offsets.map(\.mean)
    guard items.count > 0 else {
      (parameters, offsets, slope) = (.standard, means, 0)
      return
    }
    let widths =
      Weight.allCases.map { weight in
        weight.rawValue < FitCoordinates.logarithmic
          ? Self.firstStabilityWidth : Self.width * ReferenceFit.spreads[weight.rawValue]
      } + expecting.offsets.map(\.deviation) + [expecting.slopeDeviation]
    let coordinates = FitCoordinates(expected: Coefficients(offsets: means), widths: widths)
    let size = max(Self.batchSize, items.count / Self.mostBatches)
    let training = TrainingBatches(of: log, weights: items.evenWeights(in: log), size: size)
    let best = coordinates.coefficients(at: Self.trained(coordinates, on: training))
    let share = Double(items.count) / (Double(items.count) + Self.itemsOfDefaults)
    parameters = Parameters(
      unchecked: zip(Parameters.standard.weights, best.weights).map { $0 + share * ($1 - $0) })
    offsets = best.offsets
    slope = best.slope
  }

  private static func trained(_ coordinates: FitCoordinates, on training: TrainingBatches) -> [Double] {
    let learnsCircumstances = coordinates.widths[Weight.allCases.count...].contains { $0 > 0 }
    var point = [Double](repeating: 0, count: coordinates.widths.count)
    var adam = Adam(count: point.count)
    let batches = training.batches.count
    let epochs = max(fewestEpochs, (fewestSteps + batches - 1) / batches)
    let steps = epochs * batches
    var step = 0
    for epoch in 0..<epochs {
      for batch in training.batches.shuffled(seed: UInt64(epoch)) {
        let coefficients = coordinates.coefficients(at: point)
        let loss = batch.lossGradient(coefficients, learnsCircumstances: learnsCircumstances)
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
