extension MemoryModel {
  /// The memory after each attempt of one question's history, oldest first; empty if there is none.
  ///
  /// - Parameter history: each grade with the whole study days since the attempt before it; the first one's
  ///   days are ignored.
  public func states(replaying history: [(grade: Grade, elapsedDays: Int)]) -> [MemoryState] {
    var states: [MemoryState] = []
    states.reserveCapacity(history.count)
    for attempt in history {
      states.append(state(after: attempt.grade, from: states.last, elapsedDays: attempt.elapsedDays))
    }
    return states
  }
}
