package import FSRS

/// One sitting as a state machine: lines of input with their times go in, effects come out.
///
/// The terminal is one way to drive it, a scripted test another. It asks nothing of the outside: the study day,
/// the rules and all questions come in when it is made, chance with every call.
package struct Round: Sendable {
  /// What stays the same through a round.
  package struct Terms: Sendable {
    /// The study day that all attempts of the round count for.
    package var day: StudyDay
    /// What predicts recall and next days.
    package var rules: MemoryRules
    /// The last day on which questions may come back: the day before the date prepared for.
    package var cap: StudyDay?
    /// How long the round may get; decides whether a blanked question comes again.
    package var size: RoundPlanner.Size
    /// 0…1.
    package var followUpShare: Double
    /// Words a minute.
    package var speakingRate: Int
    /// How long answers usually take the person, as known when the round began.
    package var usual: UsualTimes
    /// Where the answers are given, as the attempts will say.
    package var setting: Setting
    /// False where lines come from a file or a pipe, whose times say nothing: no times are kept then.
    package var isTimed: Bool

    /// The terms of a drill with a person at the keyboard, unless said otherwise.
    package init(
      day: StudyDay, rules: MemoryRules, cap: StudyDay?, size: RoundPlanner.Size, followUpShare: Double,
      speakingRate: Int, usual: UsualTimes = UsualTimes(), setting: Setting = .drill, isTimed: Bool = true
    ) {
      self.day = day
      self.rules = rules
      self.cap = cap
      self.size = size
      self.followUpShare = followUpShare
      self.speakingRate = speakingRate
      self.usual = usual
      self.setting = setting
      self.isTimed = isTimed
    }
  }

  /// What the round waits for.
  package enum Phase: Sendable, Hashable {
    case thinking
    case speaking
    case typing
    /// The answer is over, and took so long that the person is asked whether they were away.
    case away
    case followUp
    case points
    case grade
    case contents
    case finished
  }

  /// What the round was made with.
  package private(set) var terms: Terms
  package internal(set) var phase: Phase = .thinking
  package internal(set) var answer = AnswerInProgress()
  package internal(set) var results: [RoundResult] = []
  /// The story named together with the grade just given, a ``StoryWord``; nil if none was.
  package internal(set) var story: String?
  /// Asked now first, then what is still to come.
  package internal(set) var queue: [RoundItem]
  /// Items done, skipped ones included.
  package internal(set) var done = 0
  var repeated: Set<QuestionKey> = []
  /// What was done in this sitting, oldest first, for taking it back.
  var deeds: [Deed] = []
  /// Answers given before the round, as in a mock interview: only their points and grades are asked for.
  let given: [QuestionKey: AnswerInProgress]

  /// Something that ``Slash/undo`` takes back.
  enum Deed: Sendable {
    case graded(RoundItem, AnswerInProgress)
    case suspended(RoundItem)
  }

  /// A round over these items, asked in their order.
  ///
  /// - Parameters:
  ///   - progress: where an earlier sitting of the same day stopped.
  ///   - given: answers that were given already, so that their grades alone are asked for.
  package init(
    _ items: [RoundItem], terms: Terms, after progress: RoundProgress? = nil,
    given: [QuestionKey: AnswerInProgress] = [:]
  ) {
    self.terms = terms
    self.given = given
    queue = items
    if let progress {
      results = progress.results
      done = progress.done
      repeated = Set(progress.repeated)
    }
    if items.isEmpty { phase = .finished }
  }

  /// The question being asked; nil when the round is over.
  package var current: RoundItem? { phase == .finished ? nil : queue.first }

  /// Whether its answers were given before the round.
  package var isGiven: Bool { !given.isEmpty }

  /// What follows once the current question is shown: nothing, unless its answer was given before.
  package mutating func takeGiven() -> [Effect] {
    guard let key = current?.question.key, let answer = given[key] else { return [] }
    self.answer = answer
    return showPoints()
  }

  /// How many questions the round has in all, those that come again included.
  package var total: Int { done + queue.count }

  /// Where the round stands, so that another process can go on with it.
  package var progress: RoundProgress {
    RoundProgress(
      day: terms.day, size: terms.size,
      remaining: queue.map { .init(key: $0.question.key, why: $0.why) }, results: results, done: done,
      repeated: repeated.map { $0 }.sorted())
  }

  /// Where the round stands without a question that has its grade already and waits only to be told what it
  /// should contain: what is stored together with a grade.
  package var progressOnceGraded: RoundProgress {
    var after = progress
    if phase == .contents {
      after.remaining.removeFirst()
      after.done += 1
    }
    return after
  }

  /// Whether an answer is being thought of or given.
  package var isAnswering: Bool {
    switch phase {
    case .thinking, .speaking, .typing, .followUp: true
    case .away, .points, .grade, .contents, .finished: false
    }
  }

  /// Names the event that the last grade was stored as, so that a later sitting can tell whether it still holds.
  package mutating func noteAttempt(_ id: EventID) {
    guard !results.isEmpty else { return }
    results[results.count - 1].attempt = id
  }

  /// Lets the questions to come count for another study day: a round may last past the hour at which days change.
  package mutating func move(to day: StudyDay) {
    terms.day = day
  }

  /// Lets the questions to come be judged by other rules: a fit may have ended while the round was open.
  package mutating func take(_ rules: MemoryRules) {
    terms.rules = rules
  }

  /// The suggested grade of the answer given, or nil without points.
  package var suggestion: Suggestion? {
    guard let item = current, let coverage = answer.coverage else { return nil }
    return Suggestion(
      coverage: coverage, hintUsed: answer.hintsShown > 0, judged: judgedTime, target: item.question.time)
  }

  /// The time that is judged: spoken as measured, typed as it would take to speak.
  package var judgedTime: Duration? {
    if answer.delivery == .typed { return speakingTime(words: answer.words) }
    return ownAnswering
  }

  /// How long that many words take to speak.
  package func speakingTime(words: Int) -> Duration {
    AnswerInProgress.speakingTime(words: words, rate: terms.speakingRate)
  }

  /// The day each grade would bring the current question back.
  package func nextDay(after grade: Grade) -> StudyDay {
    guard let item = current else { return terms.day + 1 }
    let step = step(attempt(graded: grade, item: item))
    var record = item.record
    record?.apply(step, rules: terms.rules)
    let after = record ?? QuestionRecord(key: item.question.key, first: step, rules: terms.rules)
    return Deadline.capped(after.nextDay(rules: terms.rules), by: terms.cap, lastDay: terms.day)
  }

  /// An attempt of this round as the fold sees it; the instant plays no part where it comes last.
  func step(_ attempt: Attempt) -> QuestionRecord.Step {
    QuestionRecord.Step(attempt, at: Instant(milliseconds: 0), on: terms.day)
  }
}

