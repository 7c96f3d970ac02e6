import ArgumentParser
import FSRS
import Practice
import Store
import Terminal

/// `log`: an attempt without a dialogue.
struct Log: Verb {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Record an attempt without a dialogue.")

  static let examples = [
    Example("log conflict-with-peer solid", "answered just now"),
    Example("log conflict-with-peer 2 --took 95s", "shaky, in 95 seconds"),
    Example("log conflict-with-peer nailed --at \"yesterday 19:00\"", "late, in its right place"),
    Example("log conflict-with-peer blanked --setting interview --note \"panel of four\"", "a real one"),
  ]

  @Argument(help: "The question's id, or its beginning.")
  var question: String

  @Argument(help: "1 blanked, 2 shaky, 3 solid, 4 nailed.")
  var grade: String

  @Option(help: "How long the answer took, as in 95s or 2m30s.")
  var took: String?

  @Option(help: "When it was, as in 2026-11-23T19:00, \"yesterday 19:00\" or \"3 days ago\".")
  var at: String?

  @Option(help: "Where it was: drill, mock, partner or interview.")
  var setting = "drill"

  @Option(help: "A note kept with it.")
  var note: String?

  func perform(in session: Session) throws -> ExitStatus {
    let key = try session.key(question)
    guard let grade = Grade(text: grade) else {
      throw Complaint("“\(self.grade)” is no grade: 1 blanked, 2 shaky, 3 solid or 4 nailed.")
    }
    let names = Setting.allCases.map(\.name)
    let known = try QuestionChoice.known([setting], among: names, as: "setting")
    let setting = Setting(name: known[0]) ?? .drill
    var answering: Duration?
    if let took {
      guard let time = Duration(written: took) else {
        throw Complaint("“\(took)” is no duration; write 95s, 2m or 2m30s.")
      }
      answering = time
    }
    let occurred = try at.map { try session.moment($0) }
    let record = try session.store.record(of: key)
    let rules = try session.store.rules
    let prediction =
      occurred == nil
      ? record.map { record in
        Attempt.Prediction(
          recall: record.recall(on: session.today, in: setting, rules: rules),
          parametersVersion: rules.parametersVersion)
      } : nil
    let time = try answering.map { try LoggedTime($0, of: key, in: session) }
    let attempt = Attempt(
      question: key, setting: setting, grade: grade, prediction: prediction, answering: answering,
      usual: time?.comparedWith)
    try session.act([.attempt(attempt)], at: occurred, answer: note.map { Answer(note: $0) })
    let next = try session.store.record(of: key)?.nextDay(rules: rules)
    let cap = try session.preparation.cap(on: session.today)
    let today = session.today
    let comes = next.map { Deadline.capped($0, by: cap, lastDay: today) }.map {
      $0 <= today ? "; due now" : "; next on \($0.short(from: today))"
    }
    let given = occurred.map { " on \($0.day.short(from: today))" }
    session.say("Recorded: \(key) \(grade.word)\(given ?? "")\(comes ?? "").")
    if let sentence = time?.leftOut { session.say(Styled(sentence)) }
    return .success
  }
}

/// A time that a person says an answer took, beside what was to be expected.
private struct LoggedTime {
  let answering: Duration
  let usual: Duration?
  let target: Duration

  init(_ answering: Duration, of key: QuestionKey, in session: Session) throws {
    self.answering = answering
    let question = try session.store.question(key)?.question
    let usualTimes = try session.store.usualTimes()
    usual = question.flatMap { usualTimes[$0.kind, nil] }
    target = question?.time ?? Question.standardTime
  }

  private var isFarBeyond: Bool {
    WalkAway.isLikely(answering, delivery: nil, usual: usual, target: target)
  }

  /// What the attempt records as usual.
  var comparedWith: Duration? { isFarBeyond ? nil : usual }

  /// What is said of a time that is kept and no more; nil for any other.
  var leftOut: String? {
    guard isFarBeyond else { return nil }
    let expected = usual.map { "your usual \($0.clock)" } ?? "the \(target.written) it should take"
    return Wording.sentence(
      "\(Wording.roughly(answering)) is far beyond \(expected): it is kept, but left out of your times.")
  }
}

extension Session {
  /// The moment that a person's words mean; days without an hour are at noon. Moments to come are refused.
  func moment(_ text: String) throws(Complaint) -> Moment {
    let instant: Instant
    if let stamp = TimeStamp(text) {
      instant = stamp.instant(utcOffset: environment.utcOffset)
    } else if let when = when(text, direction: .past) {
      if when.date == now.local.date, when.minuteOfDay == nil { return now }
      instant = environment.instant(date: when.date, minuteOfDay: when.minuteOfDay ?? 12 * 60)
    } else {
      throw Complaint(
        "“\(text)” is no time that can be understood; write yesterday, “tue 14:00”, 2026-11-23 or 2026-11-23T19:00."
      )
    }
    guard instant <= environment.now() else {
      throw Complaint("“\(text)” is still to come; only what has been can be written down.")
    }
    return environment.moment(at: instant, dayStart: settings.dayStart)
  }
}
