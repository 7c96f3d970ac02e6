/// How a question's earlier items came out against what was predicted: what FSRS's two numbers don't remember.
///
/// Two sums over the items, with p the chance of not blanking that was predicted: `Σ (outcome - p)` and `Σ p (1 - p)`.
/// Their quotient, with one more below the line, is how many logits this question seems easier than predicted, drawn
/// to 0: a step of Newton's method from 0 towards the most likely offset under a standard normal prior.
public struct Surprise: Sendable, Hashable {
  /// `Σ (outcome - p)`, outcome 1 if it wasn't blanked.
  public let sum: Double
  /// `Σ p (1 - p)`, at least 0.
  public let information: Double

  /// Nothing was predicted yet.
  public init() {
    self.init(sum: 0, information: 0)
  }

  /// The two sums as they were stored; what can't be such a sum counts as 0.
  public init(sum: Double, information: Double) {
    self.init(
      uncheckedSum: sum.isFinite ? sum : 0, information: information.isFinite ? max(0, information) : 0)
  }

  private init(uncheckedSum: Double, information: Double) {
    sum = uncheckedSum
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
  ///
  /// - Parameters:
  ///   - success: whether it wasn't blanked.
  ///   - predicted: the chance of that, kept within 0…1.
  public func after(success: Bool, predicted: Double) -> Surprise {
    let predicted = predicted.clamped(to: 0...1)
    return Surprise(
      uncheckedSum: sum + (success ? 1 : 0) - predicted,
      information: information + predicted * (1 - predicted))
  }
}

extension Surprise: Codable {
  /// Reads the two sums; what can't be such a sum counts as 0.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      sum: try values.decode(Double.self, forKey: .sum),
      information: try values.decode(Double.self, forKey: .information))
  }
}
