import FSRS
import Foundation
import GRDB
import Practice
import Testing

@testable import Store

/// What the store keeps of questions that leave their banks, and what it links.
@Suite struct SettlingTests {
  let fixture: Fixture
  let store: Store

  private static let conflict = "Tell me about a time you disagreed with a peer about a design."
  private static let colleague = "Tell me about a time you disagreed with a colleague about a design."

  init() throws {
    fixture = try Fixture()
    store = try fixture.open()
  }

  /// Reads the bank `core` with these keys and texts.
  private func read(_ questions: [(key: String, text: String)], as bank: String = "core") throws {
    _ = try store.replaceBank(
      .named(bank), questions: questions.map { .plain($0.key, $0.text) })
  }

  @discardableResult
  private func settle(noted: Set<QuestionKey> = [], on day: Int = 9) throws -> Settlement {
    try store.settleBanks(at: .day(day), ids: &fixture.ids, noted: noted)
  }

  private func count(_ table: String) throws -> Int {
    try store.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }

  /// The bank `core` has a question with two answers.
  private func prepare() throws {
    try read([("#1", Self.conflict), ("#2", "What is a closure?")])
    try fixture.answer("#1", .shaky, on: 0, text: "long ago", to: store)
    try fixture.answer("#1", .solid, on: 3, to: store)
    try settle()
  }

  @Test func `as long as nothing was stated nothing is kept of what comes and goes`() throws {
    try read([("#1", Self.conflict)])
    try read([("#3", Self.colleague)])
    #expect(try store.isUnsettled() == false)
    #expect(try count("departed") == 0)
    #expect(try settle() == Settlement())
  }

