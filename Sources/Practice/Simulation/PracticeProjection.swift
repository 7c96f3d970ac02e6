/// What practice at one target recall comes to, week by week: means over all runs of a simulation.
package struct PracticeProjection: Sendable, Hashable {
  /// Seven days in a row.
  package struct Week: Sendable, Hashable {
    /// Minutes of practice in the whole week.
    package var minutes = 0.0
    /// Answers given in the whole week.
    package var answers = 0.0
    /// Questions answered at least once by its end.
    package var begun = 0.0
    /// Of those begun, how many would not be blanked on the morning after it: the sum of their recalls.
    package var known = 0.0
    /// How many of these would be solid or better, if answers stay as solid as they are.
    package var solid = 0.0
    /// Those due on its last day for which there was no time.
    package var waiting = 0.0

    /// Minutes on a day of the week.
    package var minutesPerDay: Double { minutes / 7 }
    /// Answers on a day of the week.
    package var answersPerDay: Double { answers / 7 }
    /// The mean recall of the questions begun; nil before the first is.
    package var recall: Double? { begun > 0 ? known / begun : nil }
  }

  /// The recall at which questions come back.
  package let targetRecall: Double
  /// In order, at least one.
  package var weeks: [Week]

  /// A projection in which nothing has happened yet.
  package init(targetRecall: Double, weeks: Int) {
    self.targetRecall = targetRecall
    self.weeks = Array(repeating: Week(), count: max(1, weeks))
  }

  /// Minutes a day, over all weeks.
  package var minutesPerDay: Double { mean(\.minutesPerDay) }
  /// Answers a day, over all weeks.
  package var answersPerDay: Double { mean(\.answersPerDay) }
  /// Minutes on a day of the week that takes most.
  package var mostMinutesPerDay: Double { weeks.map(\.minutesPerDay).max() ?? 0 }
  /// The mean of the weeks' recalls; nil if nothing is ever begun.
  package var recall: Double? {
    let recalls = weeks.compactMap(\.recall)
    return recalls.isEmpty ? nil : recalls.reduce(0, +) / Double(recalls.count)
  }

  private func mean(_ value: (Week) -> Double) -> Double {
    weeks.reduce(0) { $0 + value($1) } / Double(weeks.count)
  }

  /// The same with every sum a mean over `runs` runs.
  func divided(by runs: Int) -> PracticeProjection {
    var mean = self
    let runs = Double(max(1, runs))
    for index in mean.weeks.indices {
      mean.weeks[index].minutes /= runs
      mean.weeks[index].answers /= runs
      mean.weeks[index].begun /= runs
      mean.weeks[index].known /= runs
      mean.weeks[index].solid /= runs
      mean.weeks[index].waiting /= runs
    }
    return mean
  }
}
