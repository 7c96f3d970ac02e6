import FSRS
import Practice
import Store

/// A question as listings in JSON have it; documented in the manual.
struct QuestionRow: Encodable {
  var id: String
  var ask: [String]
  var bank: String
  var kind: String
  var topics: [String]
  var level: String?
  var timeSeconds: Int
  var attempts: Int
  /// Tries blanked on a later day than the attempt before.
  var lapses: Int?
  var lastGrade: String?
  var lastDay: String?
  var due: String?
  var recall: Double?
  /// What may help, where the question slips away again and again and that was asked for.
  var advice: String?

  init(_ listed: ListedQuestion, record: QuestionRecord?, cap: StudyDay?, today: StudyDay, rules: MemoryRules)
  {
    id = listed.question.key.text
    ask = listed.question.wordings
    bank = listed.bank
    kind = listed.question.kind.rawValue
    topics = listed.question.topics
    level = listed.question.level
    timeSeconds = listed.question.time.wholeSeconds
    attempts = record?.attempts ?? 0
    lapses = record?.lapses
    lastGrade = record?.last.grade.word
    lastDay = record?.last.day.iso
    due = record.map { Deadline.capped($0.nextDay(rules: rules), by: cap, lastDay: $0.last.day).iso }
    recall = record.map { ($0.recall(on: today, rules: rules) * 1000).rounded() / 1000 }
  }
}
