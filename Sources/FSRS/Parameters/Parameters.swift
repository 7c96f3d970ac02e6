/// The 21 weights of FSRS-6, which say how one person's memories fade and grow.
///
/// Made by a public initialiser, every weight is finite and within ``Weight/bounds``.
public struct Parameters: Sendable, Hashable {
  /// All weights, w0 to w20.
  public let weights: [Double]

  /// The defaults of FSRS-6, which the reference implementation fitted to many people's reviews.
  public static let standard = Parameters(unchecked: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  /// Takes w0 to w20, and throws unless there are 21, each within its bounds.
  public init(_ weights: [Double]) throws(ParameterError) {
    try Self.checkCount(of: weights, expected: Weight.allCases.count)
    try Self.checkNoOffenders(in: weights) { weight, value in weight.bounds.contains(value) }
    self.init(unchecked: weights)
  }

  /// Takes w0 to w20 and moves what is out of bounds to the nearest bound, as suits parameters that were
  /// fitted under wider bounds. Throws unless there are 21, all of them finite.
  public init(clamping weights: [Double]) throws(ParameterError) {
    try Self.checkCount(of: weights, expected: Weight.allCases.count)
    try Self.checkNoOffenders(in: weights) { _, value in value.isFinite }
    self.init(unchecked: zip(Weight.allCases, weights).map { $1.clamped(to: $0.bounds) })
  }

  /// Takes exactly 21 weights as they are. Some reference values need a weight out of bounds.
  init(unchecked weights: [Double]) {
    self.weights = weights
  }

  /// The value of one weight.
  public subscript(weight: Weight) -> Double {
    weights[weight.rawValue]
  }

  /// The parameters a share of the way from these to others: 0 leaves these, 1 gives the others.
  public func drawn(towards others: Parameters, by share: Double) -> Parameters {
    let share = share.clamped(to: 0...1)
    return Parameters(unchecked: zip(weights, others.weights).map { $0 + share * ($1 - $0) })
  }

  static func checkCount(of weights: [Double], expected: Int) throws(ParameterError) {
    guard weights.count == expected else {
      throw .wrongCount(given: weights.count, expected: expected)
    }
  }

  private static func checkNoOffenders(
    in weights: [Double], where isAllowed: (Weight, Double) -> Bool
  ) throws(ParameterError) {
    let offenders = zip(Weight.allCases, weights)
      .filter { !isAllowed($0, $1) }
      .map { ParameterError.Offender(weight: $0, value: $1) }
    guard offenders.isEmpty else { throw .outOfBounds(offenders) }
  }
}
