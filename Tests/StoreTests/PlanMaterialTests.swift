import FSRS
import Practice
import Testing

@testable import Store

@Suite struct PlanMaterialTests {
  private let fixture: Fixture
  private let store: Store

  init() throws {
    fixture = try Fixture()
    store = try fixture.open()
    _ = try store.replaceBank(
      .named("alpha"),
      questions: [
        .plain("a0", kind: .coding, topics: ["graphs", "strings"]), .plain("a1", topics: ["conflict"]),
        .plain("a2"),
      ])
    _ = try store.replaceBank(.named("beta"), questions: [.plain("b0", topics: ["failure"]), .plain("b1")])
  }

  @Test func `all questions with topics and memories, banks alternating, suspended ones left out`() throws {
    try fixture.answer("a1", .shaky, on: 0, to: store)
    try fixture.change(Change(Change.Subject(.question, "a2"), "suspended", to: "1"), on: 0, in: store)
    let candidates = try store.planMaterial(QuestionFilter()).candidates
    #expect(candidates.map(\.key) == ["a0", "b0", "a1", "b1"])
    #expect(candidates.map(\.topics) == [["graphs", "strings"], ["failure"], ["conflict"], []])
    #expect(candidates.map(\.kind) == [.coding, .behavioural, .behavioural, .behavioural])
    #expect(try candidates.map(\.record) == [nil, nil, store.record(of: "a1"), nil])
  }

  @Test func `the filter holds`() throws {
    func keys(_ filter: QuestionFilter) throws -> [QuestionKey] {
      try store.planMaterial(filter).candidates.map(\.key)
    }
    #expect(try keys(QuestionFilter(banks: ["beta"])) == ["b0", "b1"])
    #expect(try keys(QuestionFilter(banks: [])) == [])
    #expect(try keys(QuestionFilter(topics: ["strings", "failure"])) == ["a0", "b0"])
    #expect(try keys(QuestionFilter(kinds: [.coding])) == ["a0"])
  }

  @Test func `what real interviews asked comes newest first, whatever the filter, and only while it holds`()
    throws
  {
    try fixture.answer("a0", .solid, on: 0, in: .interview, to: store)
    try fixture.answer("b0", .solid, on: 1, to: store)
    let undone = try fixture.answer("a1", .blanked, on: 2, in: .interview, to: store)
    try fixture.answer("elsewhere", .shaky, on: 3, in: .interview, to: store)
    func asked() throws -> [AskedQuestion] {
      try store.planMaterial(QuestionFilter(banks: ["beta"])).asked
    }
    let first = AskedQuestion(key: "a0", topics: ["graphs", "strings"], day: .after(0))
    let last = AskedQuestion(key: "elsewhere", topics: [], day: .after(3))
    #expect(
      try asked() == [last, AskedQuestion(key: "a1", topics: ["conflict"], day: .after(2)), first])
    let moment = Moment.day(4)
    let retraction = Event(
      id: fixture.ids.next(at: moment.instant), occurred: moment, fact: .retraction(of: undone))
    try store.record(
      Action(id: fixture.ids.next(at: moment.instant), recorded: moment.instant, events: [retraction]))
    #expect(try asked() == [last, first])
  }

  @Test func `drills tell of habits, newest first`() throws {
    try fixture.answer("a1", .blanked, on: 0, to: store)
    try fixture.answer("a1", .solid, on: 1, to: store)
    try fixture.answer("b0", .solid, on: 2, in: .interview, to: store)
    let answers = try store.planMaterial(QuestionFilter()).answers
    #expect(answers.map(\.grade) == [.solid, .blanked])
    #expect(answers.map(\.isFirst) == [false, true])
  }
}

extension PlanMaterialTests {
  @Test
  func `a preselection keeps what stands first and is least known, what is weak and what is known best`()
    throws
  {
    let fixture = try Fixture()
    let store = try fixture.open()
    _ = try store.replaceBank(.named("long"), questions: (0..<300).map { .plain("q\($0)") })
    for number in 0..<100 { try fixture.answer(QuestionKey("q\(number)"), .solid, on: 0, to: store) }
    try fixture.answer("q250", .blanked, on: 0, in: .interview, to: store)
    try fixture.answer("q299", .nailed, on: 0, to: store)
    func keys(_ most: Int) throws -> [QuestionKey] {
      try store.planMaterial(
        QuestionFilter(), preselection: PlanPreselection(most: most, today: .after(1), day: .after(5))
      ).candidates.map(\.key)
    }
    let few = try keys(50)
    #expect(few.count >= 50 && few.count <= 50 + 2 * PlanPreselection.beside)
    // The hundredth was never asked; the first one is known, but three times as likely.
    #expect(Set(few).isSuperset(of: ["q0", "q100", "q250", "q299"]))
    #expect(try keys(1000) == store.planMaterial(QuestionFilter()).candidates.map(\.key))
  }
}
