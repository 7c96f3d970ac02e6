import FSRS
import Practice
import Testing

@testable import Store

@Suite struct PractisedTimeTests {
  @Test func `a day's practice is its answers but those of real interviews, with what stands around them`()
    throws
  {
    let fixture = try Fixture()
    let store = try fixture.open()
    _ = try store.replaceBank(.named("core"), questions: [.plain("a", time: .seconds(90)), .plain("b")])
    #expect(try store.practised(on: .after(1)) == PractisedTime(answers: 0, answering: .zero))
    try fixture.answer("a", .solid, on: 0, to: store)
    try fixture.answer("a", .solid, on: 1, to: store)
    try fixture.answer("b", .blanked, on: 1, to: store)
    try fixture.answer("b", .solid, on: 1, in: .interview, to: store)
    try fixture.answer("elsewhere", .shaky, on: 1, to: store)
    // Ninety seconds for a, none for what was blanked, two minutes for what stands in no bank.
    let practised = try store.practised(on: .after(1))
    #expect(practised == PractisedTime(answers: 3, answering: .seconds(210)))
    #expect(practised.whole == .seconds(300))
  }
}
