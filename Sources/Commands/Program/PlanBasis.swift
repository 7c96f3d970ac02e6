import FSRS
import Practice
import Store

/// The questions that may be asked on the days to come, as a plan sees them this morning.
struct PlanBasis {
  /// By place in their banks.
  var candidates: [Candidate]
  /// The same questions in the same order.
  var subjects: [PlanSubject]
  var habits: AnswerHabits
  var rules: MemoryRules

  /// The chances of shaky, solid and nailed at a later answer that is not blanked.
  var laterGrades: GradeWeights { habits.later }

  /// The plan for these dates, nearest first.
  ///
  /// - Parameters:
  ///   - secondsPerDay: what there is to practise from `today` on.
  ///   - allowsNewOnLastDay: whether something may be begun as late as that, because nothing else could be asked.
  func plan(
    for dates: [PreparedDate], on today: StudyDay, secondsPerDay: [Double], allowsNewOnLastDay: Bool = false
  ) -> DatePlan {
    DatePlan(
      for: subjects, goals: PlanGoal.sharing(dates.map { $0.day - today }), secondsPerDay: secondsPerDay,
      rules: rules, laterGrades: laterGrades, allowsNewOnLastDay: allowsNewOnLastDay)
  }
}

extension Session {
  /// Everything that a plan knows of the questions that pass the filter.
  ///
  /// - Parameters:
  ///   - dates: what is prepared for; without any, all steps are as likely.
  ///   - preselection: which questions are enough; nil for all.
  ///   - besides: questions that are wanted whatever the filter and the preselection say.
  func planBasis(
    _ filter: QuestionFilter, for dates: [PreparedDate], preselection: PlanPreselection? = nil,
    besides: Set<QuestionKey> = []
  ) throws -> PlanBasis {
    let material = try store.planMaterial(filter, preselection: preselection, besides: besides)
    let candidates = material.candidates
    let weights = try likelihoods(of: candidates, asked: material.asked, on: dates)
    let habits = AnswerHabits(material.answers)
    let isCut = preselection.map { candidates.count >= $0.most } ?? false
    let skills = isCut ? try skills(showing: candidates) : try store.skills()
    let today = today
    let subjects = zip(candidates, weights).map { candidate, weight in
      PlanSubject(
        memory: candidate.record?.memory,
        daysSince: candidate.record.map { max(0, today - $0.last.day) } ?? 0,
        aftermath: candidate.record?.aftermath ?? .none,
        seconds: habits.seconds(kind: candidate.kind, target: candidate.time), weight: weight,
        firstGrades: candidate.record == nil
          ? FirstAnswer(
            topics: candidate.topics, kind: candidate.kind, level: candidate.level, skills: skills
          ).chances : FirstAnswer.prior,
        solidShare: SolidChance(
          own: candidate.record?.answers ?? AnswerTally(),
          wasBlanked: candidate.record?.last.grade == .blanked, topics: candidate.topics, skills: skills
        ).chance)
    }
    return PlanBasis(candidates: candidates, subjects: subjects, habits: habits, rules: try store.rules)
  }

  /// What the person has shown, by topic at these questions alone: of thousands they are enough, and all the others
  /// take longer to read than the whole round.
  private func skills(showing candidates: [Candidate]) throws(StoreError) -> Skills {
    var skills = try store.skills(topics: [])
    for candidate in candidates {
      guard let record = candidate.record else { continue }
      for topic in candidate.topics {
        var shown = skills.topics[topic] ?? Skills.Shown()
        shown.answers = shown.answers + record.answers
        shown.first[record.firstGrade] += 1
        skills.topics[topic] = shown
      }
    }
    return skills
  }

  /// How likely each candidate is asked on these dates, each counting as it does in the plan.
  func likelihoods(
    of candidates: [Candidate], asked: [AskedQuestion], on dates: [PreparedDate]
  ) throws -> [Double] {
    let today = today
    guard !dates.isEmpty else {
      return AskedLikelihood(asked: asked, today: today).weights(of: candidates)
    }
    let jobs = try jobSearch
    var weights = Array(repeating: 0.0, count: candidates.count)
    for (date, goal) in zip(dates, PlanGoal.sharing(dates.map { $0.day - today })) {
      let likelihood = AskedLikelihood(
        step: date.step, asked: asked, today: today,
        ownInterviews: Set(date.name.map { jobs.interviews(at: $0).map(\.id) } ?? []))
      for (index, weight) in likelihood.weights(of: candidates).enumerated() {
        weights[index] += goal.share * weight
      }
    }
    return weights
  }
}
