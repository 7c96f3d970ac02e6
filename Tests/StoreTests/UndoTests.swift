import FSRS
import Practice
import Testing

@testable import Store

@Suite struct UndoTests {
  let fixture: Fixture
  let store: Store

  init() throws {
    fixture = try Fixture()
    store = try fixture.open()
  }

  @Test func `undo walks back, redo walks forward, also after a restart`() throws {
    for (day, key) in ["a", "b", "c"].enumerated() {
      try fixture.answer(QuestionKey(key), .solid, on: day, to: store)
    }
    #expect([try undo(), try undo()] == ["c", "b"])
    #expect(try standing() == ["a"])
    let again = try fixture.open()
    #expect(try again.undo(at: .day(4), ids: &fixture.ids).map(question) == "a")
    #expect(try again.undo(at: .day(4), ids: &fixture.ids) == nil)
    #expect([try redo(), try redo(), try redo(), try redo()] == ["a", "b", "c", nil])
    #expect(try standing() == ["a", "b", "c"])
    #expect(try undo() == "c")
  }

  @Test func `a new deed ends the way forward until it is undone itself`() throws {
    try fixture.answer("a", .solid, on: 0, to: store)
    #expect(try undo() == "a")
    try fixture.answer("b", .solid, on: 1, to: store)
    #expect(try redo() == nil)
    #expect([try undo(), try undo()] == ["b", nil])
    #expect([try redo(), try redo()] == ["b", nil])
    #expect(try standing() == ["b"])
  }

  @Test func `an action is taken back as a whole`() throws {
    let moment = Moment.day(0)
    let interview = fixture.ids.next(at: moment.instant)
    let facts: [Event.Fact] = [
      .change(Change(Change.Subject(.interview, interview.description), "company", to: "Acme")),
      .attempt(Attempt(question: "a", setting: .interview, interview: interview, grade: .blanked)),
      .attempt(Attempt(question: "b", setting: .interview, interview: interview, grade: .nailed)),
    ]
    let events = facts.map {
      Event(id: fixture.ids.next(at: moment.instant), occurred: moment, fact: $0)
    }
    try store.record(
      Action(id: fixture.ids.next(at: moment.instant), recorded: moment.instant, events: events))
    let taken = try store.undo(at: .day(1), ids: &fixture.ids)
    #expect(
      taken == Reversal(recorded: moment.instant, events: [events[1], events[2], events[0]]))
    #expect(try store.fields(of: .interview) == [:])
    #expect(try standing() == [])
    #expect(try store.nextRedo() == taken)
  }

  @Test func `removing an attempt is a deed that can be undone`() throws {
    let attempt = try fixture.answer("a", .solid, on: 0, to: store)
    let removal = Event(
      id: fixture.ids.next(at: .day(1)), occurred: .day(1), fact: .retraction(of: attempt))
    try store.record(
      Action(id: fixture.ids.next(at: .day(1)), recorded: .day(1), events: [removal]))
    #expect(try standing() == [])
    #expect(try store.undo(at: .day(2), ids: &fixture.ids)?.events == [removal])
    #expect(try standing() == ["a"])
    #expect(try undo() == "a")
  }

  @Test func `undo takes back only what was done on the same device`() throws {
    try fixture.answer("a", .solid, on: 0, to: store)
    let couch = try fixture.open(device: Device(name: "couch", newID: EventID(high: 2, low: 2)))
    try fixture.answer("b", .solid, on: 1, to: couch)
    #expect(try undo() == "a")
    #expect(try undo() == nil)
    #expect(try couch.nextUndo().map(question) == "b")
  }

  @Test func `a round in progress changes with the undo`() throws {
    let sitting = SavedSitting(day: .after(0), body: "three of six")
    try fixture.answer("a", .solid, on: 0, to: store)
    _ = try store.undo(at: .day(0), ids: &fixture.ids, sitting: .save(sitting))
    #expect(try store.savedSitting() == sitting)
    try store.updateSitting(.clear)
    #expect(try store.savedSitting() == nil)
  }

  private func question(_ reversal: Reversal) -> String? {
    reversal.events.lazy.compactMap { event in
      if case .attempt(let attempt) = event.fact { attempt.question.text } else { nil }
    }.first
  }

  private func undo() throws -> String? {
    try store.undo(at: .day(4), ids: &fixture.ids).flatMap(question)
  }

  private func redo() throws -> String? {
    try store.redo(at: .day(4), ids: &fixture.ids).flatMap(question)
  }

  /// Questions with a live attempt, oldest first.
  private func standing() throws -> [String] {
    try store.attempts(limit: 99).reversed().map(\.attempt.question.text)
  }
}
