import FSRS
import Practice
import Store
import Terminal

/// What ends a round: counts, times, the best answer, what was weak, what comes tomorrow.
struct Summary {
  let session: Session
  let round: Round

  func show() throws {
    let results = round.results
    guard !results.isEmpty else { return }
    session.console.write("")
    session.say(Styled(counts(results), .strong))
    if let best = best(results) {
      let time = best.answering.map { " in \($0.clock)" } ?? ""
      session.say("Best: \(quoted(best)), \(best.grade.word)\(time).")
    }
    // Nobody should go to bed before an interview with a list of what is weak.
    let date = try session.preparation.next(on: session.today)
    let weak = date.map { $0.day - session.today <= 1 } ?? false ? [] : weak(results)
    if !weak.isEmpty {
      session.say("Weak: \(Wording.list(weak.map { quoted($0) })).")
    }
    if let slipping = try slipping(weak) { session.say(Styled(slipping)) }
    session.say(Styled(try tomorrow(), .dim))
    session.console.write("")
  }

  private func counts(_ results: [RoundResult]) -> String {
    let parts = Grade.allCases.reversed().compactMap { grade in
      let count = results.count { $0.grade == grade }
      return count == 0 ? nil : "\(count) \(grade.word)"
    }
    let answering = results.compactMap(\.answering).reduce(Duration.zero, +)
    let time = answering > .zero ? ", \(answering.clock) of answering" : ""
    return "\(Wording.counted(results.count, "answer"))\(time): \(parts.joined(separator: ", "))."
  }

  /// The best grade, then the larger share of points; only an answer one would be content with is praised.
  private func best(_ results: [RoundResult]) -> RoundResult? {
    results.filter { $0.grade.isSolidOrBetter }.max { first, second in
      (first.grade, share(first)) < (second.grade, share(second))
    }
  }

  private func share(_ result: RoundResult) -> Double {
    guard let coverage = result.coverage, coverage.pointsTotal > 0 else { return 0 }
    return Double(coverage.pointsCovered) / Double(coverage.pointsTotal)
  }

  /// Questions whose last answer of the round was blanked or shaky, each once.
  private func weak(_ results: [RoundResult]) -> [RoundResult] {
    var last: [QuestionKey: RoundResult] = [:]
    for result in results { last[result.key] = result }
    var seen: Set<QuestionKey> = []
    return results.filter { seen.insert($0.key).inserted }.compactMap { last[$0.key] }
      .filter { !$0.grade.isSolidOrBetter }
  }

  /// Which of the weak ones slip away again and again, and where to read what may help.
  private func slipping(_ weak: [RoundResult]) throws -> String? {
    let leeches = try weak.filter { try session.leech($0.key)?.isLeech ?? false }
    switch leeches.count {
    case 0: return nil
    case 1:
      return
        "\(quoted(leeches[0])) slips away again and again; `show \(leeches[0].key)` says what may help."
    default:
      return
        "\(Wording.sentence(Days.spelled(leeches.count))) slip away again and again; `questions --leeches` says what may help."
    }
  }

  private func tomorrow() throws -> String {
    let today = session.today
    if let date = try session.preparation.next(on: today) { return toDate(date.day - today) }
    let counts = try session.store.dueCounts(
      from: today, days: 2, cap: try session.preparation.cap(on: today),
      filter: .init(banks: try session.shelf.active))
    let due = counts.reduce(0, +)
    return due == 0
      ? "Nothing comes back tomorrow."
      : "Tomorrow \(Wording.counted(due, "question")) \(due == 1 ? "waits" : "wait") for you."
  }

  private func toDate(_ days: Int) -> String {
    switch days {
    case 0: "That is enough for today. Good luck!"
    case 1: "Tomorrow is the day: a short round then, of what you have practised."
    default: "Tomorrow the plan goes on; \(Wording.counted(days - 1, "day")) left then."
    }
  }

  private func quoted(_ result: RoundResult) -> String {
    result.key.text.hasPrefix("#") ? "“\(DisplayWidth.truncated(result.title, to: 50))”" : result.key.text
  }
}
