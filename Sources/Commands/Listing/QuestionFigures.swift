import Practice
import Store

/// One question as `show --json` has it; documented in the manual.
struct QuestionFigures: Encodable {
  struct Chances: Encodable {
    var day: String
    var setting = Setting.interview.name
    var verdict: String
    var notBlanked: Double
    var solidWhenNotBlanked: Double
    var solid: Double
  }

  var id: String
  /// Nil for what is in no bank any more.
  var question: QuestionRow?
  /// Oldest first.
  var attempts: [AttemptRow]
  var readiness: Chances?

  init(_ key: QuestionKey, _ listed: ListedQuestion?, _ session: Session) throws {
    id = key.text
    attempts = try session.store.history(of: key).map(AttemptRow.init)
    guard let listed else { return }
    question = QuestionRow(
      listed, record: try session.store.record(of: key), cap: try session.preparation.cap(on: session.today),
      today: session.today, rules: try session.store.rules)
    readiness = try session.readiness(for: listed).map { question in
      func rounded(_ chance: Double) -> Double { (chance * 1000).rounded() / 1000 }
      let readiness = question.readiness
      return Chances(
        day: question.day.iso, verdict: readiness.verdict.rawValue, notBlanked: rounded(readiness.notBlanked),
        solidWhenNotBlanked: rounded(readiness.solidWhenNotBlanked), solid: rounded(readiness.chance))
    }
  }
}
