import FSRS
import Practice

/// What decides which questions an evening asks.
enum PlanPolicy: String, CaseIterable {
  case random
  /// Due by a target recall of 0.9, lowest recall first; then new ones as the bank has them.
  case dueInOrder = "due, new in order"
  /// The same, but new ones by how likely they are asked.
  case dueByWeight = "due, new by weight"
  /// The largest gain on the day, if nothing else were asked any more.
  case greedy
  /// The program's own.
  case ours
}

/// One evening: what is known of the questions, and what there is time for.
struct PlanEvening {
  var world: PlanWorld
  var day: Int
  /// As the planner knows them: with the states that its own model makes of the grades.
  var subjects: [PlanSubject]
  var rules: MemoryRules

  /// The questions that a policy asks, best first.
  func choice(of policy: PlanPolicy, using generator: inout SeededGenerator) -> [Int] {
    switch policy {
    case .random: Array(subjects.indices.shuffled(using: &generator).prefix(world.answersPerDay))
    case .dueInOrder: due { $0 }
    case .dueByWeight: due { -subjects[$0].weight }
    case .greedy: highest(gain)
    case .ours: planned
    }
  }

  private func due(newOrder: (Int) -> some Comparable) -> [Int] {
    let recalls = subjects.map { subject in
      subject.memory.map { rules.model.recall(of: $0, afterDays: Double(subject.daysSince)) }
    }
    func isDue(_ index: Int) -> Bool {
      guard let memory = subjects[index].memory else { return false }
      return subjects[index].daysSince
        >= rules.model.intervalDays(for: memory, targetRecall: rules.targetRecall)
    }
    let due = subjects.indices.filter(isDue).sorted { recalls[$0] ?? 1 < recalls[$1] ?? 1 }
    let new = subjects.indices.filter { subjects[$0].memory == nil }.sorted { newOrder($0) < newOrder($1) }
    return Array((due + new).prefix(world.answersPerDay))
  }

  private func highest(_ value: (PlanSubject) -> Double) -> [Int] {
    let values = subjects.map(value)
    return Array(subjects.indices.sorted { values[$0] > values[$1] }.prefix(world.answersPerDay))
  }

  /// weight × (expected recall on the day if asked now - that if not).
  private func gain(_ subject: PlanSubject) -> Double {
    let left = world.end - Double(day)
    func recall(after grade: Grade) -> Double {
      rules.model.recall(
        of: rules.model.state(after: grade, from: subject.memory, elapsedDays: subject.daysSince),
        afterDays: left)
    }
    guard let memory = subject.memory else {
      let asked = Grade.allCases.reduce(0) { $0 + PlanWorld.firstGrades[$1] * recall(after: $1) }
      return subject.weight * (asked - PlanWorld.unseen)
    }
    let now = rules.model.recall(of: memory, afterDays: Double(subject.daysSince))
    let asked = Grade.allCases.reduce((1 - now) * recall(after: .blanked)) {
      $0 + now * PlanWorld.laterGrades[$1] * recall(after: $1)
    }
    return subject.weight
      * (asked - rules.model.recall(of: memory, afterDays: Double(subject.daysSince) + left))
  }

  private var planned: [Int] {
    let evenings = world.days - day
    let plan = DatePlan(
      for: subjects, goals: [PlanGoal(inDays: evenings)],
      secondsPerDay: Array(repeating: Double(world.answersPerDay), count: evenings), rules: rules,
      laterGrades: PlanWorld.laterGrades, allowsNewOnLastDay: true)
    return plan.choice(among: subjects, on: 0, seconds: Double(world.answersPerDay))
  }
}