  @Test func `an edited question is linked once, with all that was known of it`() throws {
    try prepare()
    let before = try store.record(of: "#1")
    try read([("#2", "What is a closure?"), ("#3", Self.colleague)])
    #expect(try store.isUnsettled())
    let settlement = try settle()
    #expect(
      settlement.links == [
        HistoryLink(
          new: "#3", old: "#1", newText: Self.colleague, oldText: Self.conflict, bank: "core",
          bankTitle: "Core", attempts: 2, made: .day(9))
      ])
    #expect(settlement.waiting == [])
    #expect(try store.historyLinks() == settlement.links)
    #expect(try settle() == Settlement())
    #expect(try store.isUnsettled() == false)
    let after = try store.record(of: "#3")
    #expect(after?.memory == before?.memory)
    #expect(after?.key == "#3")
    #expect(try store.history(of: "#3").map(\.bearer) == ["#3", "#3"])
    #expect(try store.lastAnswer(of: "#3")?.answer == Answer(text: "long ago"))
    #expect(try store.heir(of: "#1") == "#3")
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 2))
  }

  @Test func `what is entered late for the question before counts for what came of it, and undo too`() throws
  {
    try prepare()
    try read([("#3", Self.colleague)])
    try settle()
    try fixture.answer("#1", .blanked, on: 1, to: store)
    #expect(try store.record(of: "#3")?.attempts == 3)
    #expect(try store.undo(at: .day(10), ids: &fixture.ids)?.events.count == 1)
    #expect(try store.record(of: "#3")?.attempts == 2)
    #expect(try store.undo(at: .day(10), ids: &fixture.ids)?.events.count == 1)
    #expect(try store.record(of: "#3") == nil)
    #expect(try store.waitingQuestions().map(\.key) == ["#1"])
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 3))
  }

  @Test func `what nobody answered leaves no trace, unless something else is kept of it`() throws {
    try prepare()
    try read([("#1", Self.conflict), ("#4", "What is a promise, and what does it promise?")])
    try settle()
    #expect(try count("departed") == 0)
    #expect(try store.lastText(of: "#2") == nil)
    try read([("#1", Self.conflict), ("#5", "What is a promise and what does it promise?")])
    #expect(try settle(noted: ["#4"]).links.map(\.old) == ["#4"])
    #expect(try store.lastText(of: "#4") == "What is a promise, and what does it promise?")
    #expect(try store.lineage().ancestors(of: "#5") == ["#4"])
  }

  @Test func `a question that comes back is itself`() throws {
    try prepare()
    try read([("#2", "What is a closure?")])
    try settle()
    #expect(try count("departed") == 1)
    try read([("#1", Self.conflict), ("#3", Self.colleague)])
    #expect(try settle() == Settlement())
    #expect(try count("departed") == 0)
    #expect(try store.record(of: "#3") == nil)
  }

  @Test func `a renamed bank may have edited questions, another bank has its own`() throws {
    try prepare()
    try read([("#3", Self.colleague)], as: "other")
    #expect(try settle() == Settlement())
    _ = try store.removeBank("core")
    try read([("#4", Self.conflict + " How did it end?")], as: "kernel")
    #expect(try settle().links.map(\.new) == ["#4"])
  }

  @Test func `what a link says comes after all that was said before`() throws {
    try prepare()
    try fixture.change(Change(Change.Subject(.question, "#3"), "same_as", to: nil), on: 40, in: store)
    try read([("#3", Self.colleague)])
    let made = try #require(try settle(on: 9).links.first?.made)
    #expect(made.instant == .day(40) + .milliseconds(1))
    #expect(made.day == .after(9))
    #expect(try store.record(of: "#3")?.attempts == 2)
  }

  @Test func `links between keys that nothing else knows are kept for the day they come`() throws {
    try fixture.change(Change(Change.Subject(.question, "new"), "same_as", to: "old"), on: 0, in: store)
    #expect(try store.doctor(repairing: false) == Diagnosis())
    try fixture.answer("old", .solid, on: 1, to: store)
    #expect(try store.record(of: "new")?.attempts == 1)
    try read([("new", Self.conflict)])
    try read([("other", Self.conflict)])
    #expect(try store.lineage().ancestors(of: "new") == ["old"])
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 1))
  }

  @Test func `a question with ancestors takes on another one's history behind theirs`() throws {
    for key in ["a", "b", "c"] { try fixture.answer(QuestionKey(key), .solid, on: 1, to: store) }
    for (new, old) in [("b", "a"), ("b", "c"), ("b", "c"), ("c", "b")] as [(QuestionKey, QuestionKey)] {
      for change in try store.changes(linking: new, to: old) { try fixture.change(change, on: 2, in: store) }
    }
    #expect(try ["a", "b", "c"].map { try store.record(of: QuestionKey($0))?.attempts } == [3, 3, 3])
    #expect(try store.historyLinks().count == 3)
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 3))
  }

  @Test func `answers to what a question was are forgotten with its own, in copies too`() throws {
    try prepare()
    _ = try store.makeWeeklyCopyIfDue(now: .day(4))
    try read([("#3", Self.colleague)])
    try settle()
    try fixture.answer("#3", .nailed, on: 5, text: "lately", to: store)
    let forgotten = try store.forget(.question("#3"), at: .day(6), ids: &fixture.ids)
    #expect(forgotten.attempts.count == 3)
    #expect(forgotten.answers == 2)
    #expect(forgotten.copiesNotReached == [])
    let copy = fixture.location.backups + "/rehearse-weekly-2026-11-27.sqlite"
    let left = try DatabaseQueue(path: copy).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM answer") }
    #expect(left == 0)
  }

  @Test func `the doctor names a lineage that lies and repairs it`() throws {
    try prepare()
    try read([("#3", Self.colleague)])
    try settle()
    try store.queue.write { try $0.execute(sql: "DELETE FROM lineage") }
    let diagnosis = try store.doctor(repairing: true)
    #expect(
      diagnosis.differences == [Difference(cache: .lineage, subject: "#3", cached: nil, folded: "#1")])
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 2))
    #expect(try store.history(of: "#3").count == 2)
  }

  @Test func `the memory of another program is stored, and gone on from`() throws {
    let theirs = MemoryState(stabilityDays: 120.5, difficulty: 4.25)
    let id = EventID(at: .day(0), fingerprint: 7)
    let attempt = Attempt(question: "a", setting: .drill, grade: .solid, memory: theirs)
    let events = [Event(id: id, occurred: .day(0), fact: .attempt(attempt))]
    try store.record(Action(id: fixture.ids.next(at: .day(1)), recorded: .day(1), events: events))
    #expect(try store.record(of: "a")?.memory == theirs)
    #expect(try store.attempt(id)?.attempt == attempt)
    try fixture.answer("a", .solid, on: 100, to: store)
    let next = try store.rules.model.state(after: .solid, from: theirs, elapsedDays: 100)
    #expect(try store.record(of: "a")?.memory == next)
    // An earlier one makes the history be folded anew.
    try fixture.answer("a", .blanked, on: -9, to: store)
    #expect(try store.record(of: "a")?.memory == next)
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 3))
    let strict = try fixture.open(targetRecall: 0.97)
    #expect(try strict.record(of: "a")?.memory == next)
  }

  @Test func `events that are there already are known, also when they were taken back`() throws {
    let taken = try fixture.answer("a", .solid, on: 0, to: store)
    _ = try store.undo(at: .day(1), ids: &fixture.ids)
    let stands = try fixture.answer("a", .solid, on: 2, to: store)
    let unknown = EventID(at: .day(0), fingerprint: 1)
    #expect(try store.existing([taken, unknown, stands]) == [taken, stands])
    #expect(try store.existing([]) == [])
  }
}
