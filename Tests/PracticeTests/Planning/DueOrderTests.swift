import FSRS
import Testing

@testable import Practice

struct DueOrderTests {
  private let rules = MemoryRules()

  private func subject(_ stability: Double?, daysSince: Int = 0, seconds: Double = 100) -> PlanSubject {
    PlanSubject(
      memory: stability.map { MemoryState(stabilityDays: $0, difficulty: 5) }, daysSince: daysSince,
      seconds: seconds, weight: 0.1)
  }

  @Test func `due ones come first, least known first, then new ones as they stand`() {
    let subjects = [
      subject(nil), subject(10, daysSince: 12), subject(10, daysSince: 2), subject(nil),
      subject(2, daysSince: 12),
      subject(nil),
    ]
    #expect(
      DueOrder(newPerDay: 2).choice(among: subjects, seconds: 1000, rules: rules) == [4, 1, 0, 3])
  }

  @Test func `nothing is asked twice a day, and what doesn't fit gives way to what does`() {
    let subjects = [
      subject(0.1), subject(2, daysSince: 9, seconds: 500), subject(3, daysSince: 9), subject(nil),
    ]
    #expect(DueOrder(newPerDay: 5).choice(among: subjects, seconds: 250, rules: rules) == [2, 3])
  }
}
