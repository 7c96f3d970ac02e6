import FSRS
import Practice
import Store
import Terminal

/// What a plan was made of and what it comes to.
struct PlanFigures {
  let today: StudyDay
  /// Nearest first; empty without a date, when the plan looks ``rollingDays`` ahead.
  let dates: [PreparedDate]
  /// What the person prepares for, in their words.
  let aim: String?
  /// The length of a round that was asked about, or that is set.
  let minutes: Int
  let ground: PlanGround
  let simulation: PlanSimulation
  /// By minutes a day, fewest first; ``minutes`` is among them.
  let projections: [PlanProjection]
  /// What ``minutes`` a day come to.
  let own: PlanProjection
  /// The plan that ``minutes`` a day allow.
  let plan: DatePlan
  /// What a round would ask now; empty if today's minutes are used up.
  let tonight: [Candidate]
  /// Without a date this far ahead counts: what is practised now should last, but not for ever.
  static let rollingDays = 28
  /// Farther ahead nobody knows what they will be asked.
  static let farthestDays = 365
  /// What most people have, what many take, what somebody does who is serious.
  static let usualMinutes = [10, 20, 30]

  /// The figures for these dates.
  ///
  /// - Parameters:
  ///   - minutes: of each day.
  ///   - tonight: what a round would ask now; empty if today's minutes are used up.
  ///   - progress: is told how much of the work is done, 0…1, if it takes long.
  init(
    _ session: Session, dates: [PreparedDate], minutes: Int, tonight: [Candidate], progress: (Double) -> Void
  ) throws {
    let ground = try PlanGround(session, for: dates)
    guard !ground.subjects.isEmpty else {
      throw Complaint(
        "There is no question to plan with: `banks` lists the banks you can use, `import` brings in others.")
    }
    let done = try session.store.practised(on: session.today).whole
    guard ground.subjects.count > ground.effort(minutesPerDay: minutes, done: done).tooLong.count else {
      throw Complaint(
        "No question in use fits a round of \(Wording.counted(minutes, "minute")): what takes over half of it waits for"
          + " `drill long`.")
    }
    today = session.today
    self.dates = dates
    aim = try session.preparation.aim
    self.minutes = minutes
    self.ground = ground
    let places = Dictionary(
      uniqueKeysWithValues: ground.candidates.indices.map { (ground.candidates[$0].key, $0) })
    self.tonight = tonight.filter { places[$0.key] != nil }
    let days = dates.map { min(Self.farthestDays, max(0, $0.day - session.today)) }
    simulation = PlanSimulation(
      subjects: ground.subjects,
      goals: dates.isEmpty ? [PlanGoal(inDays: Self.rollingDays)] : PlanGoal.sharing(days),
      rules: ground.rules, laterGrades: ground.laterGrades, likely: ground.likely,
      dueOrder: dates.isEmpty ? DueOrder(newPerDay: session.settings.newPerDay) : nil)
    // Of the day, so that asking twice gives the same answer.
    var generator = SeededGenerator(seed: UInt64(bitPattern: Int64(session.today.number)))
    let shown = Set(Self.usualMinutes + [minutes]).sorted()
    let place = shown.firstIndex(of: minutes) ?? 0
    var efforts = shown.map { ground.effort(minutesPerDay: $0, done: done) }
    efforts[place].firstEvening = self.tonight.compactMap { places[$0.key] }
    let plans = efforts.map(simulation.plan)
    projections = simulation.projections(
      efforts, plans: plans, using: &generator, progress: simulation.isLong ? progress : { _ in })
    own = projections[place]
    plan = plans[place]
  }

  /// The least of the minutes shown that reach every question before the nearest date; nil if none do.
  var minutesForAll: Int? {
    projections.first {
      $0.minutesPerDay > minutes && $0.notReached(among: simulation.subjects).isEmpty
    }?.minutesPerDay
  }

  /// Questions that count as likely.
  var likelyQuestions: Int { simulation.isLikely.count { $0 } }
  /// The day for which the curve is drawn.
  var nearest: StudyDay { today + simulation.evenings }

  /// Indices of those that the plan doesn't reach before the nearest date, likeliest first.
  var notReached: [Int] { own.notReached(among: simulation.subjects) }

  /// Whether the memory is the person's own and not that of people in general.
  var isOwnMemory: Bool {
    ground.rules.model != MemoryModel() || ground.rules.offsets != .prior
  }
}

extension PlanProjection {
  /// Indices of those never answered and in most lives not asked.
  func notReached(among subjects: [PlanSubject]) -> [Int] {
    subjects.indices.filter { subjects[$0].memory == nil && asked[$0] < 0.5 }
  }
}
