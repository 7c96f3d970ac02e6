import FSRS
import Practice
import Terminal
import Testing

@testable import Commands

/// The line that says how an answer went beside the time before.
@Suite("Comparison with the time before")
struct ComparisonTests {
  private static let three = Coverage(points: 0b111, pointsTotal: 3, redFlagsTotal: 1)
  private static let first = Coverage(points: 0b001, pointsTotal: 3, redFlagsTotal: 1)
  private static let outer = Coverage(points: 0b101, pointsTotal: 3, redFlagsTotal: 1)
  private static let none = Coverage(pointsTotal: 3, redFlagsTotal: 1)

  private func line(
    _ grade: Grade, _ time: Int? = nil, _ delivery: Attempt.Delivery? = .spoken, _ coverage: Coverage? = nil,
    after last: RoundItem.Past? = nil
  ) -> String {
    let question = Question(key: "conflict", wordings: ["Tell me about a conflict."])
    let item = RoundItem(question: question, why: .new, last: last)
    let result = RoundResult(
      key: "conflict", title: question.title, why: .new, grade: grade, answering: time.map { .seconds($0) },
      delivery: delivery, coverage: coverage, next: .monday + 2)
    return item.comparison(result, today: .monday).plainText
  }

  private func past(
    _ days: Int, _ grade: Grade, _ time: Int? = nil, _ setting: Setting = .drill,
    _ delivery: Attempt.Delivery? = .spoken, _ coverage: Coverage? = nil
  ) -> RoundItem.Past {
    .init(
      day: .monday - days, grade: grade, setting: setting, answering: time.map { .seconds($0) },
      delivery: delivery, coverage: coverage)
  }

  @Test("A second meeting with a hard question")
  func second() {
    let last = past(6, .shaky, 190, .drill, .spoken, Self.first)
    #expect(
      line(.solid, 144, .spoken, Self.three, after: last)
        == "Six days ago shaky in 3:10, 1 of 3; today solid in 2:24, 3 of 3.")
  }

  @Test("What was left out is named by its letters, but not when nothing was covered")
  func leftOut() {
    let last = past(1, .blanked)
    #expect(
      line(.solid, 161, .spoken, Self.outer, after: last)
        == "Yesterday blanked; today solid in 2:41, 2 of 3. You left out b.")
    #expect(
      line(.shaky, 161, .spoken, Self.first, after: last)
        == "Yesterday blanked; today shaky in 2:41, 1 of 3. You left out b and c.")
    #expect(
      line(.blanked, 61, .spoken, Self.none, after: last)
        == "Yesterday blanked; today blanked in 1:01, 0 of 3.")
  }

  @Test("The first time is said to be one")
  func firstTime() {
    #expect(line(.solid, 61, .spoken, Self.three) == "Solid in 1:01, 3 of 3. The first time.")
    #expect(line(.blanked, nil, nil) == "Blanked. The first time.")
    #expect(line(.shaky, 30, .typed) == "Shaky in 0:30 typed. The first time.")
    #expect(
      line(.shaky, 30, .typed, Self.first)
        == "Shaky in 0:30 typed, 1 of 3. The first time. You left out b and c.")
  }

  @Test("Another setting than a drill is named")
  func settings() {
    #expect(
      line(.solid, 61, after: past(2, .blanked, nil, .interview))
        == "Two days ago in the interview blanked; today solid in 1:01.")
    #expect(
      line(.solid, 61, after: past(2, .shaky, 50, .partner))
        == "Two days ago (partner) shaky in 0:50; today solid in 1:01.")
    #expect(
      line(.solid, 61, after: past(2, .shaky, 50, .mock, .typed))
        == "Two days ago (mock) shaky in 0:50 typed; today solid in 1:01.")
  }

  @Test("An answer of the same day is compared with now")
  func sameDay() {
    #expect(
      line(.solid, 61, after: past(0, .blanked, 20)) == "Earlier today blanked in 0:20; now solid in 1:01.")
  }

  @Test("An answer without time or points is told by its grade alone")
  func bare() {
    #expect(line(.nailed, nil, nil, after: past(13, .solid)) == "13 days ago solid; today nailed.")
  }

  @Test("Points of a question that has none are not told")
  func noPoints() {
    let flagsOnly = Coverage(pointsTotal: 0, redFlags: 1, redFlagsTotal: 1)
    #expect(line(.shaky, 61, .spoken, flagsOnly) == "Shaky in 1:01. The first time.")
  }
}
