import FSRS
import Practice

extension WhyNow {
  /// Why the question is asked now, in a few words.
  func words(today: StudyDay) -> String {
    switch self {
    case .interview(let company, let day, let grade):
      "\(company ?? "an interview") asked this \(Days.relative(day, to: today)): \(grade.word)"
    case .due(let grade, let day): "\(grade.word) \(Days.relative(day, to: today)), due now"
    case .new: "new"
    case .again: "blanked a moment ago: once more"
    case .mock(let day, let grade): "the mock \(Days.on(day, from: today)): \(grade.word)"
    case .askedBefore(let company, let day, let grade):
      "\(company) asked this \(Days.on(day, from: today)): \(grade.word)"
    case .weakest(let grade, let day): "\(grade.word) \(Days.relative(day, to: today)), among your weakest"
    case .plan(let aim, let last, let isLikely):
      "for \(aim): \(isLikely ? "often asked, " : "")\(last.map { "\($0.grade.word) \(Days.relative($0.day, to: today))" } ?? "not seen yet")"
    case .wentWell(let grade, let day): "\(grade.word) \(Days.on(day, from: today)): this one you know"
    case .strength(let grade, let day):
      "\(grade.word) \(Days.relative(day, to: today)): \(grade.isSolidOrBetter ? "a good one to end on" : "the likeliest to go well")"
    }
  }
}
