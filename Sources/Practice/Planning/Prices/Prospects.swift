import FSRS

/// What each stage could make of one question: where asking it then would lead, and what waiting for that brings.
struct Prospects: Sendable {
  /// The stages at which it may be asked, in order.
  var stages: [Int] = []
  /// For each of these, four places, one a grade.
  var places: [MemoryGrid.Place] = []
  /// For each of these, what is brought until then; last, what never asking it again brings. As parts of what it is
  /// worth when it isn't blanked.
  var rewards: [Float] = []

  /// The prospects of a question as it stands on the morning of `day`.
  ///
  /// - Parameter from: the first stage that is looked at.
  init(of subject: PlanSubject, on day: Int, from first: Int, in setup: PlanSetup) {
    let calendar = setup.calendar
    func chance(_ goal: Int) -> Double {
      guard let memory = subject.memory else { return subject.unseenChance / subject.solidShare }
      return setup.rules.recall(
        of: memory, afterDays: subject.daysSince + goal - day, in: .interview, after: subject.aftermath)
    }
    let firstPlaces = subject.memory == nil ? setup.places(afterFirst: subject.firstGrades) : []
    for (index, stage) in calendar.stages.enumerated() where index >= first && stage.isOpen {
      if let memory = subject.memory {
        let elapsed = subject.daysSince + stage.day - day
        guard elapsed > 0 else { continue }
        places += setup.places(after: elapsed, of: memory, aftermath: subject.aftermath)
      } else {
        guard stage.allowsNew else { continue }
        places += firstPlaces
      }
      stages.append(index)
      // Goals of today are past in the evening; those of the first morning are not among the goals.
      rewards.append(Float(calendar.reward(after: day, until: stage.day, chance: chance)))
    }
    rewards.append(Float(calendar.reward(after: day, until: nil, chance: chance)))
  }
}
