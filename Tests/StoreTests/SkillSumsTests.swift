import FSRS
import Practice
import Testing

@testable import Store

/// The sums that readiness is made of, against the records they are sums of.
@Suite struct SkillSumsTests {
  let fixture: Fixture
  let store: Store

  init() throws {
    fixture = try Fixture()
    store = try fixture.open()
    var questions = [
      Question.plain("a", topics: ["x"]), .plain("b", kind: .coding, topics: ["x", "y"]),
      .plain("c", kind: .coding), .plain("d", topics: ["y"]),
    ]
    questions[1].level = "mid"
    questions[2].level = "mid"
    _ = try store.replaceBank(.named("core"), questions: questions)
    for (day, grade) in [Grade.shaky, .solid, .blanked, .nailed].enumerated() {
      try fixture.answer("a", grade, on: day, to: store)
      try fixture.answer("b", day == 0 ? .blanked : .solid, on: day, to: store)
    }
    try fixture.answer("c", .nailed, on: 4, to: store)
  }

  private func answers(_ keys: QuestionKey...) throws -> AnswerTally {
    try keys.compactMap { try store.record(of: $0)?.answers }.reduce(AnswerTally(), +)
  }

  @Test func `overall, topics, kinds and levels are the sums of their questions`() throws {
    let skills = try store.skills()
    #expect(skills.overall.answers == (try answers("a", "b", "c")))
    #expect(skills.overall.first == GradeWeights(blanked: 1, shaky: 1, nailed: 1))
    #expect(
      skills.topics == [
        "x": .init(answers: try answers("a", "b"), first: GradeWeights(blanked: 1, shaky: 1)),
        "y": .init(answers: try answers("b"), first: GradeWeights(blanked: 1)),
      ])
    #expect(
      skills.kinds == [
        .behavioural: GradeWeights(shaky: 1), .coding: GradeWeights(blanked: 1, nailed: 1),
      ])
    #expect(skills.levels == ["mid": GradeWeights(blanked: 1, nailed: 1)])
    #expect(try store.progress().skills == skills)
    #expect(try store.progress(["none"]) == Progress(skills: skills, topics: []))
    var some = skills
    some.topics["x"] = nil
    #expect(try store.skills(topics: ["y", "unknown"]) == some)
    some.topics = [:]
    #expect(try store.skills(topics: []) == some)
  }

  @Test func `an empty record has shown nothing`() throws {
    #expect(try Fixture().open().skills() == Skills())
  }

  @Test func `what is taken back is shown no more, and the caches agree`() throws {
    let before = try store.skills()
    let id = try fixture.answer("a", .solid, on: 9, to: store)
    #expect(try store.skills() != before)
    try store.record(
      Action(
        id: fixture.ids.next(at: .day(9)), recorded: .day(9),
        events: [
          Event(id: fixture.ids.next(at: .day(9)), occurred: .day(9), fact: .retraction(of: id))
        ]))
    #expect(try store.skills() == before)
    #expect(try store.doctor(repairing: false).differences.isEmpty)
  }

  @Test func `an edited question's answers count once`() throws {
    _ = try store.replaceBank(.named("own", hash: 1), questions: [.plain("#0", "Why did you leave, then?")])
    try fixture.answer("#0", .solid, on: 5, to: store)
    let before = try store.skills().overall
    _ = try store.replaceBank(.named("own", hash: 2), questions: [.plain("#1", "Why did you leave, now?")])
    let settlement = try store.settleBanks(at: .day(6), ids: &fixture.ids)
    #expect(settlement.links.map(\.new) == ["#1"])
    #expect(try store.skills().overall == before)
  }

  @Test func `the foremost of each bank come in its order, without suspended ones`() throws {
    try fixture.change(Change(.init(.question, "a"), "suspended", to: "1"), on: 5, in: store)
    let foremost = try store.foremost(3, QuestionFilter(banks: ["core"]))
    #expect(foremost.map(\.key) == ["b", "c"])
    #expect(foremost.map(\.level) == ["mid", "mid"])
    #expect(foremost.map(\.record?.attempts) == [4, 1])
    #expect(try store.foremost(9, QuestionFilter(banks: ["core"], kinds: [.behavioural])).map(\.key) == ["d"])
  }
}
