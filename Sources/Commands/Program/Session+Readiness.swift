import Practice
import Store

/// How a question would go in a real interview, and on which day.
struct QuestionReadiness {
  var readiness: Readiness
  /// What is asked of today, or of the date that the person prepares for.
  var day: StudyDay
  var today: StudyDay
  /// What its recall would be in a drill; nil for one never answered.
  var recallInDrill: Double?
}

/// How many of the questions that are likely to be asked would be answered solidly; documented in the manual.
struct LikelyQuestions: Encodable {
  /// Of each bank in use so many questions count as likely: banks have what is asked most often first, and it is as
  /// many as a person could prepare in a week.
  static let perBank = 20

  /// The study day of the interview.
  var day: String
  var questions: Int
  /// How many solid or better answers are expected; nil while it is too early to say.
  var solid: Double?
}

extension Session {
  /// The day for which readiness counts: the nearest date that the person prepares for, else today.
  private var interviewDay: StudyDay {
    get throws {
      let today = today
      return try preparation.next(on: today)?.day ?? today
    }
  }

  /// Nil for what interviewers don't ask.
  func readiness(for listed: ListedQuestion) throws -> QuestionReadiness? {
    let question = listed.question
    guard question.kind != .askThem else { return nil }
    let skills = try store.skills(topics: question.topics)
    let record = try store.record(of: question.key)
    let rules = try store.rules
    let day = try interviewDay
    let readiness = skills.readiness(
      topics: question.topics, kind: question.kind, level: question.level, record: record, on: day,
      rules: rules)
    return QuestionReadiness(
      readiness: readiness, day: day, today: today,
      recallInDrill: record.map { Readiness.recall(of: $0, on: day, in: .drill, rules: rules) })
  }

  func likelyQuestions(_ skills: Skills) throws -> LikelyQuestions {
    let day = try interviewDay
    let rules = try store.rules
    let filter = QuestionFilter(banks: try shelf.active, kinds: Kind.asked)
    let likely = try store.foremost(LikelyQuestions.perBank, filter)
    let solid = likely.reduce(0) { sum, candidate in
      sum
        + skills.readiness(
          topics: candidate.topics, kind: candidate.kind, level: candidate.level, record: candidate.record,
          on: day, rules: rules
        ).chance
    }
    return LikelyQuestions(
      day: day.iso, questions: likely.count,
      solid: skills.areUnknown || likely.isEmpty ? nil : (solid * 10).rounded() / 10)
  }
}
