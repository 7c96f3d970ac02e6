import Practice

/// Finds the time that no question is left out with.
struct PlanReach {
  let simulation: PlanSimulation
  /// What is known already.
  let shown: [PlanProjection]
  let effort: (Int) -> PlanSimulation.Effort

  /// Minutes a day that are tried beside those known: nobody plans by the minute, nor with more than two hours.
  private static let usual = [5, 15, 20, 25, 30, 45, 60, 90, 120]
  /// Whether a question is reached changes little from life to life.
  private static let lives = 3

  /// The least usual minutes a day, more than `minutes`, that leave no question out; nil if there are none.
  func minutes(over minutes: Int, using generator: inout SeededGenerator) -> Int? {
    let unseen = simulation.subjects.filter { $0.memory == nil }.reduce(0) { $0 + $1.seconds }
    let days = max(1, simulation.evenings - (simulation.endsOnWhatIsKnown ? 1 : 0))
    // Less can't be enough, even if nothing were ever asked again.
    let least = Int(min(unseen / Double(days) / 60, 1_000_000))
    let known = shown.map(\.minutesPerDay)
    for more in Set(known + Self.usual).sorted() where more > max(minutes, least) {
      let projection = shown.first { $0.minutesPerDay == more } ?? lived(more, using: &generator)
      if let projection, projection.notReached(among: simulation.subjects).isEmpty { return more }
    }
    return nil
  }

  private func lived(_ minutes: Int, using generator: inout SeededGenerator) -> PlanProjection? {
    // Where even the lives that are shown take long, a guess is not worth as much again.
    guard !simulation.isLong else { return nil }
    return simulation.projections([effort(minutes)], mostRuns: Self.lives, using: &generator).first
  }
}

extension PlanProjection {
  /// Indices of those never answered and in most lives not asked.
  func notReached(among subjects: [PlanSubject]) -> [Int] {
    subjects.indices.filter { subjects[$0].memory == nil && asked[$0] < 0.5 }
  }
}
