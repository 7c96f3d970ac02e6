import FSRS
import Practice
import Store

/// The questions that a plan is about, and how the person answers.
struct PlanGround {
  /// By how likely they are asked, likeliest first.
  let candidates: [Candidate]
  /// The same questions in the same order.
  let subjects: [PlanSubject]
  let habits: AnswerHabits
  let rules: MemoryRules
  /// The chances of shaky, solid and nailed at a later answer that is not blanked.
  let laterGrades: GradeWeights
  /// Whether too little is known of the person to speak of them.
  let isTooEarly: Bool

  /// All questions in use that interviewers may ask.
  ///
  /// - Parameter dates: what is prepared for.
  init(_ session: Session, for dates: [PreparedDate]) throws {
    let filter = QuestionFilter(
      banks: try session.shelf.active, kinds: Kind.asked)
    let basis = try session.planBasis(filter, for: dates)
    let order = basis.subjects.indices.sorted {
      (-basis.subjects[$0].weight, $0) < (-basis.subjects[$1].weight, $1)
    }
    candidates = order.map { basis.candidates[$0] }
    subjects = order.map { basis.subjects[$0] }
    habits = basis.habits
    rules = basis.rules
    laterGrades = basis.laterGrades
    isTooEarly = try session.store.skills(topics: []).areUnknown
  }

  /// Indices of the likeliest questions, ``LikelyQuestions/perBank`` for each bank that has as many.
  var likely: Set<Int> {
    let banks = Dictionary(grouping: candidates, by: \.bank).values
    return Set(subjects.indices.prefix(banks.reduce(0) { $0 + min(LikelyQuestions.perBank, $1.count) }))
  }

  /// What somebody does who practises so long a day; what takes over half a round waits for `drill long`.
  ///
  /// - Parameter done: today already.
  func effort(minutesPerDay minutes: Int, done: Duration) -> PlanSimulation.Effort {
    let half = Duration.seconds(minutes * 60) / 2
    let left = Double(minutes * 60 - done.wholeSeconds)
    return PlanSimulation.Effort(
      minutesPerDay: minutes, secondsToday: left < PlannedRound.leastSeconds ? 0 : left,
      tooLong: Set(candidates.indices.filter { candidates[$0].time > half }))
  }
}
