import FSRS
import Practice
import Store
import Terminal

/// The first round after a rest: questions that went well, however long it is ago.
struct RestReturn {
  let session: Session

  /// Enough to feel at home again, and done in a quarter of an hour.
  private static let most = 5

  /// Ends the rest, if there is one, with a line that greets; gives the first round after it.
  ///
  /// - Parameter isWished: whether the person said what the round should be made of.
  /// - Returns: nil if they have practised since the rest, if they wish something else, or if nothing went well before it.
  func begin(isWished: Bool) throws -> RoundOffer? {
    let since = try session.restingSince
    guard try since != nil || hasJustEnded else { return nil }
    let offer = isWished ? nil : try offer()
    if let since {
      try session.act(session.restEnding())
      let days = session.today - since
      session.say("Welcome back\(days > 0 ? " after \(Days.count(days))" : "").")
    }
    if offer != nil { session.say("A few that went well, to begin with; all else can wait.") }
    return offer
  }

  /// Whether the rest was ended and nothing answered since.
  private var hasJustEnded: Bool {
    get throws {
      let changes = try session.store.changes(of: [.person])
      guard
        let last = changes.last(where: {
          $0.fact.change?.subject == .init(.person) && $0.fact.change?.field == RestField.since
        }), last.fact.change?.new == nil
      else { return false }
      let answer = try session.store.attempts(limit: 1).first
      return answer.map { $0.occurred.instant < last.occurred.instant } ?? true
    }
  }

  /// The five that are likeliest to go well now, of those that went well the last time; nil if there are none.
  private func offer() throws -> RoundOffer? {
    let maker = RoundMaker(session: session)
    let basis = try session.planBasis(
      maker.filter(RoundWish()), for: [],
      preselection: PlanPreselection(most: 0, today: session.today, day: session.today))
    let chances = zip(basis.candidates, basis.subjects).compactMap {
      candidate, subject -> (candidate: Candidate, chance: Double)? in
      guard let record = candidate.record, record.last.grade.isSolidOrBetter, candidate.kind != .askThem
      else {
        return nil
      }
      return (candidate, record.recall(on: session.today, rules: basis.rules) * subject.solidShare)
    }
    let chosen = chances.sorted { ($1.chance, $0.candidate.key) < ($0.chance, $1.candidate.key) }
      .prefix(Self.most).map(\.candidate)
    guard !chosen.isEmpty else { return nil }
    let whys = Dictionary(
      chosen.compactMap { candidate in
        candidate.record.map { (candidate.key, WhyNow.wentWell(last: $0.last.grade, on: $0.last.day)) }
      }, uniquingKeysWith: { why, _ in why })
    return RoundOffer(
      items: try maker.arranged(chosen, whys), whys: whys, dueCount: 0, isExtra: false, heldBackNew: false,
      expected: chosen.reduce(.zero) { $0 + RoundPlanner.cost($1) })
  }
}
