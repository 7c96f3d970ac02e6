import FSRS
import Practice

/// A learner's evenings until the interview under one policy.
struct PlanLife {
  /// A question as it really is.
  private struct Learned {
    var memory: MemoryState?
    var daysSince = 0
    /// Its own luck, so that all policies meet the same.
    var luck: SeededGenerator
  }

  private let world: PlanWorld
  /// How the learner's memory works.
  private let person: MemoryModel
  private let rules: MemoryRules
  private var subjects: [PlanSubject]
  private var learned: [Learned]
  private var generator: SeededGenerator

  /// - Parameters:
  ///   - planned: the model that the planner takes the learner's memory for.
  init(world: PlanWorld, weights: [Double], person: MemoryModel, planned: MemoryModel, seed: UInt64) {
    self.world = world
    self.person = person
    rules = MemoryRules(model: planned, offsets: .none)
    subjects = weights.map {
      PlanSubject(
        seconds: 1, weight: $0, firstGrades: PlanWorld.firstGrades, unseenChance: PlanWorld.unseen,
        solidShare: 1)
    }
    generator = SeededGenerator(seed: seed)
    learned = []
    for _ in weights { learned.append(Learned(luck: SeededGenerator(seed: generator.next()))) }
  }

  /// Lives all days and returns the readiness on the day of the interview.
  mutating func readiness(under policy: PlanPolicy) -> Double {
    for day in 0..<world.days {
      let evening = PlanEvening(world: world, day: day, subjects: subjects, rules: rules)
      for question in evening.choice(of: policy, using: &generator) { answer(question) }
      for question in learned.indices {
        subjects[question].passNight()
        if learned[question].memory != nil { learned[question].daysSince += 1 }
      }
    }
    return zip(subjects, learned).reduce(0) { sum, question in
      let recall = question.1.memory.map {
        person.recall(of: $0, afterDays: Double(question.1.daysSince) + 0.5)
      }
      return sum + question.0.weight * (recall ?? PlanWorld.unseen)
    }
  }

  private mutating func answer(_ question: Int) {
    let (first, second) = (learned[question].luck.chance(), learned[question].luck.chance())
    let grade: Grade
    if let memory = learned[question].memory {
      let recall = person.recall(of: memory, afterDays: Double(learned[question].daysSince))
      grade = first < recall ? PlanWorld.laterGrades.grade(at: second) : .blanked
    } else {
      grade = PlanWorld.firstGrades.grade(at: first)
    }
    learned[question].memory = person.state(
      after: grade, from: learned[question].memory, elapsedDays: learned[question].daysSince)
    learned[question].daysSince = 0
    subjects[question].answer(grade, rules: rules)
    // The simulation knows nothing of surprises.
    subjects[question].aftermath = .none
  }
}
