/// What is thought of the effects of circumstances before anything is known of the person, in logits; see
/// ``Review/Circumstances``.
public struct Expectations: Sendable, Hashable {
  /// A normal distribution.
  public struct Effect: Sendable, Hashable {
    /// The effect expected.
    public let mean: Double
    /// How far people are thought to differ; 0 keeps the mean, whatever the evidence.
    public let deviation: Double

    /// An effect that is expected to be there, or not.
    ///
    /// - Parameters:
    ///   - mean: kept within -6…6, as all effects are; a slope's within -2…2. Not-a-number is 0.
    ///   - deviation: kept within 0…6; as wide as the bounds leaves it all to the evidence.
    public init(mean: Double, deviation: Double) {
      self.mean = mean.isNaN ? 0 : mean.clamped(to: Coefficients.offsetBounds)
      self.deviation = deviation.clamped(to: 0...Coefficients.offsetBounds.upperBound)
    }

    /// No effect, and none to be learned.
    public static let none = Effect(mean: 0, deviation: 0)
  }

  /// By group, up to eight; groups not given have no effect.
  public var offsets: [Effect]
  /// Of each unit of evidence.
  public var slope: Effect

  /// What is expected; without arguments that circumstances have no effect.
  public init(offsets: [Effect] = [], slope: Effect = .none) {
    self.offsets = offsets
    self.slope = slope
  }

  /// The coefficients of a person of whom nothing is known.
  var means: Coefficients {
    var coefficients = Coefficients(offsets: filled.map(\.mean), slope: slope.mean)
    coefficients.clamp()
    return coefficients
  }

  /// The deviations in the order of the coefficients' vector behind the weights, but for the last.
  var deviations: [Double] { filled.map(\.deviation) + [slope.deviation] }

  private var filled: [Effect] {
    (0..<Coefficients.groups).map { $0 < offsets.count ? offsets[$0] : .none }
  }
}
