import FSRS
import Testing

@testable import Practice

struct SuggestionTests {
  /// The rules as the manual tells them, one after the other.
  private func expected(
    covered: Int, of total: Int, flag: Bool, hint: Bool, seconds: Int?, target: Int
  ) -> Suggestion? {
    if total == 0 { return nil }
    var rating = Double(covered) / Double(total) < 2.0 / 3 - 1e-9 ? 2 : 3
    if covered == 0 { rating = 1 }
    var reasons: [Suggestion.Reason] = [.covered(covered, of: total)]
    if flag {
      rating = min(rating, 2)
      reasons.append(.redFlag)
    }
    let isLong = Double(seconds ?? 0) > 1.5 * Double(target)
    if hint { reasons.append(.hint) }
    if isLong { reasons.append(.overTime) }
    if hint || isLong { rating = max(1, rating - 1) }
    return Grade(rawValue: rating).map { Suggestion(grade: $0, reasons: reasons) }
  }

  @Test func `every coverage of up to six points, with and without flag, hint and time, follows the rules`() {
    for total in 0...6 {
      for points in 0..<UInt32(1 << total) {
        for flags in [0, 1, 2, 3] as [UInt32] {
          for hint in [false, true] {
            for seconds in [nil, 0, 119, 120, 179, 180, 181, 600] as [Int?] {
              let coverage = Coverage(points: points, pointsTotal: total, redFlags: flags, redFlagsTotal: 2)
              let suggestion = Suggestion(
                coverage: coverage, hintUsed: hint, judged: seconds.map { .seconds($0) },
                target: .seconds(120))
              let expected = expected(
                covered: points.nonzeroBitCount, of: total, flag: flags != 0, hint: hint, seconds: seconds,
                target: 120)
              if suggestion != expected {
                Issue.record(
                  "\(points) of \(total), flags \(flags), \(hint), \(seconds ?? -1): \(expected as Any)")
              }
            }
          }
        }
      }
    }
  }

  @Test func `nothing is ever suggested as nailed`() {
    let all = Coverage(points: 0b111, pointsTotal: 3, redFlagsTotal: 0)
    #expect(
      Suggestion(coverage: all, hintUsed: false, judged: .seconds(1), target: .seconds(120))
        == Suggestion(grade: .solid, reasons: [.covered(3, of: 3)]))
  }

  @Test func `one and a half times the time is not over it yet, a millisecond more is`() {
    let all = Coverage(points: 0b11, pointsTotal: 2, redFlagsTotal: 0)
    let grades = [180_000, 180_001].map {
      Suggestion(coverage: all, hintUsed: false, judged: .milliseconds($0), target: .seconds(120))?.grade
    }
    #expect(grades == [.solid, .shaky])
  }
}
