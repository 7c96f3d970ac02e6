import FSRS
import Practice
import Testing

@testable import Store

/// What a friend asks and hasn't come to an end with, on disk.
@Suite struct SavedPartnerTests {
  let fixture: Fixture

  init() throws {
    fixture = try Fixture()
  }

  @Test func `what is saved is there at the next start, until it is cleared`() throws {
    let saved = SavedPartner(body: "{}", waiting: .init(question: "a", answer: "[]"))
    do {
      let store = try fixture.open()
      #expect(try store.savedPartner() == nil)
      try store.updatePartner(.save(saved))
      try store.updatePartner(.unchanged)
    }
    let store = try fixture.open()
    #expect(try store.savedPartner() == saved)
    try store.updatePartner(.save(SavedPartner(body: "[]")))
    #expect(try store.savedPartner() == SavedPartner(body: "[]"))
    try store.updatePartner(.clear)
    #expect(try store.savedPartner() == nil)
  }

  @Test func `it changes in the transaction of the answer it belongs to`() throws {
    let store = try fixture.open()
    let event = Event(
      id: fixture.ids.next(at: .day(0)), occurred: .day(0),
      fact: .attempt(Attempt(question: "a", setting: .partner, grade: .solid, ownGrade: .shaky)))
    let action = Action(id: fixture.ids.next(at: .day(0)), recorded: .day(0), events: [event])
    try store.record(action, partner: .save(SavedPartner(body: "{}")))
    #expect(try store.savedPartner() == SavedPartner(body: "{}"))
    // The same ids once more can't be stored, and then the sitting isn't either.
    #expect(throws: StoreError.self) { try store.record(action, partner: .clear) }
    #expect(try store.savedPartner() == SavedPartner(body: "{}"))
  }

  @Test func `forgetting a question erases the answer to it that waits, in copies too`() throws {
    let store = try fixture.open()
    try fixture.answer("a", .solid, on: 0, to: store)
    try store.updatePartner(.save(SavedPartner(body: "{}", waiting: .init(question: "a", answer: "secret"))))
    _ = try store.makeWeeklyCopyIfDue(now: .day(0))
    let forgotten = try store.forget(.question("a"), at: .day(1), ids: &fixture.ids)
    #expect(forgotten.answers == 1)
    #expect(forgotten.copiesNotReached == [])
    #expect(try store.savedPartner() == SavedPartner(body: "{}"))
  }
}
