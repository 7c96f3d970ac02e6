/// How a question's earlier items came out against what was predicted: what FSRS's two numbers don't remember.
///
/// Two sums over the items, with p the chance of not blanking that was predicted: `Σ (outcome - p)` and `Σ p (1 - p)`.
/// Their quotient, with one more below the line, is how many logits this question seems easier than predicted, drawn
/// to 0: a step of Newton's method from 0 towards the most likely offset under a standard normal prior.
public struct Surprise: Sendable, Hashable, Codable {
  /// `Σ (outcome - p)`, outcome 1 if it wasn't blanked.
  public var sum: Double
  /// `Σ p (1 - p)`, at least 0.
  public var information: Double

  /// Nothing was predicted yet.
  public init() {
    self.init(sum: 0, information: 0)
  }

  /// The two sums.
  public init(sum: Double, information: Double) {
    self.sum = sum
    self.information = information
  }

  /// Logits within ``bounds``; below 0 if the question was blanked more often than predicted.
  public var value: Double { (sum / (information + 1)).clamped(to: Self.bounds) }

  /// Further than that no question is from what was predicted, unless something else is wrong: without bounds one that
  /// is blanked again and again could be predicted ever higher by somebody whose surprises tend to turn.
  public static let bounds = -2.0...2.0

  /// Whether the value is what the sums say, and not a bound.
  var isWithinBounds: Bool { abs(sum) < Self.bounds.upperBound * (information + 1) }

  /// The sums after one more item.
  public func after(success: Bool, predicted: Double) -> Surprise {
    Surprise(
      sum: sum + (success ? 1 : 0) - predicted, information: information + predicted * (1 - predicted))
  }
}
