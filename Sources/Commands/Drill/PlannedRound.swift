import FSRS
import Practice
import Store

/// The round that brings the person furthest towards the dates they prepare for.
///
/// What was weak in a real interview and in the last mock comes first, as in any round; then what the same company asked
/// before; then what the plan asks today. On the last day nothing new is asked, and the round ends with what goes best.
struct PlannedRound {
  /// What the greeting and the drill say of a planned round.
  struct Part: Equatable {
    /// The nearest date.
    var date: PreparedDate
    /// Whether today's minutes are used up already, so that this goes beyond them.
    var isBeyond = false
    /// Whether the round is of known questions only, because the date is near.
    var isFamiliar = false
    /// Whether new ones are asked so late only because nothing else could be.
    var isNewForWant = false
  }

  let session: Session
  /// Those that are not over, nearest first; at least one.
  let dates: [PreparedDate]
  let wish: RoundWish
  let size: RoundPlanner.Size
  /// What the person practises on any day.
  let usualDay: Duration

  /// How much of a round what the same company asked before may fill: the plan has as much to ask. On the day before there
  /// is no other round for it.
  private static let askedBeforeShare = 0.5
  /// A short question with all that stands around it.
  private static let shortestSeconds = 90
  /// So many times the questions that can be asked until the date are looked at.
  private static let spare = 2
  /// And at least so many, which takes no time worth saving.
  private static let fewest = 400
  /// And at most so many, so that the first question comes at once.
  private static let most = 1500
  /// Less than this is no time for a question with reading and grading.
  static let leastSeconds = 60.0

  private var date: PreparedDate { dates[0] }
  private var daysLeft: Int { date.day - session.today }
  /// On the day before, what is new would only unsettle, and on the day itself all the more.
  private var isFamiliarOnly: Bool { daysLeft <= 1 }

  /// The round of questions that pass the filter, best first; nil if all of them were answered today.
  func offer(_ filter: QuestionFilter) throws -> RoundOffer? {
    let leads = LeadingQuestions(session, wish, filter)
    let elsewhere = try leads.weak(outside: filter.banks)
    let toWorkOn = try session.toWorkOn(filter)
    let askedBefore = try leads.askedBefore(dates)
    let basis = try basis(
      filter, besides: Set((elsewhere + toWorkOn.map(\.candidate) + askedBefore.map(\.candidate)).map(\.key)))
    let known = basis.candidates.indices.filter { basis.candidates[$0].record != nil }
    let isForWant = isFamiliarOnly && known.isEmpty
    let eligible = isFamiliarOnly && !isForWant ? known : Array(basis.candidates.indices)
    var room = try Room(
      size: size, secondsLeft: secondsLeft, longest: basis.subjects.map(\.seconds).max() ?? 0)
    let isBeyond = room.isBeyond
    let endings = isFamiliarOnly && !isForWant ? endings(basis, room.count) : []
    let plan = basis.plan(
      for: dates, on: session.today, secondsPerDay: secondsPerDay(room.seconds),
      allowsNewOnLastDay: isForWant)
    for ending in endings { room.reserve(basis.subjects[ending].seconds) }
    let others = eligible.filter { !endings.contains($0) }
    let places = Dictionary(
      others.map { (basis.candidates[$0].key, $0) }, uniquingKeysWith: { place, _ in place })
    let leading = weak(others, basis) + toWorkOn.compactMap { places[$0.candidate.key] }
    var chosen = leading.filter { room.take(basis.subjects[$0].seconds) }
    var share = room.seconds * (isFamiliarOnly ? 1 : Self.askedBeforeShare)
    for place in askedBefore.compactMap({ places[$0.candidate.key] }) where !chosen.contains(place) {
      let seconds = basis.subjects[place].seconds
      guard seconds <= share, room.take(seconds) else { continue }
      share -= seconds
      chosen.append(place)
    }
    chosen += choice(
      of: others.filter { !chosen.contains($0) && !leading.contains($0) }, by: plan, room, basis
    )
    .filter { room.take(basis.subjects[$0].seconds) }
    chosen += endings
    guard !chosen.isEmpty else { return nil }
    return RoundOffer(
      items: chosen.map { basis.candidates[$0] },
      whys: try whys(chosen, endings: Set(endings), basis).merging(
        (toWorkOn + askedBefore).map { ($0.candidate.key, $0.why) }
      ) { why, lead in why.isPlanned ? lead : why },
      dueCount: 0, isExtra: false, heldBackNew: false,
      expected: .seconds(chosen.reduce(0) { $0 + basis.subjects[$1].seconds }),
      plan: Part(
        date: date, isBeyond: isBeyond, isFamiliar: isFamiliarOnly && !isForWant, isNewForWant: isForWant))
  }

  /// What the round may be made of.
  ///
  /// - Parameter besides: questions that lead the round, whatever the filter says.
  func basis(_ filter: QuestionFilter, besides: Set<QuestionKey> = []) throws -> PlanBasis {
    let answers = max(1, daysLeft) * session.settings.minutes * 60 / Self.shortestSeconds
    let most = min(max(Self.fewest, Self.spare * answers), Self.most)
    return try session.planBasis(
      filter, for: dates,
      preselection: PlanPreselection(most: most, today: session.today, day: date.day), besides: besides)
  }

  /// Weak in a real interview and not answered since, lowest recall first.
  private func weak(_ indices: [Int], _ basis: PlanBasis) -> [Int] {
    indices.filter { basis.candidates[$0].record?.isWeakFromInterview ?? false }
      .sorted { recall($0, basis) < recall($1, basis) }
  }

