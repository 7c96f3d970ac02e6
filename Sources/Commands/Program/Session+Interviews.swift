import Practice
import Store

extension Session {
  /// All applications, interviews and contacts, read anew each time.
  var jobSearch: JobSearch { get throws(StoreError) { try store.jobSearch() } }

  /// The company whose interview asked the question last.
  func company(ofLastInterviewOf key: QuestionKey) throws -> String? {
    let filter = AttemptFilter(question: key, setting: .interview)
    guard let id = try store.attempts(filter, limit: 1).first?.attempt.interview else { return nil }
    return try jobSearch.interview(id)?.application?.company
  }

  /// The changes that give a subject these values, the ones it has left out; nil takes a value away.
  func changes(
    of subject: Change.Subject, to values: KeyValuePairs<String, String?>
  ) throws(StoreError) -> [Event.Fact] {
    var facts: [Event.Fact] = []
    for (field, new) in values {
      let old = try store.field(field, of: subject)
      if old != new { facts.append(.change(Change(subject, field, from: old, to: new))) }
    }
    return facts
  }
}
