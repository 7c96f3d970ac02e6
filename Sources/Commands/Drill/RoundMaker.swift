import FSRS
import Practice
import Store
import Terminal

/// What a person asks a round to be.
struct RoundWish: Equatable {
  var minutes: Int?
  var count: Int?
  var topics: [String] = []
  var kinds: [Kind] = []
  var banks: [String] = []
  var isLong = false

  /// A long round has room for two whole designs.
  static let longMinutes = 45

  /// Whether the person said what the round should be made of, so that the day's limit of new ones doesn't hold.
  var isParticular: Bool { count != nil || !topics.isEmpty || !kinds.isEmpty || !banks.isEmpty || isLong }
}

/// A round as it would be asked now.
struct RoundOffer {
  var items: [Candidate]
  var whys: [QuestionKey: WhyNow]
  var dueCount: Int
  /// The weakest, offered when there is nothing else.
  var isExtra: Bool
  /// Whether new questions were held back by the day's limit.
  var heldBackNew: Bool
  /// What the round is expected to take.
  var expected: Duration
  /// What the round is in the plan to a date; nil if it isn't chosen by one.
  var plan: PlannedRound.Part?
}

/// Makes rounds from the record.
struct RoundMaker {
  let session: Session

  /// Shorter than any question takes with reading and grading: by it the most that a round can hold is found.
  private static let shortest: Duration = .seconds(40)
  /// Fresh ones looked at per bank at least, so that topics and banks can alternate.
  private static let leastFresh = 12
  /// How many of the weakest are offered when nothing is due.
  private static let weakest = 5

  /// The round that `wish` gets today.
  func offer(_ wish: RoundWish) throws -> RoundOffer {
    let today = session.today
    let preparation = try session.preparation
    let filter = try filter(wish)
    if let planned = try planned(wish), var offer = try planned.offer(filter) {
      offer.items = try arranged(offer.items, offer.whys)
      return offer
    }
    let most = try mostQuestions(wish)
    let material = try session.store.roundMaterial(
      RoundQuery(
        filter: filter, today: today, cap: preparation.cap(on: today), mostDue: most,
        freshPerBank: max(Self.leastFresh, most), weakest: Self.weakest))
    let allowed = max(0, session.settings.newPerDay - material.begunToday)
    let planner = try planner(wish, newLimit: wish.isParticular ? .max : allowed)
    let toWorkOn = try session.toWorkOn(filter)
    let elsewhere = try LeadingQuestions(session, wish, filter).weak(outside: filter.banks)
    let likelihood = AskedLikelihood(asked: material.asked, today: today)
    var plan = planner.plan(
      .init(
        weakFromInterview: material.weak + elsewhere, toWorkOn: toWorkOn.map(\.candidate),
        due: material.due, fresh: likelihood.ordered(fresh: material.fresh)))
    let isExtra = plan.isEmpty
    if isExtra {
      plan = planner.plan(.init(due: material.weakest))
    }
    let whys = try whys(plan, isExtra: isExtra).merging(toWorkOn.map { ($0.candidate.key, $0.why) }) {
      why, mock in why.isFromInterview ? why : mock
    }
    return RoundOffer(
      items: try arranged(plan, whys), whys: whys,
      dueCount: material.dueCount, isExtra: isExtra,
      heldBackNew: isExtra && !wish.isParticular && !material.fresh.isEmpty
        && preparation.next(on: today) == nil,
      expected: plan.reduce(.zero) { $0 + RoundPlanner.cost($1) })
  }

  /// The questions that may be in such a round.
  func filter(_ wish: RoundWish) throws -> QuestionFilter {
    let banks = wish.banks.isEmpty ? try session.shelf.active : Set(wish.banks)
    return QuestionFilter(banks: banks, topics: wish.topics, kinds: wish.kinds, times: times(wish))
  }

  /// What makes rounds by the plan to the dates prepared for; nil without a date.
  func planned(_ wish: RoundWish) throws -> PlannedRound? {
    let dates = try session.preparation.coming(on: session.today)
    guard !dates.isEmpty else { return nil }
    return PlannedRound(
      session: session, dates: dates, wish: wish, size: try size(wish), usualDay: usualDay)
  }

  /// What stands before what in a round, by the reason for which it is asked.
  private static func tier(_ why: WhyNow?) -> Int {
    switch why {
    case .interview: 0
    case .mock: 1
    case .askedBefore: 2
    case .due, .weakest, .again, .plan, .wentWell: 3
    case .new, nil: 4
    case .strength: 5
    }
  }