  /// What the plan asks of these; where nothing gains any more or nothing fits, whoever wants to practise still gets
  /// what is least ready and most likely.
  private func choice(of indices: [Int], by plan: DatePlan, _ room: Room, _ basis: PlanBasis) -> [Int] {
    let subjects = indices.map { basis.subjects[$0] }
    let choice = plan.choice(among: subjects, on: 0, seconds: room.seconds)
    let asked = choice.isEmpty ? subjects.indices.filter { !subjects[$0].wasAnsweredToday } : choice
    // The plan says what is asked tonight; of that, what is most likely and least ready first, for who leaves early.
    let lacks = asked.map { ($0, lack(subjects[$0], plan)) }
    return lacks.sorted { ($0.1, $1.0) > ($1.1, $0.0) }.map { indices[$0.0] }
  }

  /// What the round ends on: one that goes well.
  private func endings(_ basis: PlanBasis, _ most: Int) -> [Int] {
    strengths(basis).prefix(min(most, 1)).filter { !basis.subjects[$0].wasAnsweredToday }
  }

  private func lack(_ subject: PlanSubject, _ plan: DatePlan) -> Double {
    subject.weight * (1 - plan.readiness(of: subject, on: 0)) / subject.seconds
  }

  /// Questions that go well, best first: the highest chance of solid or better today, of those that went so last time if
  /// there are any; those answered today come last.
  func strengths(_ basis: PlanBasis) -> [Int] {
    let chances = basis.candidates.indices.compactMap {
      index -> (index: Int, isGood: Bool, chance: Double)? in
      guard let last = basis.candidates[index].record?.last else { return nil }
      let subject = basis.subjects[index]
      return (
        index, last.grade.isSolidOrBetter,
        subject.wasAnsweredToday ? 0 : recall(index, basis) * subject.solidShare
      )
    }
    return chances.sorted { ($0.isGood ? 1 : 0, $0.chance) > ($1.isGood ? 1 : 0, $1.chance) }.map(\.index)
  }

  private func recall(_ index: Int, _ basis: PlanBasis) -> Double {
    basis.candidates[index].record?.recall(on: session.today, rules: basis.rules) ?? 0
  }

  /// What is left of the time for today; nil where the person said how long the round is to be.
  private var secondsLeft: Double? {
    get throws {
      guard wish.minutes == nil, wish.count == nil, !wish.isLong else { return nil }
      return Double(try (usualDay - session.store.practised(on: session.today).whole).wholeSeconds)
    }
  }

  /// Today's round, and the usual time on each day after it until the last date.
  private func secondsPerDay(_ today: Double) -> [Double] {
    let days = (dates.last?.day ?? date.day) - session.today
    return [today] + Array(repeating: Double(usualDay.wholeSeconds), count: max(0, days - 1))
  }

  /// Each question's reason; those likely asked are the fewest that are half of all that may be asked.
  private func whys(_ chosen: [Int], endings: Set<Int>, _ basis: PlanBasis) throws -> [QuestionKey: WhyNow] {
    let least = likely(basis.subjects.map(\.weight))
    let aim = date.title(from: session.today)
    var whys: [QuestionKey: WhyNow] = [:]
    for index in chosen {
      let candidate = basis.candidates[index]
      let last = candidate.record?.last
      if let last, endings.contains(index) {
        whys[candidate.key] = .strength(last: last.grade, on: last.day)
      } else if let last, candidate.record?.isWeakFromInterview ?? false {
        whys[candidate.key] = .interview(
          company: try session.company(ofLastInterviewOf: candidate.key), day: last.day, grade: last.grade)
      } else {
        whys[candidate.key] = .plan(
          for: aim, last: last.map { .init($0.grade, on: $0.day) },
          isLikely: basis.subjects[index].weight >= least)
      }
    }
    return whys
  }

  /// The least weight among the likeliest questions that together are half of what may be asked.
  private func likely(_ weights: [Double]) -> Double {
    var sum = 0.0
    return weights.sorted(by: >).first { weight in
      sum += weight
      return sum >= 0.5
    } ?? .infinity
  }

  /// What the round has room for; the first question always fits.
  private struct Room {
    /// Where only questions are counted, enough for so many of the longest.
    private(set) var seconds: Double
    /// Questions that may still be taken.
    private(set) var count: Int
    /// Whether today's time is used up, so that this is a round more.
    private(set) var isBeyond = false
    private var isEmpty = true

    init(size: RoundPlanner.Size, secondsLeft: Double?, longest: Double) {
      switch size {
      case .count(let most): (seconds, count) = (Double(most) * longest, most)
      case .time(let time):
        (seconds, count) = (Double(time.wholeSeconds), .max)
        guard let secondsLeft else { return }
        isBeyond = secondsLeft < PlannedRound.leastSeconds
        if !isBeyond { seconds = min(seconds, secondsLeft) }
      }
    }

    /// Keeps room for a question that comes at the end.
    mutating func reserve(_ asked: Double) {
      seconds = max(0, seconds - asked)
      count -= 1
      isEmpty = false
    }

    mutating func take(_ asked: Double) -> Bool {
      guard count > 0, isEmpty || asked <= seconds else { return false }
      seconds = max(0, seconds - asked)
      count -= 1
      isEmpty = false
      return true
    }
  }
}
