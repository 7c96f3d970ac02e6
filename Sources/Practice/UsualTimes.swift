/// How long answers usually take one person, by the kind of question and by how they are given.
package struct UsualTimes: Sendable, Hashable {
  private struct Sort: Hashable {
    var kind: Kind
    var delivery: Attempt.Delivery
  }

  private var medians: [Sort: Duration] = [:]

  /// An answer to a question of a kind, by which the person's usual time is told.
  package struct Answer: Sendable, Hashable {
    /// The question's kind.
    package var kind: Kind
    /// Spoken and typed times are never mixed.
    package var delivery: Attempt.Delivery
    /// How long it took.
    package var answering: Duration

    /// An answer that took that long.
    package init(kind: Kind, delivery: Attempt.Delivery, answering: Duration) {
      self.kind = kind
      self.delivery = delivery
      self.answering = answering
    }
  }

  /// The newest answers of a kind that count: some weeks of practice, so that the usual time follows a person who gets
  /// quicker, and enough that one long answer doesn't show in the middle.
  package static let most = 50
  /// With fewer answers of a kind nothing is usual yet: people's times spread by about half an octave, so that the
  /// median of eight is good to a fifth of one, and that of three wouldn't tell slow from quick.
  package static let least = 8

  /// Nothing is usual yet.
  package init() {}

  /// The medians of these answers, which come newest first; of each kind only so many count.
  package init(_ newestFirst: some Sequence<Answer>) {
    var times: [Sort: [Double]] = [:]
    for answer in newestFirst {
      let sort = Sort(kind: answer.kind, delivery: answer.delivery)
      guard times[sort]?.count ?? 0 < Self.most else { continue }
      times[sort, default: []].append(Double(answer.answering.milliseconds))
    }
    for (sort, times) in times where times.count >= Self.least {
      guard let median = Statistics.median(times), median >= 1 else { continue }
      medians[sort] = .milliseconds(Int(median))
    }
  }

  /// How long such an answer usually takes; nil if too few are known. Whoever doesn't say how an answer was given spoke
  /// it.
  package subscript(kind: Kind, delivery: Attempt.Delivery?) -> Duration? {
    medians[Sort(kind: kind, delivery: delivery ?? .spoken)]
  }
}
