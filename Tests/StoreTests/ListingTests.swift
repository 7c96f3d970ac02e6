import FSRS
import Practice
import Testing

@testable import Store

@Suite struct ListingTests {
  let fixture: Fixture
  let store: Store

  init() throws {
    fixture = try Fixture()
    store = try fixture.open()
    _ = try store.replaceBank(
      .named("core"),
      questions: [
        .plain("a", "Why a?", topics: ["x", "y"]), .plain("b", kind: .coding, topics: ["y"]), .plain("c"),
      ])
  }

  @Test func `an attempt is read back as it was stated`() throws {
    let moment = Moment(instant: .day(0), utcOffset: -19_800, dayStart: .seconds(4 * 3600))
    let interview = EventID(high: 7, low: 8)
    let full = Attempt(
      question: "a", wording: 1, setting: .interview, interview: interview, grade: .shaky, ownGrade: .solid,
      suggested: .blanked, prediction: Attempt.Prediction(recall: 0.625, parametersVersion: 3),
      delivery: .typed, thinking: .milliseconds(1500), answering: .seconds(95), words: 212,
      coverage: Coverage(points: 0b101, pointsTotal: 3, redFlags: 1, redFlagsTotal: 1), hintUsed: true,
      followUp: .seconds(33))
    let id = fixture.ids.next(at: moment.instant)
    let answer = Answer(text: "I said\nthis.", note: "too fast")
    try store.record(
      Action(
        id: fixture.ids.next(at: moment.instant), recorded: .day(1),
        events: [Event(id: id, occurred: moment, fact: .attempt(full))]),
      answers: [id: answer])
    let listed = ListedAttempt(
      id: id, occurred: moment, attempt: full, bearer: "a", text: "Why a?", bank: "core", answer: answer)
    #expect(try store.attempt(id) == listed)
    #expect(try store.lastAnswer(of: "a") == listed)
    #expect(try store.nextUndo()?.events == [Event(id: id, occurred: moment, fact: .attempt(full))])
    #expect(try store.attempts(AttemptFilter(interview: interview), limit: 9).map(\.id) == [id])
    #expect(try store.history(of: "a").map(\.answer) == [nil])
  }

  @Test func `attempts are listed newest first, filtered, paged and streamed`() throws {
    for (day, key) in ["a", "b", "a", "gone", "c"].enumerated() {
      try fixture.answer(
        QuestionKey(key), .solid, on: day, in: day == 2 ? .interview : .drill, to: store)
    }
    func keys(_ filter: AttemptFilter, limit: Int = 99, offset: Int = 0) throws -> String {
      try store.attempts(filter, limit: limit, offset: offset).map(\.attempt.question.text)
        .joined(separator: " ")
    }
    #expect(try keys(AttemptFilter()) == "c gone a b a")
    #expect(try keys(AttemptFilter(), limit: 2, offset: 1) == "gone a")
    #expect(try keys(AttemptFilter(question: "a")) == "a a")
    #expect(try keys(AttemptFilter(setting: .interview)) == "a")
    #expect(try keys(AttemptFilter(since: .after(2))) == "c gone a")
    #expect(try keys(AttemptFilter(topic: "y")) == "a b a")
    #expect(try keys(AttemptFilter(kind: .coding)) == "b")
    #expect(try keys(AttemptFilter(bank: "core")) == "c a b a")
    #expect(try keys(AttemptFilter(bank: "none")) == "")
    var streamed: [StudyDay] = []
    try store.eachAttempt {
      streamed.append($0.occurred.day)
      return streamed.count < 3
    }
    #expect(streamed == [.after(4), .after(3), .after(2)])
    #expect(try store.history(of: "a").map(\.occurred.day) == [.after(0), .after(2)])
  }

  @Test func `sums by day and topic follow the live attempts`() throws {
    try fixture.answer("a", .solid, on: 0, to: store)
    try fixture.answer("b", .blanked, on: 0, to: store)
    try fixture.answer("a", .nailed, on: 2, to: store)
    try fixture.answer("a", .shaky, on: 3, to: store)
    _ = try store.undo(at: .day(3), ids: &fixture.ids)
    #expect(
      try store.dayTotals(from: .after(0), through: .after(9)) == [
        DayTotals(day: .after(0), attempts: 2, solidOrBetter: 1),
        DayTotals(day: .after(2), attempts: 1, solidOrBetter: 1),
      ])
    #expect(
      try store.progress().topics == [
        TopicTotal(topic: "x", attempts: 2, solidOrBetter: 2, questions: 1),
        TopicTotal(topic: "y", attempts: 3, solidOrBetter: 2, questions: 2),
      ])
    #expect(try store.progress(["none"]).topics == [])
  }

  @Test func `due days are counted ahead, under a cap too`() throws {
    let rules = MemoryRules()
    try fixture.answer("a", .nailed, on: 0, to: store)
    try fixture.answer("b", .blanked, on: 0, to: store)
    try fixture.answer("c", .blanked, on: 0, to: store)
    try fixture.change(Change(Change.Subject(.question, "c"), "suspended", to: "1"), on: 0, in: store)
    let ahead = try #require(try store.record(of: "a")).nextDay(rules: rules) - .after(0)
    var expected = Array(repeating: 0, count: 14)
    expected[1] = 1
    expected[ahead] = 1
    #expect(try store.dueCounts(from: .after(0), days: 14) == expected)
    #expect(try store.dueCounts(from: .after(1), days: 2, cap: .after(2)) == [1, 1])
    #expect(try store.dueCounts(from: .after(30), days: 1) == [2])
    #expect(try store.dueCounts(from: .after(30), days: 1, filter: QuestionFilter(kinds: [.coding])) == [1])
  }

  @Test func `answering times come with what the question allows`() throws {
    for (day, seconds) in [100, nil, 140].enumerated() {
      let moment = Moment.day(day)
      let attempt = Attempt(
        question: "a", setting: .drill, grade: .solid, delivery: .spoken,
        answering: seconds.map { .seconds($0) })
      let event = Event(
        id: fixture.ids.next(at: moment.instant), occurred: moment, fact: .attempt(attempt))
      try store.record(
        Action(id: fixture.ids.next(at: moment.instant), recorded: moment.instant, events: [event]))
    }
    #expect(
      try store.answeringTimes(since: .after(0), limit: 9) == [
        AnsweringTime(answering: .seconds(140), target: .seconds(120), delivery: .spoken),
        AnsweringTime(answering: .seconds(100), target: .seconds(120), delivery: .spoken),
      ])
    #expect(try store.answeringTimes(since: .after(1), limit: 9).count == 1)
  }

  @Test func `the later change wins, whenever it was entered`() throws {
    let bank = Change.Subject(.bank, "core")
    try fixture.change(Change(bank, "active", to: "1"), on: 5, in: store)
    try fixture.change(Change(bank, "active", to: "0"), on: 2, in: store)
    try fixture.change(Change(Change.Subject(.person), "aim", to: "a new job"), on: 2, in: store)
    #expect(try store.fields(of: .bank) == ["core": ["active": "1"]])
    #expect(try store.fields(of: .person) == ["": ["aim": "a new job"]])
    try fixture.change(Change(bank, "active", from: "1", to: nil), on: 6, in: store)
    #expect(try store.field("active", of: bank) == nil)
  }
}
