import FSRS
import Practice
import Store

/// What stands at the head of a round because of real interviews, in whatever bank it is: whoever was asked a question
/// has it to answer.
struct LeadingQuestions {
  let session: Session
  /// What the round may have; without banks of the person's choice any bank will do.
  let filter: QuestionFilter

  /// More than any round has room for.
  private static let most = 40
  /// More than any interview asks.
  private static let mostAsked = 200

  /// For a round that the person wishes so.
  init(_ session: Session, _ wish: RoundWish, _ filter: QuestionFilter) {
    self.session = session
    var filter = filter
    if wish.banks.isEmpty { filter.banks = nil }
    self.filter = filter
  }

  /// Weak in a real interview and not answered since, in banks that `banks` don't name, the newest first.
  func weak(outside banks: Set<String>?) throws -> [Candidate] {
    guard filter.banks == nil, let banks else { return [] }
    let keys = try session.store.weakFromInterviews(outside: banks, limit: Self.most)
    guard !keys.isEmpty else { return [] }
    let candidates = try session.store.candidates(keys)
    return keys.compactMap { candidates[$0] }.filter(filter.lets)
  }

  /// What earlier interviews at the companies of these dates asked and what wasn't answered well since, that of the nearest
  /// date first, and of one company the least remembered. Of several askings the newest counts.
  func askedBefore(_ dates: [PreparedDate]) throws -> [(candidate: Candidate, why: WhyNow)] {
    let jobs = try session.jobSearch
    let rules = try session.store.rules
    let today = session.today
    var found: [(candidate: Candidate, why: WhyNow)] = []
    var seen: Set<QuestionKey> = []
    for company in dates.compactMap(\.name) {
      let asked = try session.asked(at: company, jobs, limit: Self.mostAsked).filter {
        seen.insert($0.key).inserted
      }
      guard !asked.isEmpty else { continue }
      let candidates = try session.store.candidates(asked.map(\.key))
      let open = asked.compactMap { asking -> (candidate: Candidate, asking: Asking, recall: Double)? in
        guard let candidate = candidates[asking.key], let record = candidate.record, filter.lets(candidate),
          !record.isWeakFromInterview, !asking.isAnswered(record.last), record.last.day != today
        else { return nil }
        return (candidate, asking, record.recall(on: today, rules: rules))
      }
      found += open.sorted { ($0.recall, $0.asking.key) < ($1.recall, $1.asking.key) }.map {
        ($0.candidate, $0.asking.why)
      }
    }
    return found
  }
}

/// A question that a company asked in a real interview.
struct Asking: Equatable {
  var key: QuestionKey
  /// As the application spells it.
  var company: String
  /// When the interview was.
  var moment: Moment
  /// How the answer went there.
  var grade: Grade

  /// Whether the newest answer is a good one and was given after it.
  func isAnswered(_ last: QuestionRecord.Step) -> Bool {
    last.instant > moment.instant && last.grade.isSolidOrBetter
  }

  /// Why it is asked again.
  var why: WhyNow { .askedBefore(company: company, day: moment.day, grade: grade) }
}

extension Session {
  /// What a company asked in its interviews so far, the newest first, each question once.
  func asked(at company: String, _ jobs: JobSearch, limit: Int) throws -> [Asking] {
    var seen: Set<QuestionKey> = []
    return try jobs.interviews(at: company).reversed().flatMap { interview in
      try store.attempts(AttemptFilter(setting: .interview, interview: interview.id), limit: limit)
        .filter { seen.insert($0.bearer).inserted }
        .map {
          Asking(
            key: $0.bearer, company: interview.application?.company ?? company, moment: $0.occurred,
            grade: $0.attempt.grade)
        }
    }
  }
}
