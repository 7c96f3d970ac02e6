import FSRS
import GRDB
import Practice
import Testing

@testable import Store

/// What is usual for a person, and what isn't the person's own time.
@Suite struct AnsweringTimesTests {
  let fixture: Fixture
  let store: Store

  init() throws {
    fixture = try Fixture()
    store = try fixture.open()
    _ = try store.replaceBank(
      .named("core"), questions: [.plain("a"), .plain("t", kind: .technical, time: .seconds(60))])
  }

  private func record(
    _ key: QuestionKey, seconds: Int?, _ grade: Grade = .solid, on day: Int, in setting: Setting = .drill,
    _ delivery: Attempt.Delivery? = .spoken, usual: Int? = nil
  ) throws {
    let moment = Moment.day(day)
    let attempt = Attempt(
      question: key, setting: setting, grade: grade, delivery: delivery,
      answering: seconds.map { .seconds($0) }, usual: usual.map { .seconds($0) })
    let event = Event(id: fixture.ids.next(at: moment.instant), occurred: moment, fact: .attempt(attempt))
    try store.record(
      Action(id: fixture.ids.next(at: moment.instant), recorded: moment.instant, events: [event]))
  }

  @Test func `practice makes times usual, by kind and by how answers are given`() throws {
    #expect(try store.usualTimes() == UsualTimes())
    for day in 0..<8 {
      try record("a", seconds: 100 + day, on: day, in: day == 3 ? .mock : day == 4 ? .partner : .drill)
      try record("a", seconds: 300, on: day, .typed)
      try record("t", seconds: 40, on: day)
      // None of these counts.
      try record("a", seconds: 5, .blanked, on: day)
      try record("a", seconds: 500, on: day, in: .interview)
      try record("a", seconds: 8, on: day, nil)
      try record("a", seconds: nil, on: day)
      try record("gone", seconds: 9, on: day)
    }
    let usual = try store.usualTimes()
    #expect(usual[.behavioural, .spoken] == .milliseconds(103_500))
    #expect(usual[.behavioural, .typed] == .seconds(300))
    #expect(usual[.technical, .spoken] == .seconds(40))
    #expect(usual[.technical, .typed] == nil)
  }

  @Test func `what was taken back isn't usual, and what a question was before still is`() throws {
    for day in 0..<8 { try record("a", seconds: 100, on: day) }
    _ = try store.undo(at: .day(8), ids: &fixture.ids)
    #expect(try store.usualTimes()[.behavioural, .spoken] == nil)
    _ = try store.redo(at: .day(8), ids: &fixture.ids)
    let link = Change(.init(.question, "b"), "same_as", to: "a")
    try fixture.change(link, on: 8, in: store)
    _ = try store.replaceBank(.named("core", hash: 2), questions: [.plain("b", kind: .leadership)])
    #expect(try store.usualTimes()[.leadership, .spoken] == .seconds(100))
  }

  @Test func `a time far beyond is neither usual nor told, but for one that was compared`() throws {
    for day in 0..<7 { try record("a", seconds: 100, on: day) }
    try record("a", seconds: 2820, on: 7)
    #expect(try store.usualTimes()[.behavioural, .spoken] == nil)
    #expect(try store.answeringTimes(since: .after(0), limit: 100).count == 7)
    try record("a", seconds: 2820, on: 8, usual: 100)
    #expect(try store.usualTimes()[.behavioural, .spoken] == .seconds(100))
    let told = try store.answeringTimes(since: .after(0), limit: 100).map(\.answering)
    #expect(told == [.seconds(2820)] + Array(repeating: .seconds(100), count: 7))
  }

  @Test func `attempts before the newest thousand aren't looked at`() throws {
    for day in 0..<8 { try record("t", seconds: 40, on: day) }
    let moment = Moment.day(9)
    func event() -> Event {
      Event(
        id: fixture.ids.next(at: moment.instant), occurred: moment,
        fact: .attempt(Attempt(question: "a", setting: .drill, grade: .solid)))
    }
    let events = (0..<993).map { _ in event() }
    try store.record(
      Action(id: fixture.ids.next(at: moment.instant), recorded: moment.instant, events: events))
    #expect(try store.usualTimes()[.technical, .spoken] == nil)
  }

  @Test func `what an answer is compared with is kept, and its slowness beside the memory`() throws {
    try record("a", seconds: 200, on: 0, usual: 100)
    #expect(try store.history(of: "a").map(\.attempt.usual) == [.seconds(100)])
    #expect(try store.record(of: "a")?.last.slowness == 1)
    try record("a", seconds: 200, on: 1)
    #expect(try store.record(of: "a")?.last.slowness == 0)
    _ = try store.undo(at: .day(2), ids: &fixture.ids)
    #expect(try store.record(of: "a")?.last.slowness == 1)
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 2))
  }

  @Test func `once times predict something, slow answers change recall, rounds and the day of return`() throws
  {
    try record("a", seconds: 100, on: 0, usual: 100)
    try record("t", seconds: 400, on: 0, usual: 100)
    let query = RoundQuery(today: .after(1), mostDue: 9, freshPerBank: 0, weakest: 9)
    #expect(try store.roundMaterial(query).weakest.map(\.key) == ["a", "t"])
    try store.adopt(
      .standard, offsets: RecallOffsets(mock: 0, partner: 0, interview: 0, slowness: -0.5), attempts: 2,
      at: .day(1))
    let rules = try store.rules
    let (usual, slow) = (try store.record(of: "a"), try store.record(of: "t"))
    #expect(usual?.memory == slow?.memory)
    #expect(
      slow?.recall(on: .after(5), rules: rules)
        == slow.map { rules.model.recall(of: $0.memory, afterDays: 5, offset: -1) })
    let material = try store.roundMaterial(query)
    #expect((material.due + material.weakest).map(\.key) == ["t", "a"])
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 2))
  }
}
