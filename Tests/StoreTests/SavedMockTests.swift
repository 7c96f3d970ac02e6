import FSRS
import GRDB
import Practice
import Testing

@testable import Store

/// A mock interview in progress, on disk.
@Suite struct SavedMockTests {
  let fixture: Fixture

  init() throws {
    fixture = try Fixture()
  }

  private func text(_ place: Int, _ question: QuestionKey?, _ body: String?) -> MockUpdate.Text {
    MockUpdate.Text(place: place, question: question, body: body)
  }

  @Test func `what is saved is there at the next start, each text until it is taken away`() throws {
    do {
      let store = try fixture.open()
      #expect(try store.savedMock() == nil)
      try store.updateMock(.save(body: "{}", text: text(0, "a", "first")))
      try store.updateMock(.save(body: "[]", text: text(1, nil, "second")))
      try store.updateMock(.unchanged)
    }
    let store = try fixture.open()
    #expect(try store.savedMock() == SavedMock(body: "[]", texts: [0: "first", 1: "second"]))
    try store.updateMock(.save(body: "1", text: text(0, "a", nil)))
    #expect(try store.savedMock() == SavedMock(body: "1", texts: [1: "second"]))
    try store.updateMock(.clear)
    #expect(try store.savedMock() == nil)
  }

  @Test func `it changes in the transaction of the grade it belongs to`() throws {
    let store = try fixture.open()
    let event = Event(
      id: fixture.ids.next(at: .day(0)), occurred: .day(0),
      fact: .attempt(Attempt(question: "a", setting: .mock, grade: .solid)))
    let action = Action(id: fixture.ids.next(at: .day(0)), recorded: .day(0), events: [event])
    try store.record(action, mock: .save(body: "{}", text: nil))
    #expect(try store.savedMock() == SavedMock(body: "{}"))
    // The same ids once more can't be stored, and then the sitting isn't either.
    #expect(throws: StoreError.self) { try store.record(action, mock: .clear) }
    #expect(try store.savedMock() == SavedMock(body: "{}"))
  }

  @Test func `forgetting a question erases what was typed at it in the interview, in copies too`() throws {
    let store = try fixture.open()
    try store.updateMock(.save(body: "{}", text: text(0, "a", "secret of a")))
    try store.updateMock(.save(body: "{}", text: text(1, "b", "secret of b")))
    _ = try store.makeWeeklyCopyIfDue(now: .day(0))
    try fixture.answer("a", .solid, on: 0, to: store)
    let forgotten = try store.forget(.question("a"), at: .day(1), ids: &fixture.ids)
    #expect(forgotten.answers == 1)
    #expect(forgotten.copiesNotReached == [])
    #expect(try store.savedMock()?.texts == [1: "secret of b"])
    // An older text at that place that another process still has doesn't come back with a later one.
    try store.updateMock(.save(body: "{}", text: text(1, "b", "secret of b, longer")))
    #expect(try store.savedMock()?.texts == [1: "secret of b, longer"])
    for path in Copies(folder: fixture.location.backups).paths() {
      let copy = try DatabaseQueue(path: path)
      #expect(try copy.read { try String.fetchAll($0, sql: "SELECT body FROM mock_text") } == ["secret of b"])
      try copy.close()
    }
  }

  @Test func `the details of questions are found by their keys, suspended ones left out`() throws {
    let store = try fixture.open()
    _ = try store.replaceBank(
      .named("core"), questions: [.plain("a", "Why a?"), .plain("b", "Why b?"), .plain("c", "Why c?")])
    try fixture.change(Change(.init(.question, "b"), "suspended", to: "1"), on: 0, in: store)
    let found = try store.candidates(["a", "b", "nowhere"] as [QuestionKey])
    #expect(found.mapValues(\.position) == ["a": 0])
    #expect(try store.candidates([QuestionKey]()) == [:])
  }

  @Test func `what stands beside an attempt can be read when the attempt was taken back`() throws {
    let store = try fixture.open()
    let id = try fixture.answer("a", .solid, on: 0, text: "typed", to: store)
    _ = try store.undo(at: .day(1), ids: &fixture.ids)
    #expect(try store.attempt(id) == nil)
    #expect(try store.answer(beside: id) == Answer(text: "typed"))
  }
}
