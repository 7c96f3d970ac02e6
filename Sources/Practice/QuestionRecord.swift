package import FSRS

/// What all live attempts at one question amount to: the fold that the database caches per question.
package struct QuestionRecord: Sendable, Hashable {
  /// The part of an attempt that the fold needs.
  package struct Step: Sendable, Hashable {
    /// When it was given; orders the steps.
    package var instant: Instant
    /// The study day it counts for; gaps are counted in these.
    package var day: StudyDay
    /// With a partner, the partner's.
    package var grade: Grade
    /// Tells practice from a real interview.
    package var setting: Setting
    /// How slow the answer was for the person; see ``Slowness``. It counts at the attempt after it.
    package var slowness: Double
    /// The memory after it, where another program's is taken over; nil to compute it.
    package var memory: MemoryState?

    /// One attempt as the fold sees it.
    package init(
      instant: Instant, day: StudyDay, grade: Grade, setting: Setting, slowness: Double = 0,
      memory: MemoryState? = nil
    ) {
      self.instant = instant
      self.day = day
      self.grade = grade
      self.setting = setting
      self.slowness = slowness
      self.memory = memory
    }

    /// What the fold needs of an attempt.
    package init(_ attempt: Attempt, at instant: Instant, on day: StudyDay) {
      self.init(
        instant: instant, day: day, grade: attempt.grade, setting: attempt.setting,
        slowness: attempt.slowness, memory: attempt.memory)
    }
  }

  /// The question whose attempts were folded.
  package let key: QuestionKey
  /// What FSRS makes of all attempts, as of the last one.
  package private(set) var memory: MemoryState
  /// How many there were, at least 1.
  package private(set) var attempts: Int
  /// Blanked on a later day than the attempt before.
  package private(set) var lapses: Int
  /// Attempts graded solid or better.
  package private(set) var solidOrBetter: Int
  /// How solid the answers were that were not blanked, the newer ones counting more.
  package private(set) var answers: AnswerTally
  /// The grade of the first attempt.
  package private(set) var firstGrade: Grade
  /// The study day of the first attempt.
  package private(set) var firstDay: StudyDay
  /// The newest attempt taken in.
  package private(set) var last: Step
  /// How the attempts came out against what was predicted.
  package private(set) var surprise: Surprise

  /// The record of a question after its first attempt.
  package init(key: QuestionKey, first: Step, rules: MemoryRules) {
    self.key = key
    memory = first.memory ?? rules.memory(after: first.grade, in: first.setting, from: nil, elapsedDays: 0)
    attempts = 1
    lapses = 0
    solidOrBetter = first.grade.isSolidOrBetter ? 1 : 0
    answers = AnswerTally()
    answers.take(first.grade, isFirst: true)
    firstGrade = first.grade
    firstDay = first.day
    last = first
    last.memory = nil
    surprise = Surprise()
  }

  /// A record read back from the cache.
  package init(
    key: QuestionKey, memory: MemoryState, attempts: Int, lapses: Int, solidOrBetter: Int,
    answers: AnswerTally, firstGrade: Grade, firstDay: StudyDay, last: Step,
    surprise: Surprise
  ) {
    self.key = key
    self.memory = memory
    self.attempts = attempts
    self.lapses = lapses
    self.solidOrBetter = solidOrBetter
    self.answers = answers
    self.firstGrade = firstGrade
    self.firstDay = firstDay
    self.last = last
    self.surprise = surprise
  }

  /// The record of attempts in the order (occurred, id); nil if there are none.
  package static func folding(
    _ key: QuestionKey, _ steps: some Sequence<Step>, rules: MemoryRules
  ) -> QuestionRecord? {
    var record: QuestionRecord?
    for step in steps {
      if record == nil {
        record = QuestionRecord(key: key, first: step, rules: rules)
      } else {
        record?.apply(step, rules: rules)
      }
    }
    return record
  }

  /// Takes in the next attempt. A gap below zero days counts as zero. ``last`` keeps no memory taken over: it is in
  /// ``memory``.
  package mutating func apply(_ step: Step, rules: MemoryRules) {
    let elapsed = max(0, step.day - last.day)
    if elapsed >= 1, step.grade == .blanked { lapses += 1 }
    let before = aftermath
    if elapsed >= 1 {
      let predicted = rules.recall(of: memory, afterDays: elapsed, in: step.setting, after: before)
      surprise = surprise.after(success: step.grade != .blanked, predicted: predicted)
    }
    memory =
      step.memory
      ?? rules.memory(
        after: step.grade, in: step.setting, from: memory, elapsedDays: elapsed, aftermath: before)
    attempts += 1
    solidOrBetter += step.grade.isSolidOrBetter ? 1 : 0
    answers.take(step.grade, isFirst: false)
    last = step
    last.memory = nil
  }

  /// The study day on which the question comes back.
  package func nextDay(rules: MemoryRules) -> StudyDay {
    rules.nextDay(
      of: key, memory: memory, attempts: attempts, day: last.day, aftermath: aftermath)
  }

  /// The chance of not blanking on `day`, if it is asked in that setting.
  package func recall(on day: StudyDay, in setting: Setting = .drill, rules: MemoryRules) -> Double {
    rules.recall(
      of: memory, afterDays: max(0, day - last.day), in: setting, after: aftermath)
  }

  /// What the attempts left beside the memory.
  package var aftermath: Aftermath { Aftermath(slowness: last.slowness, surprise: surprise) }

  /// Blanked or shaky in a real interview and not answered since.
  package var isWeakFromInterview: Bool { last.setting == .interview && last.grade <= .shaky }
}
