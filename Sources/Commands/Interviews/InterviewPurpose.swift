import Practice
import Store

/// What an interview is good for, as far as the record can tell.
struct InterviewPurpose: Hashable {
  /// The topics it will most likely exercise, the likeliest first.
  var topics: [String] = []
  /// How many questions the company asked in interviews before.
  var askedBefore = 0

  /// `conflict, ownership and estimation`; nil if no bank is in use.
  var topicText: String? { topics.isEmpty ? nil : Wording.list(topics) }

  /// `They asked you 5 questions before; what was weak there comes first.`
  var askedText: String? {
    guard askedBefore > 0 else { return nil }
    return "they asked you \(Wording.counted(askedBefore, "question")) before"
  }
}

/// Tells what interviews are good for, from one reading of the questions.
struct InterviewPurposes {
  private let session: Session
  private let jobs: JobSearch
  private let material: PlanMaterial

  /// So many topics are named: more say nothing.
  private static let mostTopics = 4

  init(session: Session) throws {
    self.session = session
    jobs = try session.jobSearch
    material = try session.store.planMaterial(QuestionFilter(banks: try session.shelf.active))
  }

  /// The topics of the questions that are likeliest asked there: by the step's kinds, by what interviews asked so far, and
  /// most by what this company did.
  func purpose(of interview: Interview) -> InterviewPurpose {
    let own = Set(interview.application.map { jobs.interviews(at: $0.company).map(\.id) } ?? []).subtracting([
      interview.id
    ])
    let likelihood = AskedLikelihood(
      step: interview.knownStep, asked: material.asked, today: session.today, ownInterviews: own)
    var shares: [String: Double] = [:]
    for (candidate, weight) in zip(material.candidates, likelihood.weights(of: material.candidates)) {
      for topic in candidate.topics { shares[topic, default: 0] += weight / Double(candidate.topics.count) }
    }
    let likeliest = shares.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return InterviewPurpose(
      topics: likeliest.prefix(Self.mostTopics).map(\.key),
      askedBefore: material.asked.count { $0.interview.map(own.contains) ?? false })
  }
}