  /// The state machine over these questions, with their texts and histories.
  func round(
    _ keys: [(key: QuestionKey, why: WhyNow)], size: RoundPlanner.Size, after progress: RoundProgress? = nil
  ) throws -> Round {
    let preparation = try session.preparation
    let notes = try session.ownNotes()
    let items = try keys.compactMap { try item($0.key, why: $0.why, notes: notes[$0.key]) }
    return Round(
      items,
      terms: Round.Terms(
        day: session.today, rules: try session.store.rules, cap: preparation.cap(on: session.today),
        size: size,
        followUpShare: session.settings.followUpShare, speakingRate: session.settings.speakingRate,
        usual: try session.store.usualTimes(), isTimed: session.console.surface.inputIsTerminal),
      after: progress)
  }

  func size(_ wish: RoundWish) throws -> RoundPlanner.Size {
    if let count = wish.count { return .count(count) }
    if let minutes = wish.minutes { return .time(.seconds(minutes * 60)) }
    return .time(wish.isLong ? .seconds(RoundWish.longMinutes * 60) : usualDay)
  }

  /// What a day's practice takes unless the person says otherwise.
  private var usualDay: Duration { .seconds(session.settings.minutes * 60) }

  /// More than this the round can't hold, so more need not be looked at.
  private func mostQuestions(_ wish: RoundWish) throws -> Int {
    switch try size(wish) {
    case .count(let count): count
    case .time(let time): max(1, time.wholeSeconds / Self.shortest.wholeSeconds)
    }
  }

  private func planner(_ wish: RoundWish, newLimit: Int) throws -> RoundPlanner {
    RoundPlanner(
      size: try size(wish), standardRound: standardRound(wish), isLong: wish.isLong, newLimit: newLimit)
  }

  /// Half of it is the longest time a question may have outside a long round.
  private func standardRound(_ wish: RoundWish) -> Duration {
    .seconds((wish.isLong ? session.settings.minutes : wish.minutes ?? session.settings.minutes) * 60)
  }

  /// The store leaves out what the planner would, so that the first few it gives are of use.
  private func times(_ wish: RoundWish) -> ClosedRange<Duration> {
    let half = standardRound(wish) / 2
    return wish.isLong ? half + .milliseconds(1)...(.seconds(86_400)) : .zero...half
  }

  /// The plan with like topics and near-duplicates apart, each tier by itself.
  func arranged(_ plan: [Candidate], _ whys: [QuestionKey: WhyNow]) throws -> [Candidate] {
    let texts = try Dictionary(
      plan.map { ($0.key, try session.store.lastText(of: $0.key) ?? "") },
      uniquingKeysWith: { text, _ in text })
    let likeness = Likeness(corpus: texts.values)
    return (0...5).flatMap { number in
      Interleaving.apart(plan.filter { Self.tier(whys[$0.key]) == number }) { first, second in
        if !Set(first.topics).isDisjoint(with: second.topics) { return true }
        guard let one = texts[first.key], let other = texts[second.key] else { return false }
        return likeness.between(one, other) >= Likeness.nearDuplicate
      }
    }
  }

  private func whys(_ plan: [Candidate], isExtra: Bool) throws -> [QuestionKey: WhyNow] {
    var whys: [QuestionKey: WhyNow] = [:]
    for candidate in plan {
      guard let record = candidate.record else {
        whys[candidate.key] = .new
        continue
      }
      if record.isWeakFromInterview {
        whys[candidate.key] = .interview(
          company: try session.company(ofLastInterviewOf: candidate.key), day: record.last.day,
          grade: record.last.grade)
      } else if isExtra {
        whys[candidate.key] = .weakest(last: record.last.grade, on: record.last.day)
      } else {
        whys[candidate.key] = .due(last: record.last.grade, on: record.last.day)
      }
    }
    return whys
  }

  /// A question with all that asking it needs; nil if no bank has it.
  func item(_ key: QuestionKey, why: WhyNow, notes: OwnNotes?) throws -> RoundItem? {
    guard let listed = try session.store.question(key) else { return nil }
    let question = listed.question.with(notes)
    let last = try session.store.attempts(AttemptFilter(question: key), limit: 1).first.map {
      RoundItem.Past($0)
    }
    let asked = try session.store.field("asked_contents", of: Change.Subject(.question, key.text))
    return RoundItem(
      question: question, why: why, record: try session.store.record(of: key), last: last,
      outline: notes?.outline ?? question.answer,
      asksForContents: question.lookFor.isEmpty && question.answer == nil && notes?.outline == nil
        && asked == nil)
  }
}
