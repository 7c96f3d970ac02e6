import FSRS

/// One life of the coming weeks at one target recall.
struct SimulatedRun {
  /// A question while time passes; days count from the first simulated one, which is 0.
  private struct Learner {
    var memory: MemoryState?
    var lastDay: Int
    var aftermath: Aftermath
    /// When it comes back; past the end of the simulation as well.
    var dueDay = Int.min
    let seconds: Double
    let solidShare: Double
    /// Its own luck, so that other questions and other targets don't change it.
    var luck: SeededGenerator
    /// Apart from its luck, because not every interval takes a number.
    var fuzz: SeededGenerator
  }

  /// A question's place in the day's queue.
  private struct Turn {
    var learner: Int
    /// Blanked a moment ago.
    var isAgain = false
  }

  private let simulation: PracticeSimulation
  private let targetRecall: Double
  private var learners: [Learner]
  private var comingBack: [[Int]]
  /// Due, but there was no time yet.
  private var waiting: [Int] = []
  private var fresh: ArraySlice<Int>
  private var secondsToday = 0.0

  init(
    _ simulation: PracticeSimulation, subjects: [PracticeSimulation.Subject], targetRecall: Double, seed: Int
  ) {
    self.simulation = simulation
    self.targetRecall = targetRecall
    learners = subjects.enumerated().map { index, subject in
      var hash = StableHash()
      hash.combine(seed)
      hash.combine(index)
      return Learner(
        memory: subject.memory, lastDay: -subject.daysSince, aftermath: subject.aftermath,
        seconds: subject.seconds, solidShare: subject.solidShare,
        luck: SeededGenerator(seed: hash.value), fuzz: SeededGenerator(seed: ~hash.value))
    }
    comingBack = Array(repeating: [], count: simulation.days)
    fresh = learners.indices.filter { subjects[$0].memory == nil }[...]
    for index in learners.indices where learners[index].memory != nil { schedule(index) }
  }

  /// Practises on a day, adds it to the week's sums, and on a week's last day looks at what is known.
  mutating func live(_ day: Int, into sum: inout PracticeProjection) {
    let due = comingBack[day].filter { learners[$0].dueDay == day }
    var queue = (waiting + due).map { Turn(learner: $0) }
    comingBack[day] = []
    waiting = []
    secondsToday = 0
    // Without a limit all are asked, in whatever order.
    if simulation.minutesPerDay != nil { sortByUrgency(&queue, on: day) }
    var place = 0
    var answers = 0
    while place < queue.count {
      let turn = queue[place]
      place += 1
      guard hasRoom(for: turn.learner, after: answers) else {
        if !turn.isAgain { waiting.append(turn.learner) }
        continue
      }
      let isBlanked = answer(turn.learner, on: day)
      answers += 1
      // As in a round: once more after three others, where there are as many.
      if isBlanked, !turn.isAgain, queue.count - place >= 3 {
        queue.insert(Turn(learner: turn.learner, isAgain: true), at: place + 3)
      }
    }
    for _ in 0..<simulation.newPerDay {
      guard let next = fresh.first, hasRoom(for: next, after: answers) else { break }
      fresh.removeFirst()
      _ = answer(next, on: day)
      answers += 1
    }
    sum.weeks[day / 7].minutes += secondsToday / 60
    sum.weeks[day / 7].answers += Double(answers)
    if day % 7 == 6 {
      sum.weeks[day / 7].waiting += Double(waiting.count)
      look(onMorning: day + 1, into: &sum.weeks[day / 7])
    }
  }

  /// Recall falls with the days since the last attempt over stability, whatever the parameters, so that their
  /// ratio puts the lowest recall first.
  private func sortByUrgency(_ queue: inout [Turn], on day: Int) {
    func urgency(_ turn: Turn) -> Double {
      let learner = learners[turn.learner]
      return Double(day - learner.lastDay) / max(0.001, learner.memory?.stabilityDays ?? 1)
    }
    let urgencies = queue.map { ($0, urgency($0)) }
    queue = urgencies.sorted { $0.1 > $1.1 }.map(\.0)
  }

  /// Whether a question still fits in the day; the first one always does, as in a round.
  private func hasRoom(for learner: Int, after answers: Int) -> Bool {
    guard let minutes = simulation.minutesPerDay, answers > 0 else { return true }
    return secondsToday + learners[learner].seconds <= Double(minutes) * 60
  }

  /// Answers a question and sees when it comes back; returns whether it was blanked.
  private mutating func answer(_ index: Int, on day: Int) -> Bool {
    let rules = simulation.rules
    let elapsed = day - learners[index].lastDay
    let memory = learners[index].memory
    let aftermath = learners[index].aftermath
    let luck = learners[index].luck.chance()
    let grade: Grade
    if let memory {
      let recall = rules.recall(of: memory, afterDays: elapsed, after: aftermath)
      let isBlanked = luck >= recall
      if elapsed > 0 {
        learners[index].aftermath.surprise = aftermath.surprise.after(
          success: !isBlanked, predicted: recall)
      }
      grade = isBlanked ? .blanked : simulation.habits.later.grade(at: learners[index].luck.chance())
    } else {
      grade = simulation.habits.first.grade(at: luck)
    }
    learners[index].memory = rules.memory(
      after: grade, in: .drill, from: memory, elapsedDays: elapsed, aftermath: aftermath)
    learners[index].lastDay = day
    learners[index].aftermath.slowness = 0
    secondsToday += learners[index].seconds
    schedule(index)
    return grade == .blanked
  }

  private mutating func schedule(_ index: Int) {
    guard let memory = learners[index].memory else { return }
    let rules = simulation.rules
    let interval = rules.model.fuzzedIntervalDays(
      for: memory, targetRecall: targetRecall,
      offset: rules.offset(in: .drill, after: learners[index].aftermath), using: &learners[index].fuzz)
    let day = max(0, learners[index].lastDay + interval)
    guard day != learners[index].dueDay else { return }
    learners[index].dueDay = day
    if day < comingBack.count { comingBack[day].append(index) }
  }

  private func look(onMorning day: Int, into week: inout PracticeProjection.Week) {
    for learner in learners {
      guard let memory = learner.memory else { continue }
      week.begun += 1
      let recall = simulation.rules.recall(
        of: memory, afterDays: day - learner.lastDay, after: learner.aftermath)
      week.known += recall
      week.solid += recall * learner.solidShare
    }
  }
}
