import Practice
import Store

extension Session {
  /// A round that was left, with what an interview entered since then showed to be weak in front.
  func leading(_ progress: RoundProgress) throws -> RoundProgress {
    // Events are numbered in the order in which they were entered.
    guard let left = progress.results.compactMap(\.attempt).max() else { return progress }
    var leading: [RoundProgress.Remaining] = []
    let keys = try store.weakFromInterviews(limit: Self.mostLeading)
    let candidates = try store.candidates(keys)
    let half = Duration.seconds(settings.minutes * 60) / 2
    for key in keys where candidates[key].map({ $0.time <= half }) ?? false {
      guard let attempt = try store.attempts(AttemptFilter(question: key), limit: 1).first,
        attempt.id > left
      else { continue }
      leading.append(
        .init(
          key: key,
          why: .interview(
            company: try company(ofLastInterviewOf: key), day: attempt.occurred.day,
            grade: attempt.attempt.grade)))
    }
    var progress = progress
    let moved = Set(leading.map(\.key))
    progress.remaining = leading + progress.remaining.filter { !moved.contains($0.key) }
    return progress
  }

  /// More than any interview asks.
  private static let mostLeading = 40
}
