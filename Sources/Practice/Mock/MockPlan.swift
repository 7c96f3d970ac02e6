/// What a mock interview will ask, part by part, and what it lacks.
package struct MockPlan: Sendable, Hashable {
  /// One part with its questions in order; empty where nothing could be asked.
  package struct Part: Sendable, Hashable {
    /// Its place among the blueprint's parts.
    package var index: Int
    /// What its questions should take.
    package var budget: Duration
    /// In the order in which they are asked.
    package var questions: [Candidate]
  }

  /// What could not be as the blueprint has it.
  package enum Shortage: Sendable, Hashable {
    /// No bank in use has these kinds; the part asks the others that it names itself, or those that were taken
    /// instead.
    case kinds([Kind], part: String, instead: [Kind], isOwn: Bool)
    /// Nothing was left to ask in the part.
    case empty(part: String)
    /// There are no more questions that fit: so much of the time will be left over.
    case time(Duration)
  }

  /// As the blueprint has them.
  package var parts: [Part]
  /// In the order of the parts.
  package var shortages: [Shortage]

  /// How many questions the parts have.
  package var count: Int { parts.reduce(0) { $0 + $1.questions.count } }
}
