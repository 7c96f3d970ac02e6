import FSRS

/// One life of the evenings up to the last day to be ready for.
struct PlannedRun {
  private let simulation: PlanSimulation
  private let plan: DatePlan
  private let effort: PlanSimulation.Effort
  private var subjects: [PlanSubject]
  /// Each question's own, so that other questions and other efforts don't change it.
  private var luck: [SeededGenerator]
  /// By goal, then by subject: the chance of a solid answer on the goal's day without more practice.
  private var ready: [[Double]]
  /// What ``ready`` amounts to for the nearest goal.
  private var standing: PlanProjection.Standing
  /// Those that are looked at today.
  private var shortlist: [Int] = []

  /// So far.
  private(set) var evenings: [PlanProjection.Evening] = []
  /// By goal, as its day found it.
  private(set) var endings: [PlanProjection.Standing]
  /// By subject, before the nearest goal's day.
  private(set) var wasAsked: [Bool]

  init(_ simulation: PlanSimulation, plan: DatePlan, effort: PlanSimulation.Effort, seed: Int) {
    self.simulation = simulation
    self.plan = plan
    self.effort = effort
    subjects = simulation.subjects
    luck = subjects.indices.map { index in
      var hash = StableHash()
      hash.combine(seed)
      hash.combine(index)
      return SeededGenerator(seed: hash.value)
    }
    ready = simulation.goals.map { goal in
      simulation.subjects.map { $0.readiness(inDays: goal.inDays, rules: simulation.rules) }
    }
    endings = simulation.untouched
    standing = endings.first ?? .init()
    wasAsked = subjects.map { _ in false }
  }

  /// Lives all evenings.
  mutating func live() {
    for day in 0..<simulation.allEvenings {
      let evening = practise(on: day)
      if day < simulation.evenings { evenings.append(evening) }
      for index in subjects.indices { subjects[index].passNight() }
      for (goal, place) in zip(simulation.goals, simulation.goals.indices) where goal.inDays == day + 1 {
        endings[place] = simulation.standing(ready[place])
      }
    }
  }

  private mutating func practise(on day: Int) -> PlanProjection.Evening {
    var evening = PlanProjection.Evening()
    for index in choice(on: day) {
      evening.minutes += subjects[index].seconds / 60
      if subjects[index].memory == nil { evening.new += 1 } else { evening.again += 1 }
      answer(index, on: day)
    }
    evening.standing = standing
    return evening
  }

  /// What is asked, best first. Nothing new on the evening before a day to be ready for, as long as there is anything else.
  private mutating func choice(on day: Int) -> [Int] {
    if day == 0, let known = effort.firstEvening { return known }
    let seconds = effort.seconds(on: day)
    guard seconds > 0 else { return [] }
    if let order = simulation.dueOrder {
      let askable = askable
      return order.choice(among: askable.map { subjects[$0] }, seconds: seconds, rules: simulation.rules)
        .map { askable[$0] }
    }
    if simulation.lookEvery > 1 {
      if day.isMultiple(of: simulation.lookEvery) { shortlist = mostPromising(on: day) }
    } else if shortlist.isEmpty {
      shortlist = askable
    }
    var offered = shortlist
    if simulation.goals.contains(where: { $0.inDays == day + 1 }) {
      let begun = offered.filter { subjects[$0].memory != nil }
      if !begun.isEmpty { offered = begun }
    }
    return plan.choice(among: offered.map { subjects[$0] }, on: day, seconds: seconds).map { offered[$0] }
  }

  private var askable: [Int] { subjects.indices.filter { !effort.tooLong.contains($0) } }

  /// More than can be asked until all are looked at again.
  private func mostPromising(on day: Int) -> [Int] {
    let askable = askable
    let seconds = effort.seconds(on: max(1, day)) * Double(simulation.lookEvery) * Self.reserve
    return plan.choice(among: askable.map { subjects[$0] }, on: day, seconds: seconds).map { askable[$0] }
  }
  /// So that those asked again within the days, and those that become worth asking, are there too.
  private static let reserve = 3.0

  private mutating func answer(_ index: Int, on day: Int) {
    let grade = plan.chances(of: subjects[index]).grade(at: luck[index].chance())
    subjects[index].answer(grade, rules: simulation.rules)
    if day < simulation.evenings { wasAsked[index] = true }
    for (goal, place) in zip(simulation.goals, simulation.goals.indices) where goal.inDays > day {
      let chance = subjects[index].readiness(inDays: goal.inDays - day, rules: simulation.rules)
      if place == 0 {
        let change = chance - ready[place][index]
        standing.share += subjects[index].weight * change
        if simulation.isLikely[index] { standing.solid += change }
      }
      ready[place][index] = chance
    }
  }
}
