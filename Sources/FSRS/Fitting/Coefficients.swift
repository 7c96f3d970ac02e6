/// All that a fit may learn, as one vector: w0 to w20, then what each group of circumstances adds to recall, then the
/// slope of the evidence.
struct Coefficients: Sendable, Hashable {
  /// 21 weights.
  var weights: [Double]
  /// Logits, by group; see ``Review/Circumstances``.
  var offsets: [Double]
  /// Logits for each unit of evidence.
  var slope: Double

  static let groups = 8
  static let count = Weight.allCases.count + groups + 1

  init(
    parameters: Parameters = .standard, offsets: [Double] = [Double](repeating: 0, count: groups),
    slope: Double = 0
  ) {
    weights = parameters.weights
    self.offsets = offsets
    self.slope = slope
  }

  /// From a vector of all of them.
  init(_ vector: [Double]) {
    let weights = Weight.allCases.count
    self.weights = Array(vector[..<weights])
    offsets = Array(vector[weights..<(weights + Self.groups)])
    slope = vector[weights + Self.groups]
  }

  /// All of them, in the order of the type's description.
  var vector: [Double] { weights + offsets + [slope] }

  /// Moves each into its bounds. Six logits either way turn nine in ten into one in thirty or near certainty: no
  /// sort of occasion does that.
  mutating func clamp() {
    for (index, weight) in Weight.allCases.enumerated() {
      weights[index] = weights[index].clamped(to: weight.bounds)
    }
    offsets = offsets.map { $0.clamped(to: -6...6) }
    slope = slope.clamped(to: -2...2)
  }

  /// Whether circumstances change anything.
  var hasCircumstances: Bool { slope != 0 || offsets.contains { $0 != 0 } }
}
