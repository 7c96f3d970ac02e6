import FSRS
import Practice
import Store
import Terminal

extension Styled.Style {
  /// How a grade is shown; the word stands beside it always.
  init(_ grade: Grade) {
    self = grade.isSolidOrBetter ? .good : grade == .shaky ? .warning : .bad
  }
}

extension Suggestion {
  /// `two of three`, and what lowered it.
  var because: String {
    reasons.map { reason in
      switch reason {
      case .covered(0, let total): total == 1 ? "the point is missing" : "none of \(Days.spelled(total))"
      case .covered(let covered, let total):
        covered == total && total == 1
          ? "the point is there" : "\(Days.spelled(covered)) of \(Days.spelled(total))"
      case .redFlag: "a red flag"
      case .hint: "a hint"
      case .overTime: "well over time"
      }
    }.joined(separator: ", ")
  }
}

extension RoundItem.Past {
  /// What an attempt of the record was like.
  init(_ listed: ListedAttempt) {
    self.init(
      day: listed.occurred.day, grade: listed.attempt.grade, setting: listed.attempt.setting,
      answering: listed.attempt.answering, delivery: listed.attempt.delivery,
      coverage: listed.attempt.coverage)
  }
}

extension RoundItem {
  /// The line that compares with the time before, and what was left out.
  func comparison(_ result: RoundResult, today: StudyDay) -> Styled {
    let now = Self.account(result.grade, result.answering, result.delivery, result.coverage)
    var line = Styled("")
    if let last {
      let when = last.day == today ? "earlier today" : Days.relative(last.day, to: today)
      let before = Self.account(last.grade, last.answering, last.delivery, last.coverage)
      let place =
        last.setting == .drill
        ? "" : last.setting == .interview ? " in the interview" : " (\(last.setting.name))"
      line += "\(Wording.sentence(when))\(place) \(before); \(last.day == today ? "now" : "today") "
      line += Styled(result.grade.word, Styled.Style(result.grade))
      line += "\(now.dropFirst(result.grade.word.count))."
    } else {
      line += Styled(Wording.sentence(result.grade.word), Styled.Style(result.grade))
      line += "\(now.dropFirst(result.grade.word.count)). The first time."
    }
    if let missed = result.coverage?.missed, !missed.isEmpty, result.coverage?.pointsCovered ?? 0 > 0 {
      line += " You left out \(Wording.list(missed.map(String.init)))."
    }
    return line
  }

  /// `solid in 2:24, 3 of 3`.
  private static func account(
    _ grade: Grade, _ answering: Duration?, _ delivery: Attempt.Delivery?, _ coverage: Coverage?
  ) -> String {
    var parts = [grade.word]
    if let answering { parts[0] += " in \(answering.clock)" + (delivery == .typed ? " typed" : "") }
    if let coverage, coverage.pointsTotal > 0 {
      parts.append("\(coverage.pointsCovered) of \(coverage.pointsTotal)")
    }
    return parts.joined(separator: ", ")
  }
}
