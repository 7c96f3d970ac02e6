import FSRS
import Foundation
import GRDB
import Practice
import Testing

@testable import Store

/// What was learned of a person's memory is kept, in force everywhere, and no deed of theirs.
@Suite struct AdoptionTests {
  let fixture: Fixture
  let store: Store
  /// Somebody who remembers longer than most after a solid first answer, and fears interviews.
  let parameters: Parameters
  let offsets = RecallOffsets(mock: -0.25, partner: 0.125, interview: -1.5, slowness: 0.5)

  init() throws {
    fixture = try Fixture()
    store = try fixture.open()
    var weights = Parameters.standard.weights
    weights[Weight.firstStabilitySolid.rawValue] = 6
    parameters = try Parameters(weights)
  }

  @Test func `with nothing learned the defaults are in force`() throws {
    #expect(try store.parameters == nil)
    #expect(try store.rules == MemoryRules())
  }

  @Test func `every version stays readable, and the last one holds`() throws {
    let first = try store.adopt(
      parameters, offsets: offsets, attempts: 120, report: #"{"better":0.01}"#, at: .day(3))
    #expect(
      first
        == LearnedParameters(
          version: 1, sort: .fit, parameters: parameters, offsets: offsets, made: .day(3), attempts: 120,
          report: #"{"better":0.01}"#))
    #expect(try store.parameters == first)
    #expect(
      try store.rules
        == MemoryRules(model: MemoryModel(parameters: parameters), offsets: offsets, parametersVersion: 1))
    let second = try store.adopt(.standard, offsets: .prior, as: .reset, attempts: 0, at: .day(4))
    #expect(second.version == 2)
    #expect(second.sort == .reset)
    #expect(try store.parameters == second && second.version == first.version + 1)
    #expect(try store.rules == MemoryRules(parametersVersion: 2))
  }

  @Test func `what was learned makes all memory states again, once and for every process`() throws {
    try fixture.answer("a", .solid, on: 0, to: store)
    try fixture.answer("a", .solid, on: 4, in: .interview, to: store)
    try fixture.answer("b", .blanked, on: 1, in: .mock, to: store)
    let other = try fixture.open()
    let before = try other.record(of: "a")?.memory
    try store.adopt(parameters, offsets: offsets, attempts: 3, at: .day(5))
    let first = MemoryModel(parameters: parameters).state(after: .solid, from: nil, elapsedDays: 0)
    let expected = MemoryModel(parameters: parameters)
      .state(after: .solid, from: first, elapsedDays: 4, offset: -1.5)
    // One that was open all the while sees it, and goes on under it.
    #expect(try other.record(of: "a")?.memory == expected)
    #expect(before != expected)
    #expect(try other.rules == store.rules)
    try fixture.answer("a", .shaky, on: 9, to: other)
    #expect(
      try store.record(of: "a")?.memory
        == MemoryModel(parameters: parameters).state(after: .shaky, from: expected, elapsedDays: 5))
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 4))
    #expect(try kept() == store.rules.fingerprint)
    // The next process finds them as they are to be: nothing is written.
    let changes = try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA data_version") }
    _ = try fixture.open()
    #expect(try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA data_version") } == changes)
  }

  @Test func `attempts read before are used again unless something happened since`() throws {
    for day in [0, 3, 8] { try fixture.answer("a", .solid, on: day, in: .interview, to: store) }
    try fixture.answer("b", .solid, on: 1, to: store)
    let read = try store.attemptHistories()
    #expect(read.count == 4)
    try store.adopt(parameters, offsets: offsets, attempts: 4, at: .day(9), from: read)
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 4))
    try fixture.answer("b", .blanked, on: 9, to: store)
    try store.adopt(parameters, offsets: .none, attempts: 4, at: .day(9), from: read)
    #expect(try store.record(of: "b")?.attempts == 2)
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 5))
  }

  @Test func `a fit sees every live attempt once, with what a question was before it was edited`() throws {
    try fixture.answer("old", .shaky, on: 0, to: store)
    try fixture.answer("new", .solid, on: 3, to: store)
    try fixture.answer("late", .solid, on: 5, to: store)
    try fixture.answer("late", .nailed, on: 2, in: .mock, to: store)
    try fixture.answer("gone", .solid, on: 6, to: store)
    _ = try store.undo(at: .day(7), ids: &fixture.ids)
    try fixture.change(Change(.init(.question, "new"), "same_as", to: "old"), on: 8, in: store)
    var histories: [[String]] = []
    try store.attemptHistories().each { steps in
      histories.append(steps.map { "\($0.grade.word) \($0.setting.name) \($0.day.iso)" })
    }
    #expect(
      histories == [
        ["shaky drill 2026-11-23", "solid drill 2026-11-26"],
        ["nailed mock 2026-11-25", "solid drill 2026-11-28"],
      ])
  }

  @Test func `what was learned is no deed: undo takes back what the person did`() throws {
    let id = try fixture.answer("a", .solid, on: 0, to: store)
    try store.adopt(parameters, offsets: offsets, attempts: 1, at: .day(1))
    #expect(try store.undo(at: .day(2), ids: &fixture.ids)?.events.map(\.id) == [id])
    #expect(try store.parameters?.version == 1)
    #expect(try store.record(of: "a") == nil)
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 1))
  }

  @Test func `another target recall elsewhere is noticed, whatever was learned`() throws {
    try fixture.answer("a", .solid, on: 0, to: store)
    let strict = try fixture.open(targetRecall: 0.97)
    try store.adopt(parameters, offsets: offsets, attempts: 1, at: .day(1))
    try fixture.answer("a", .solid, on: 3, to: strict)
    #expect(try kept() == "mixed")
    let next = try fixture.open()
    #expect(try next.doctor(repairing: false) == Diagnosis(attempts: 2))
    #expect(try kept() == next.rules.fingerprint)
  }

  @Test func `a backup brings back what was known then`() throws {
    try fixture.answer("a", .solid, on: 0, to: store)
    try store.adopt(parameters, offsets: offsets, attempts: 1, at: .day(1))
    let file = fixture.folder + "/kept.sqlite"
    try store.backup(to: file, overwriting: false)
    try store.adopt(.standard, offsets: .none, as: .reset, attempts: 1, at: .day(2))
    let restored = try Store.restore(
      from: file, at: fixture.location, targetRecall: 0.9, device: Fixture.device, now: .day(3))
    #expect(try restored.parameters?.version == 1)
    #expect(try restored.doctor(repairing: false) == Diagnosis(attempts: 1))
    #expect(try store.rules == restored.rules)
  }

  @Test func `a version that can't be read counts as none, and what is learned next comes after it`() throws {
    try fixture.answer("a", .solid, on: 0, to: store)
    try store.queue.write { db in
      try db.execute(
        sql: "INSERT INTO parameters (version, weights, made_ms, attempts) VALUES (1, '[1, 2]', 0, 0)")
    }
    #expect(try store.rules == MemoryRules())
    #expect(try store.doctor(repairing: false).isSound)
    let learned = try store.adopt(
      parameters, offsets: offsets, over: 0, attempts: 1, report: "{}", at: .day(1),
      from: store.attemptHistories())
    #expect(learned?.version == 2)
    #expect(try store.rules.model == MemoryModel(parameters: parameters))
  }

  @Test func `a fit that was judged against what is no longer in force is not put in force`() throws {
    try fixture.answer("a", .solid, on: 0, to: store)
    let read = try store.attemptHistories()
    let other = try fixture.open()
    try other.adopt(.standard, offsets: .prior, as: .reset, attempts: 1, at: .day(1))
    let late = try store.adopt(
      parameters, offsets: offsets, over: 0, attempts: 1, report: "{}", at: .day(2), from: read)
    #expect(late == nil)
    #expect(try store.parameters?.sort == .reset)
    #expect(try store.rules.model == MemoryModel())
  }

  private func kept() throws -> String? {
    try store.queue.read { try $0.rulesOfCaches() }
  }
}
