import FSRS
import Testing

@testable import Practice

extension MomentOf {
  /// Noon of the first day, so many seconds later.
  static func noon(_ seconds: Int = 0) -> Moment {
    Moment(
      instant: Instant(milliseconds: monday.number * 86_400_000 + 43_200_000 + seconds * 1000), utcOffset: 0,
      day: monday)
  }
}

/// Where tests of mock interviews take their moments from.
enum MomentOf {}

/// A question as a mock interview asks it, of two minutes, without follow-ups unless told otherwise.
func mockQuestion(
  _ id: String?, part: Int = 0, kind: Kind = .behavioural, topics: [String] = [], seconds: Int = 120,
  followUps: [String] = [], interruption: MockQuestion.Interruption? = nil
) -> MockQuestion {
  MockQuestion(
    key: id.map { QuestionKey($0) }, ask: "Tell me about \(id ?? "yourself").", wording: 0, part: part,
    kind: kind, topics: topics, time: .seconds(seconds), followUps: followUps, interruption: interruption)
}

/// A sitting over these questions, all of one part.
func mockSitting(_ questions: MockQuestion..., isTimed: Bool = true) -> MockSitting {
  MockSitting(
    id: EventID(high: 7, low: 7), step: "onsite", company: "Acme", budget: .seconds(600),
    begun: MomentOf.noon(),
    parts: [.init(name: "All", budget: .seconds(600))], questions: questions, isTimed: isTimed)
}

/// A candidate of a bank in which it is the first.
func mockCandidate(
  _ id: String, kind: Kind = .behavioural, topics: [String] = [], level: String? = nil, seconds: Int = 120,
  likelihood: Double = 1, solid: Double = 0.5, wasAsked: Bool = false, isFresh: Bool = false
) -> MockCandidate {
  MockCandidate(
    Candidate(
      key: QuestionKey(id), bank: "bank", position: 0, kind: kind, topics: topics, level: level,
      time: .seconds(seconds)),
    likelihood: likelihood, solid: solid, wasAsked: wasAsked, isFresh: isFresh)
}
