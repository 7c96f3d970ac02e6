import FSRS
import Practice
import QuestionBank
import Store

/// Takes the review log of an imported collection into the record.
struct ImportHistory {
  let session: Session

  /// Stores the reviews of questions that are in the bank now, each at its own time; those that are there already are
  /// passed over.
  ///
  /// - Returns: how many were new, and how many were there.
  func store(_ plan: ImportPlan) throws -> (new: Int, known: Int) {
    let events = plan.files.indices.flatMap { index in
      self.events(of: plan.files[index], at: plan.ranges[index], plan)
    }
    guard !events.isEmpty else { return (0, 0) }
    let known = try session.store.existing(events.map(\.id))
    let new = events.filter { !known.contains($0.id) }.sorted { $0.occurred.instant < $1.occurred.instant }
    try session.record(new)
    return (new.count, known.count)
  }

  private func events(of file: ImportedFile, at range: Range<Int>?, _ plan: ImportPlan) -> [Event] {
    guard let range, let reading = file.outcome?.reading else { return [] }
    return reading.reviews.compactMap { review -> Event? in
      guard let key = plan.merge.keys[range.lowerBound + review.question] else { return nil }
      let attempt = Attempt(
        question: key, setting: .drill, grade: review.grade, answering: review.took, memory: review.memory)
      return Event(
        id: EventID(at: review.instant, fingerprint: review.fingerprint),
        occurred: session.environment.moment(at: review.instant, dayStart: session.settings.dayStart),
        fact: .attempt(attempt))
    }
  }
}
