package import FSRS

/// What the answers so far left beside the memory that FSRS keeps, and that moves recall at the next one.
package struct Aftermath: Sendable, Hashable {
  /// By how much the last answer was slower than usual; see ``Slowness``.
  package var slowness: Double
  /// How the question's answers came out against what was predicted.
  package var surprise: Surprise

  /// What was left by answers.
  package init(slowness: Double = 0, surprise: Surprise = Surprise()) {
    self.slowness = slowness
    self.surprise = surprise
  }

  /// Nothing was answered yet, or nothing is known of how.
  package static let none = Aftermath()
}
