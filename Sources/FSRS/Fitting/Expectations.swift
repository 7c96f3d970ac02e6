/// What is thought of the effects of circumstances before anything is known of the person, in logits; see
/// ``Review/Circumstances``.
public struct Expectations: Sendable, Hashable {
  /// A normal distribution.
  public struct Effect: Sendable, Hashable {
    /// The effect expected.
    public var mean: Double
    /// How far people are thought to differ; 0 keeps the mean, whatever the evidence.
    public var deviation: Double

    /// An effect that is expected to be there, or not.
    public init(mean: Double, deviation: Double) {
      self.mean = mean
      self.deviation = max(0, deviation)
    }

    /// No effect, and none to be learned.
    public static let none = Effect(mean: 0, deviation: 0)
  }

  /// By group; groups not given have no effect.
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
    Coefficients(offsets: filled.map(\.mean), slope: slope.mean)
  }

  /// The deviations in the order of the coefficients' vector behind the weights, but for the last.
  var deviations: [Double] { filled.map(\.deviation) + [slope.deviation] }

  private var filled: [Effect] {
    (0..<Coefficients.groups).map { $0 < offsets.count ? offsets[$0] : .none }
  }
}
