/// Times so far beyond a person's own that they were hardly answering all the while. They are asked about or set aside,
/// never averaged: one lunch would outweigh a month of answers.
package enum WalkAway {
  /// Beyond so many times the usual an answer is suspicious; within it lie bad evenings and digressions.
  private static let ofUsual = 4
  /// Even then it must be so many times what the question should take: who usually answers in twenty seconds may well
  /// take two minutes once…
  private static let ofTarget = 3
  /// … and at least this, for questions that take seconds: a few minutes more or less are nobody's absence.
  private static let leastOfUsual: Duration = .seconds(180)
  /// While nothing is usual yet, the question's time alone decides, so it takes more of it…
  private static let ofTargetAlone = 5
  /// … and at least this: nobody is asked about the first minutes.
  private static let least: Duration = .seconds(600)
  /// So many times longer is an answer typed than spoken: people compose at some 20 to 40 words a minute and speak 150,
  /// and type somewhat less than they would say.
  private static let typing = 4

  /// Whether that long an answer was hardly given all the while.
  ///
  /// - Parameters:
  ///   - usual: how long such an answer usually takes the person; nil if nothing is usual yet.
  ///   - target: how long a spoken answer to the question should take.
  package static func isLikely(
    _ time: Duration, delivery: Attempt.Delivery?, usual: Duration?, target: Duration
  ) -> Bool {
    let target = delivery == .typed ? target * typing : target
    guard let usual else { return time > target * ofTargetAlone && time >= least }
    return time > usual * ofUsual && time > target * ofTarget && time >= leastOfUsual
  }

  /// Whether a recorded time is the person's own, so that it may be averaged. What it was compared with when it was
  /// given was recorded only if it stood.
  ///
  /// - Parameter usual: what the attempt recorded, not what is usual now.
  package static func isOwn(
    _ time: Duration, delivery: Attempt.Delivery?, usual: Duration?, target: Duration
  ) -> Bool {
    usual != nil || !isLikely(time, delivery: delivery, usual: nil, target: target)
  }
}
