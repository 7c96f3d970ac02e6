import FSRS
import Practice
import Store

/// An attempt as listings in JSON and CSV have it; documented in the manual.
struct AttemptRow: Encodable {
  var id: String
  var question: String
  var ask: String
  var setting: String
  var grade: Int
  var word: String
  var suggested: Int?
  var occurred: String
  var studyDay: String
  var thinkingSeconds: Double?
  var answeringSeconds: Double?
  var usualSeconds: Double?
  var delivery: String?
  var words: Int?
  var pointsCovered: Int?
  var pointsTotal: Int?
  var redFlags: Int?
  var hint: Bool
  var recall: Double?
  var interview: String?
  var answer: String?
  var note: String?
  /// The story told, by its word.
  var story: String?
  /// These three only with answers: they are counted from them.
  var wordsPerMinute: Int?
  var fillers: Int?
  var recording: String?
  /// The person's own, where somebody else graded.
  var ownGrade: Int?

  init(_ listed: ListedAttempt) {
    let attempt = listed.attempt
    id = listed.id.description
    question = listed.bearer.text
    ask = listed.text
    setting = attempt.setting.name
    grade = attempt.grade.rawValue
    word = attempt.grade.word
    suggested = attempt.suggested?.rawValue
    ownGrade = attempt.ownGrade?.rawValue
    occurred = listed.occurred.iso
    studyDay = listed.occurred.day.iso
    thinkingSeconds = attempt.thinking.map(Self.seconds)
    answeringSeconds = attempt.answering.map(Self.seconds)
    usualSeconds = attempt.usual.map(Self.seconds)
    delivery = attempt.delivery?.rawValue
    words = attempt.words
    pointsCovered = attempt.coverage?.pointsCovered
    pointsTotal = attempt.coverage?.pointsTotal
    redFlags = attempt.coverage?.redFlags.nonzeroBitCount
    hint = attempt.hintUsed
    recall = attempt.prediction?.recall
    interview = attempt.interview?.description
    answer = listed.answer?.text
    note = listed.answer?.note
  }

  /// The attempt with what can be counted from its answer, and where its sound is.
  init(_ listed: ListedAttempt, in session: Session) {
    self.init(listed)
    if session.recordings.has(listed.id) { recording = session.recordings.path(of: listed.id) }
    guard let text = listed.answer?.text else { return }
    let figures = session.figures(of: listed.attempt, text: text, sound: nil)
    wordsPerMinute = figures.pace?.wordsPerMinute
    fillers = figures.fillers?.total
    words = words ?? figures.words
  }

  private static func seconds(_ time: Duration) -> Double { Double(time.milliseconds) / 1000 }

  /// The columns of the CSV, in order.
  static let columns = [
    "id", "question", "ask", "setting", "grade", "word", "suggested", "occurred", "study_day",
    "thinking_seconds", "answering_seconds", "delivery", "words", "points_covered", "points_total",
    "red_flags", "hint", "recall", "interview", "answer", "note", "usual_seconds",
    "words_per_minute", "fillers", "recording", "own_grade",
  ]

  /// The values under ``columns``; what is unknown is empty.
  var values: [String] {
    func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }
    return [
      id, question, ask, setting, text(grade), word, text(suggested), occurred, studyDay,
      text(thinkingSeconds), text(answeringSeconds), text(delivery), text(words), text(pointsCovered),
      text(pointsTotal), text(redFlags), text(hint), text(recall), text(interview), text(answer), text(note),
      text(usualSeconds), text(wordsPerMinute), text(fillers), text(recording), text(ownGrade),
    ]
  }
}
