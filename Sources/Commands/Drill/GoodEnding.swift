import Practice
import Terminal

/// Sees to it that the last answer before an interview is one that goes well.
struct GoodEnding {
  let session: Session

  /// A round that goes on with one question more, which the person knows well, if they want it: on the last day and on
  /// the day itself, after an answer that was weak. Nil if the ending is good, or no such question is left.
  func oneMore(after round: Round) throws -> Round? {
    let today = session.today
    guard let date = try session.preparation.next(on: today), date.day - today <= 1,
      let last = round.results.last, !last.grade.isSolidOrBetter,
      let (key, why) = try strength(notIn: Set(round.results.map(\.key))), isWanted()
    else { return nil }
    return try RoundMaker(session: session).round(
      [(key, why)], size: .count(round.total + 1), after: round.progress)
  }

  private func strength(notIn asked: Set<QuestionKey>) throws -> (QuestionKey, WhyNow)? {
    let wish = RoundWish()
    let maker = RoundMaker(session: session)
    guard let planned = try maker.planned(wish) else { return nil }
    let basis = try planned.basis(try maker.filter(wish))
    for index in planned.strengths(basis) {
      let candidate = basis.candidates[index]
      guard let last = candidate.record?.last, last.grade.isSolidOrBetter, !asked.contains(candidate.key)
      else { continue }
      return (candidate.key, .strength(last: last.grade, on: last.day))
    }
    return nil
  }

  private func isWanted() -> Bool {
    let prompt = Prompt("One more that you know well, to end on a good answer? [Y/n] ")
    guard case .line(let text) = session.console.read(prompt).outcome else { return false }
    return ["", "y", "yes"].contains(text.trimmingSpaces.lowercased())
  }
}
