import FSRS

/// What all questions of a plan have in common.
struct PlanSetup: Sendable {
  /// How memory works.
  var rules: MemoryRules
  /// The chances of shaky, solid and nailed at a later attempt that is not blanked.
  var laterGrades: GradeWeights
  /// When can be asked, and what for.
  var calendar: PlanCalendar
  /// Where memories are looked at.
  var grid: MemoryGrid

  /// Where an answer on a later day leads, a place for each grade, with the grade's chance in its weights.
  ///
  /// - Parameter elapsed: days since the last attempt, at least 1.
  func places(
    after elapsed: Int, of memory: MemoryState, aftermath: Aftermath = .none
  ) -> [MemoryGrid.Place] {
    let recall = rules.recall(of: memory, afterDays: elapsed, after: aftermath)
    return Grade.allCases.map { grade in
      let after = rules.memory(
        after: grade, in: .drill, from: memory, elapsedDays: elapsed, aftermath: aftermath)
      return grid.place(after, chance: grade == .blanked ? 1 - recall : recall * laterGrades[grade])
    }
  }

  /// Where a first answer leads.
  func places(afterFirst chances: GradeWeights) -> [MemoryGrid.Place] {
    Grade.allCases.map { grade in
      grid.place(
        rules.memory(after: grade, in: .drill, from: nil, elapsedDays: 0), chance: chances[grade])
    }
  }
}
