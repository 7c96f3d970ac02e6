/// Why numbers could not be taken as the parameters of FSRS-6.
public enum ParameterError: Error, Sendable, Hashable {
  /// `given` numbers where the version has `expected`.
  case wrongCount(given: Int, expected: Int)
  /// Every number that its weight does not allow, in the order of the weights; never empty.
  case outOfBounds([Offender])

  /// A number that its weight does not allow.
  public struct Offender: Sendable, Hashable {
    /// Which of the 21 parameters; its `bounds` say what would be allowed.
    public let weight: Weight
    /// The number given, which may be infinite or not a number.
    public let value: Double
  }
}

extension ParameterError: CustomStringConvertible {
  /// The problem as one sentence that names every offender with its value and bounds.
  public var description: String {
    switch self {
    case .wrongCount(let given, let expected):
      "There must be \(expected) parameters, not \(given)."
    case .outOfBounds(let offenders):
      "Out of bounds: \(offenders.map(\.description).joined(separator: "; "))."
    }
  }
}

extension ParameterError.Offender: CustomStringConvertible {
  /// The weight by index and name, its value and its bounds.
  public var description: String {
    let bounds = weight.bounds
    return "w\(weight.rawValue) (\(weight)) is \(value), not \(bounds.lowerBound) to \(bounds.upperBound)"
  }
}
