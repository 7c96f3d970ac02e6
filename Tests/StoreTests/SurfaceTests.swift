import FSRS
import Practice
import Store
import Testing

/// What other modules see, without `@testable`.
@Suite struct SurfaceTests {
  @Test func `an evening is stored, chosen from and taken back`() throws {
    let device = Device(name: "desk", newID: EventID(high: 1, low: 1))
    let store = try Store.inMemory(targetRecall: 0.9, device: device)
    #expect(try store.hasHistory() == false)
    let key = QuestionKey("conflict")
    let file = BankFile(
      name: "core", title: "Core", path: "/banks/core.yaml", origin: .shipped, size: 1,
      modifiedNanoseconds: 1, hash: 1)
    let result = try store.replaceBank(file, questions: [Question(key: key, wordings: ["A conflict?"])])
    #expect(result.taken == [])
    let query = RoundQuery(today: StudyDay(100), mostDue: 5, freshPerBank: 5, weakest: 5)
    #expect(try store.roundMaterial(query).fresh.map(\.key) == [key])
    let moment = Moment(
      instant: Instant(milliseconds: 8_640_000_000), utcOffset: 0, dayStart: .seconds(4 * 3600))
    var ids = EventIDSource(seed: 1)
    let attempt = Event(
      id: ids.next(at: moment.instant), occurred: moment,
      fact: .attempt(Attempt(question: key, setting: .drill, grade: .shaky)))
    try store.record(
      Action(id: ids.next(at: moment.instant), recorded: moment.instant, events: [attempt]),
      answers: [attempt.id: Answer(text: "Once upon a time")],
      sitting: .save(SavedSitting(day: moment.day, body: "{}")))
    #expect(try store.hasHistory())
    #expect(try store.record(of: key)?.attempts == 1)
    #expect(try store.undo(at: moment, ids: &ids)?.events == [attempt])
    #expect(try store.roundMaterial(query).fresh.map(\.key) == [key])
    #expect(try store.doctor(repairing: false).isSound)
  }
}
