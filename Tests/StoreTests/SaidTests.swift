import Practice
import Testing

@testable import Store

/// What the program remembers having said, and the job search read back.
@Suite struct SaidTests {
  @Test func `what was said is remembered with its last day, and undo passes it over`() throws {
    let store = try Store.inMemory(targetRecall: 0.9, device: Fixture.device)
    #expect(try store.lastSaid("mix") == nil)
    try store.noteSaid("mix", on: StudyDay(20_780))
    try store.noteSaid("mix", on: StudyDay(20_787))
    #expect(try store.lastSaid("mix") == StudyDay(20_787))
    #expect(try store.nextUndo() == nil)
  }
}
