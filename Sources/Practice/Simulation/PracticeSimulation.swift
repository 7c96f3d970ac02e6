package import FSRS

/// The coming weeks of practice, lived several times by chance: what a target recall costs and what it brings.
///
/// Every simulated day asks what is due, lowest recall first, then new questions, as a round does; an answer is
/// blanked with the chance 1 - recall, and otherwise goes as the person's answers go. A date to prepare for and
/// real interviews are left out.
package struct PracticeSimulation: Sendable {
  /// A question as it stands on the morning of the first day.
  package struct Subject: Sendable, Hashable {
    /// Nil for a question never attempted.
    package var memory: MemoryState?
    /// Whole study days from the last attempt to the first simulated day; 0 for a question never attempted.
    package var daysSince: Int
    /// What the attempts left beside the memory; those to come are thought to be as quick as usual.
    package var aftermath: Aftermath
    /// What asking it once takes in all.
    package var seconds: Double
    /// The chance of solid or better when it is not blanked (``SolidChance``); practice is not thought to change it.
    package var solidShare: Double

    /// A question that may be asked.
    package init(
      memory: MemoryState?, daysSince: Int, aftermath: Aftermath = .none, seconds: Double,
      solidShare: Double = SolidChance.prior
    ) {
      self.memory = memory
      self.daysSince = daysSince
      self.aftermath = aftermath
      self.seconds = seconds
      self.solidShare = solidShare
    }
  }

  /// All questions, those never attempted in the order in which they are begun.
  package var subjects: [Subject]
  /// Their target recall is passed over: it is what a simulation varies.
  package var rules: MemoryRules
  /// How answers go.
  package var habits: AnswerHabits
  /// How far to look, at least 1.
  package var weeks: Int
  /// Questions begun on a day at most.
  package var newPerDay: Int
  /// What there is a day; nil is as much as it takes.
  package var minutesPerDay: Int?

  /// A simulation of these questions under these rules.
  package init(
    subjects: [Subject], rules: MemoryRules, habits: AnswerHabits, weeks: Int, newPerDay: Int,
    minutesPerDay: Int? = nil
  ) {
    self.subjects = subjects
    self.rules = rules
    self.habits = habits
    self.weeks = max(1, weeks)
    self.newPerDay = max(0, newPerDay)
    self.minutesPerDay = minutesPerDay
  }

  /// Histories lived in all runs together: the mean over so many moves by about one per cent from seed to seed,
  /// whether they are few questions often or many questions once.
  package static let histories = 12_000
  /// A few questions don't need more: beyond it nothing changes that a screen shows.
  package static let mostRuns = 300

  /// The days looked at.
  package var days: Int { weeks * 7 }

  /// Questions that can be asked at all within these weeks.
  package var reachable: [Subject] {
    var fresh = newPerDay.multipliedReportingOverflow(by: days).partialValue
    return subjects.filter { subject in
      if subject.memory != nil { return true }
      fresh -= 1
      return fresh >= 0
    }
  }

  /// What each target would come to. All are lived with the same luck, question by question, so that they compare.
  package func projections(
    targets: [Double], using generator: inout some RandomNumberGenerator
  ) -> [PracticeProjection] {
    let subjects = reachable
    let runs = min(Self.mostRuns, max(1, Self.histories / max(1, subjects.count)))
    let seeds = (0..<runs).map { _ in Int(truncatingIfNeeded: generator.next()) }
    return targets.map { target in
      var sum = PracticeProjection(targetRecall: target, weeks: weeks)
      for seed in seeds {
        var run = SimulatedRun(self, subjects: subjects, targetRecall: target, seed: seed)
        for day in 0..<days { run.live(day, into: &sum) }
      }
      return sum.divided(by: runs)
    }
  }
}
