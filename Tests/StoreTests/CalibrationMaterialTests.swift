import FSRS
import Foundation
import Practice
import Testing

@testable import Store

/// What the record gives for setting grades against each other.
@Suite struct CalibrationMaterialTests {
  let fixture: Fixture
  let store: Store

  init() throws {
    fixture = try Fixture()
    store = try fixture.open()
    _ = try store.replaceBank(
      .named("core"),
      questions: [
        .plain("a", topics: ["conflict", "pitch"]), .plain("b", kind: .motivation, topics: ["pitch"]),
        .plain("c", topics: ["failure"]),
      ])
  }

  private func days(_ material: CalibrationMaterial) -> Set<String> {
    Set(
      material.drills.map {
        "\($0.section) \($0.day - .after(0)) \($0.count.solidOrBetter)/\($0.count.attempts) \($0.count.gradeSum)"
      })
  }

  @Test func `answers in interviews, and the drills of the month before, by day, kind and topic`() throws {
    for (key, grade, day) in [
      ("a", .solid, 0), ("a", .blanked, 5), ("b", .nailed, 5), ("c", .solid, 5), ("a", .solid, 31),
      ("a", .shaky, 41), ("gone", .shaky, 5),
    ] as [(QuestionKey, Grade, Int)] {
      try fixture.answer(key, grade, on: day, to: store)
    }
    try fixture.answer("a", .solid, on: 6, in: .mock, to: store)
    try fixture.answer("a", .shaky, on: 35, in: .interview, to: store)
    try fixture.answer("gone", .solid, on: 35, in: .interview, to: store)
    let material = try store.calibrationMaterial()
    #expect(material.since == nil)
    #expect(
      Set(material.answers) == [
        .init(
          interview: nil, day: .after(35), grade: .shaky, kind: .behavioural, topics: ["conflict", "pitch"]),
        .init(interview: nil, day: .after(35), grade: .solid, kind: nil, topics: []),
      ])
    #expect(
      days(material) == [
        "all 5 2/4 10", "kind(Practice.Kind.behavioural) 5 1/2 4", "kind(Practice.Kind.motivation) 5 1/1 4",
        "topic(\"conflict\") 5 0/1 1", "topic(\"pitch\") 5 1/2 5",
        "all 31 1/1 3", "kind(Practice.Kind.behavioural) 31 1/1 3", "topic(\"conflict\") 31 1/1 3",
        "topic(\"pitch\") 31 1/1 3",
      ])
  }

  @Test func `topic, kind and day narrow it; what was undone is not there`() throws {
    try fixture.answer("a", .solid, on: 0, to: store)
    try fixture.answer("b", .solid, on: 0, to: store)
    try fixture.answer("a", .shaky, on: 10, in: .interview, to: store)
    try fixture.answer("b", .shaky, on: 20, in: .interview, to: store)
    let conflict = try store.calibrationMaterial(.init(topic: "conflict"))
    #expect(conflict.answers.map(\.day) == [.after(10)])
    #expect(conflict.drills.filter { $0.section == .all }.map(\.count.attempts) == [1])
    let motivation = try store.calibrationMaterial(.init(kind: .motivation))
    #expect(motivation.answers.map(\.day) == [.after(20)])
    #expect(motivation.drills.filter { $0.section == .all }.map(\.count.attempts) == [1])
    #expect(try store.calibrationMaterial(.init(since: .after(11))).answers.count == 1)
    _ = try store.undo(at: .day(21), ids: &fixture.ids)
    #expect(try store.calibrationMaterial().answers.map(\.day) == [.after(10)])
  }

  @Test func `a partner's grades count where the person graded, too`() throws {
    for (partner, own) in [(.shaky, .solid), (.solid, .solid), (.nailed, nil)] as [(Grade, Grade?)] {
      let moment = Moment.day(1)
      let attempt = Attempt(question: "a", setting: .partner, grade: partner, ownGrade: own)
      let event = Event(id: fixture.ids.next(at: moment.instant), occurred: moment, fact: .attempt(attempt))
      try store.record(
        Action(id: fixture.ids.next(at: moment.instant), recorded: moment.instant, events: [event]))
    }
    #expect(try store.partnerGap() == PartnerGap(answers: 2, lower: 1, difference: -1))
    #expect(try store.partnerGap(.init(kind: .motivation)) == PartnerGap())
  }

  @Test func `grades by interview, real and mock`() throws {
    let interview = EventID(high: 1 << 16 | 0x7000, low: 1 << 63 | 9)
    for grade in [Grade.solid, .blanked] {
      let moment = Moment.day(1)
      let attempt = Attempt(question: "a", setting: .interview, interview: interview, grade: grade)
      let event = Event(id: fixture.ids.next(at: moment.instant), occurred: moment, fact: .attempt(attempt))
      try store.record(
        Action(id: fixture.ids.next(at: moment.instant), recorded: moment.instant, events: [event]))
    }
    try fixture.answer("a", .nailed, on: 2, to: store)
    #expect(try store.gradesByInterview() == [interview: GradeCount([.solid, .blanked])])
  }
}
