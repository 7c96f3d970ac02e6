import FSRS

/// What other rules make of a person's intervals.
struct IntervalChange {
  /// As many questions tell the middle one well enough.
  private static let mostQuestions = 2000

  private let histories: [[QuestionRecord.Step]]

  /// Of questions spread evenly over all of them.
  init(_ histories: [[QuestionRecord.Step]]) {
    let step = max(1, histories.count / Self.mostQuestions)
    self.histories = stride(from: 0, to: histories.count, by: step).map { histories[$0] }
  }

  /// The middle one of the questions' intervals under rules, each as a share of that under others; 1 without any.
  func ratio(_ rules: MemoryRules, to others: MemoryRules) -> Double {
    let ratios = histories.compactMap { steps -> Double? in
      guard let interval = Self.interval(steps, rules), let other = Self.interval(steps, others), other > 0
      else { return nil }
      return interval / other
    }
    return Statistics.median(ratios) ?? 1
  }

  private static func interval(_ steps: [QuestionRecord.Step], _ rules: MemoryRules) -> Double? {
    QuestionRecord.folding(QuestionKey(""), steps, rules: rules).map { record in
      rules.model.exactIntervalDays(
        for: record.memory, targetRecall: rules.targetRecall,
        offset: rules.offset(in: .drill, after: record.aftermath))
    }
  }
}
