/// What is left of all earlier attempts at one question: all that FSRS needs to go on.
public struct MemoryState: Sendable, Hashable, Codable {
  /// The days after which recall has fallen to 0.9. A model keeps it within ``stabilityBounds``.
  public var stabilityDays: Double
  /// How hard it is to make the memory last, 1 to 10. A model keeps it within ``difficultyBounds``.
  public var difficulty: Double

  /// Keeps the values as they are; a model that meets one out of bounds takes the nearest bound.
  public init(stabilityDays: Double, difficulty: Double) {
    self.stabilityDays = stabilityDays
    self.difficulty = difficulty
  }

  /// Days. A minute and a half keeps divisions safe; beyond a hundred years no schedule differs.
  public static let stabilityBounds: ClosedRange<Double> = 0.001...36500
  /// The scale of difficulty in all versions of FSRS.
  public static let difficultyBounds: ClosedRange<Double> = 1...10

  /// The same memory with both values within their bounds.
  var bounded: MemoryState {
    MemoryState(
      stabilityDays: stabilityDays.clamped(to: Self.stabilityBounds),
      difficulty: difficulty.clamped(to: Self.difficultyBounds))
  }
}
