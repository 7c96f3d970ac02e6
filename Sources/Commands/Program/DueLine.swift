import Practice
import Store

/// What there is to do tonight.
struct DueLine {
  let session: Session

  /// From how many rounds on the rest is not counted aloud: a pause must not read as a debt.
  private static let backlogRounds = 3

  /// What there is to do tonight, in one line.
  func text() throws -> String {
    if let progress = try session.unfinishedRound() {
      let left = progress.remaining.count
      return "Your round has \(Wording.counted(left, "question")) to go: Enter goes on with it."
    }
    let offer = try RoundMaker(session: session).offer(RoundWish())
    let count = offer.items.count
    let minutes = max(1, (offer.expected.wholeSeconds + 30) / 60)
    let length = "about \(Wording.counted(minutes, "minute"))"
    if count == 0 || offer.isExtra, let long = try longLine() { return long }
    if count == 0 { return "There is nothing to ask: `banks` shows what could be." }
    if offer.isExtra {
      return
        "Nothing is due. Enter asks your \(count == 1 ? "weakest" : "\(Days.spelled(count)) weakest"), \(length)."
    }
    if let part = offer.plan {
      return "\(planned(part, count: count)): \(length).\(part.isBeyond ? "" : weakFirst(offer))"
    }
    if offer.dueCount > Self.backlogRounds * count {
      return "\(Wording.sentence(tonight)) the \(count) that need it most: \(length)."
    }
    let isNew = offer.items.allSatisfy { $0.record == nil }
    let known =
      offer.dueCount > 0
      ? "\(offer.dueCount) due, \(tonight) \(count)" : "\(Wording.sentence(tonight)) \(count)"
    return "\(isNew ? "Nothing due, \(count) new" : known): \(length).\(weakFirst(offer))"
  }

  /// What tonight is in the plan to the date.
  private func planned(_ part: PlannedRound.Part, count: Int) -> String {
    let when = Wording.sentence(tonight)
    if part.isBeyond { return "\(when)'s part of the plan is done. Enter asks \(count) more" }
    if part.isNewForWant { return "\(when) \(count) new, as nothing was asked yet" }
    if part.isFamiliar { return "\(when) \(count) you have practised, nothing new" }
    return "\(when) \(count) of the plan"
  }

  private var tonight: String { Wording.isEvening(hour: session.now.local.hour) ? "tonight" : "today" }

  /// What is due but takes over half a round, if that is all there is.
  private func longLine() throws -> String? {
    let counts = try session.store.dueCounts(
      from: session.today, days: 1, cap: try session.preparation.cap(on: session.today),
      filter: .init(banks: try session.shelf.active))
    guard let due = counts.first, due > 0 else { return nil }
    return
      "\(Wording.counted(due, "long question")) \(due == 1 ? "is" : "are") due: `drill long` asks \(due == 1 ? "it" : "them")."
  }

  /// Whose interviews lead the round, and what a mock one left to work on.
  private func weakFirst(_ offer: RoundOffer) -> String {
    let companies = offer.items.compactMap { item -> String? in
      guard case .interview(let company, _, _) = offer.whys[item.key] else { return nil }
      return company ?? "an interview"
    }
    func those(_ count: Int) -> String { count == 1 ? "the one" : "the \(Days.spelled(count))" }
    var first: [String] = []
    if !companies.isEmpty {
      let names = companies.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      first.append("\(those(companies.count)) that went badly at \(Wording.list(names))")
    }
    let rehearsed = offer.items.count { if case .mock = offer.whys[$0.key] { true } else { false } }
    if rehearsed > 0 { first.append("\(those(rehearsed)) to work on from your mock interview") }
    return first.isEmpty ? "" : " First \(first.joined(separator: ", then "))."
  }
}

extension Session {
  /// The round of this study day that was left after at least one question, if there is one.
  func unfinishedRound() throws -> RoundProgress? {
    guard let saved = try store.savedSitting(), saved.day == today,
      let stored = JSONText.decode(RoundProgress.self, from: saved.body)
    else { return nil }
    // What was undone or suspended since counts as such.
    var progress = try stored.keeping { try store.attempt($0) != nil }
    let fields = try store.fields(of: .question)
    progress.remaining.removeAll { fields[$0.key.text]?["suspended"] == "1" }
    guard progress.done > 0 else { return nil }
    progress = try leading(progress)
    return progress.remaining.isEmpty ? nil : progress
  }
}
