/// All that a fit may learn, as one vector: w0 to w20, then what each group of circumstances adds to recall, the slope
/// of the evidence, and what a question's own surprises say.
struct Coefficients: Sendable, Hashable {
  /// 21 weights.
  var weights: [Double]
  /// Logits, by group; see ``Review/Circumstances``.
  var offsets: [Double]
  /// Logits for each unit of evidence.
  var slope: Double
  /// Logits for each unit of a question's ``Surprise``.
  var surprise: Double

  static let groups = 8
  /// Where the circumstances' coefficients begin in the vector.
  static let circumstances = Weight.allCases.count
  static let slopeIndex = circumstances + groups
  static let surpriseIndex = slopeIndex + 1
  static let count = surpriseIndex + 1

  init(
    parameters: Parameters = .standard, offsets: [Double] = [Double](repeating: 0, count: groups),
    slope: Double = 0, surprise: Double = 0
  ) {
    weights = parameters.weights
    self.offsets = offsets
    self.slope = slope
    self.surprise = surprise
  }

  /// From a vector of all of them.
  init(_ vector: [Double]) {
    weights = Array(vector[..<Self.circumstances])
    offsets = Array(vector[Self.circumstances..<Self.slopeIndex])
    slope = vector[Self.slopeIndex]
    surprise = vector[Self.surpriseIndex]
  }

  /// All of them, in the order of the type's description.
  var vector: [Double] { weights + offsets + [slope, surprise] }

  /// Six logits either way turn nine in ten into one in thirty or near certainty: no sort of occasion does that.
  static let offsetBounds = -6.0...6.0
  /// Of the coefficients of evidence and surprise: four widths of the latter's prior.
  static let slopeBounds = -2.0...2.0

  /// Moves each into its bounds.
  mutating func clamp() {
    for (index, weight) in Weight.allCases.enumerated() {
      weights[index] = weights[index].clamped(to: weight.bounds)
    }
    offsets = offsets.map { $0.clamped(to: Self.offsetBounds) }
    slope = slope.clamped(to: Self.slopeBounds)
    surprise = surprise.clamped(to: Self.slopeBounds)
  }

  /// Whether anything but the parameters moves recall.
  var movesRecall: Bool { slope != 0 || surprise != 0 || offsets.contains { $0 != 0 } }
}
