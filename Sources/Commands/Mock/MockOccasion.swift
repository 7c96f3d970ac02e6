import Practice
import Store

/// What a mock interview rehearses for.
struct MockOccasion {
  /// As its application spells it, else as the person wrote it.
  var company: String?
  /// A blueprint's name.
  var step: String
  /// The day for which readiness counts: that of the interview, else today.
  var day: StudyDay
  /// Those with the company so far.
  var interviews: Set<EventID> = []
  /// What the company asked in earlier interviews.
  var asked: Set<QuestionKey> = []
  /// Whether an interview with the company is in the record, or a day for it.
  var isKnown = true

  /// What is rehearsed where nothing else is known: it has something of everything.
  static let usualStep = "onsite"
}

extension Session {
  /// What to rehearse for: what the person said, else the next interview there is.
  ///
  /// The step is that of the next interview, else the one that usually comes after the last.
  func mockOccasion(company: String?, step: String?) throws -> MockOccasion {
    let today = today
    let coming = try preparation.coming(on: today)
    let jobs = try jobSearch
    let wanted = company.map { jobs.application(at: $0)?.company ?? $0 }
    guard let name = wanted ?? (step == nil ? coming.first?.name : nil) else {
      let next = coming.first { step == nil || $0.step?.rawValue == step }
      return MockOccasion(
        company: nil, step: step ?? next?.step?.rawValue ?? MockOccasion.usualStep, day: next?.day ?? today)
    }
    let next = coming.first { $0.name.map(QuestionKey.normalised) == QuestionKey.normalised(name) }
    let past = jobs.interviews(at: name).filter { $0.state == .attended }
    var occasion = MockOccasion(
      company: next?.name ?? name,
      step: step ?? next?.step?.rawValue ?? past.last?.step.flatMap(Self.step(after:))
        ?? MockOccasion.usualStep,
      day: next?.day ?? today, isKnown: next != nil || !past.isEmpty)
    occasion.interviews = Set(past.map(\.id))
    for interview in past {
      let filter = AttemptFilter(setting: .interview, interview: interview.id)
      occasion.asked.formUnion(try store.attempts(filter, limit: Self.mostAsked).map(\.bearer))
    }
    return occasion
  }

  /// More than any interview asks.
  private static let mostAsked = 200

  /// The step that usually follows; the last is rehearsed again.
  private static func step(after step: String) -> String? {
    guard let index = Debrief.steps.firstIndex(of: step) else { return nil }
    return Debrief.steps[min(index + 1, Debrief.steps.count - 1)]
  }
}