/// Where a round stands: what is left, what was done.
package struct RoundProgress: Sendable, Hashable, Codable {
  /// A question still to be asked.
  package struct Remaining: Sendable, Hashable, Codable {
    /// The question, whose text is fetched again on resuming.
    package var key: QuestionKey
    /// The reason shown when it is asked.
    package var why: WhyNow

    /// A question and why it is asked.
    package init(key: QuestionKey, why: WhyNow) {
      self.key = key
      self.why = why
    }
  }

  /// The study day of the round; it is not resumed on another.
  package var day: StudyDay
  /// How long the round was to get.
  package var size: RoundPlanner.Size
  /// In the order they will be asked, the current one first.
  package var remaining: [Remaining]
  /// In the order of grading, earlier sittings' included.
  package var results: [RoundResult]
  /// Items done, skipped ones included.
  package var done: Int
  /// Questions that had their second turn granted, so that none gets a third; sorted.
  package var repeated: [QuestionKey]

  /// A round's progress.
  package init(
    day: StudyDay, size: RoundPlanner.Size, remaining: [Remaining], results: [RoundResult], done: Int,
    repeated: [QuestionKey]
  ) {
    self.day = day
    self.size = size
    self.remaining = remaining
    self.results = results
    self.done = done
    self.repeated = repeated
  }
}

extension RoundProgress {
  /// The progress without grades that were taken back outside the round: their questions are to be asked again.
  package func keeping(_ holds: (EventID) throws -> Bool) rethrows -> RoundProgress {
    var kept = self
    kept.results = []
    var again: [Remaining] = []
    for result in results {
      if try result.attempt.map(holds) ?? true {
        kept.results.append(result)
      } else {
        again.append(Remaining(key: result.key, why: result.why))
      }
    }
    kept.done -= again.count
    kept.remaining.removeAll { next in next.why == .again && again.contains { $0.key == next.key } }
    kept.remaining = again + kept.remaining
    return kept
  }
}

/// The day before the date a person prepares for, beyond which nothing is put off.
package enum Deadline {
  /// `day`, brought forward to the cap where the cap still lies after `lastDay`, the day of the last attempt.
  package static func capped(_ day: StudyDay, by cap: StudyDay?, lastDay: StudyDay) -> StudyDay {
    guard let cap, cap > lastDay else { return day }
    return min(day, cap)
  }
}
