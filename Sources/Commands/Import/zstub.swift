import FSRS
import Practice
import QuestionBank
import Store

struct AnkiReader {
  static func isPackage(_ b: [UInt8]) -> Bool { false }
  func read(path: String, withHistory: Bool) throws(ImportRefusal) -> ForeignReading { ForeignReading() }
  func read(bytes: [UInt8], withHistory: Bool) throws(ImportRefusal) -> ForeignReading { ForeignReading() }
}
extension EventID { init(instant: Instant, fingerprint: UInt64) { self.init(high: 0, low: fingerprint) } }
extension Store { func existing(_ ids: [EventID]) throws(StoreError) -> Set<EventID> { [] } }
extension Attempt {
  init(question: QuestionKey, setting: Setting, grade: Grade, answering: Duration?, memory: MemoryState?) {
    self.init(question: question, setting: setting, grade: grade, answering: answering)
  }
}
typealias QuestionDraft = QuestionBank.Draft
