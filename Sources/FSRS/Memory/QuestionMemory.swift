/// How well one question is remembered, to one who knows the person: FSRS's two numbers, and what they don't tell.
public struct QuestionMemory: Sendable, Hashable, Codable {
  /// Stability and difficulty.
  public var state: MemoryState
  /// How the question's answers so far came out against what was predicted.
  public var surprise: Surprise

  /// A memory as it was stored.
  public init(state: MemoryState, surprise: Surprise = Surprise()) {
    self.state = state
    self.surprise = surprise
  }
}

extension PersonalFit {
  /// The logits by which a question's recall lies beside its memory's own: the `offset` that ``model``'s recall and
  /// intervals take. `offsets[group] + slope · evidence + coefficient · surprise`.
  public func offset(
    in circumstances: Review.Circumstances = Review.Circumstances(), after surprise: Surprise
  ) -> Double {
    offsets[circumstances.group] + slope * circumstances.evidence + self.surprise * surprise.value
  }

  /// The memory of a question after one more review.
  ///
  /// - Parameters:
  ///   - review: its time isn't looked at.
  ///   - memory: the memory before it; nil if this is the first review.
  public func memory(after review: Review, from memory: QuestionMemory?) -> QuestionMemory {
    guard let memory else {
      return QuestionMemory(state: model.state(after: review.grade, from: nil, elapsedDays: 0))
    }
    let offset = offset(in: review.circumstances, after: memory.surprise)
    var after = memory
    after.state = model.state(
      after: review.grade, from: memory.state, elapsedDays: review.elapsedDays, offset: offset)
    // The same day tests no memory.
    if review.elapsedDays > 0 {
      after.surprise = memory.surprise.after(
        success: review.grade != .blanked,
        predicted: model.recall(of: memory.state, afterDays: Double(review.elapsedDays), offset: offset))
    }
    return after
  }

  /// The memory of a question after its whole history, oldest first; nil if there is none. After a fit all memories
  /// are to be found anew.
  public func memory(replaying history: some Sequence<Review>) -> QuestionMemory? {
    history.reduce(nil) { memory(after: $1, from: $0) }
  }
}
