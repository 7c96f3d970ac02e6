import Practice
import Store

extension QuestionFilter {
  /// Whether a candidate is among what the filter lets through.
  func lets(_ candidate: Candidate) -> Bool {
    (banks?.contains(candidate.bank) ?? true)
      && (topics.isEmpty || !Set(topics).isDisjoint(with: candidate.topics))
      && (kinds.isEmpty || kinds.contains(candidate.kind)) && (times?.contains(candidate.time) ?? true)
  }
}
