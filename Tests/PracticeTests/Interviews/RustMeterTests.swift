import FSRS
import Testing

@testable import Practice

/// Days since the last interviews, and what pauses cost.
@Suite struct RustMeterTests {
  private static let monday = StudyDay(20_780)

  private static func occasion(_ day: Int, _ grades: [Int] = [], isReal: Bool = true) -> RustMeter.Occasion {
    .init(day: monday + day, isReal: isReal, count: GradeCount(grades.compactMap(Grade.init(rawValue:))))
  }

  @Test func `nothing held is nothing measured`() {
    let meter = RustMeter([], today: Self.monday)
    #expect(meter.lastReal == nil && meter.lastMock == nil)
    #expect(meter.pauses == RustMeter.Pauses())
    #expect(!meter.pauses.areEnough)
  }

  @Test func `real and mock ones have their last day each, what is to come counts for nothing`() {
    let meter = RustMeter(
      [Self.occasion(-4, isReal: false), Self.occasion(-23), Self.occasion(-40), Self.occasion(2)],
      today: Self.monday)
    #expect(meter.lastReal == Self.monday - 23)
    #expect(meter.lastMock == Self.monday - 4)
  }

  @Test func `a pause is long from fourteen days on; the first occasion has none`() {
    let meter = RustMeter(
      [
        Self.occasion(0, [4, 4]), Self.occasion(13, [3], isReal: false), Self.occasion(27, [1, 2]),
        Self.occasion(30), Self.occasion(40, [4]), Self.occasion(40, [4]),
      ], today: Self.monday + 90)
    #expect(meter.pauses.short == GradeCount([.solid, .nailed, .nailed]))
    #expect(meter.pauses.shortOccasions == 3)
    #expect(meter.pauses.long == GradeCount([.blanked, .shaky]))
    #expect(meter.pauses.longOccasions == 1)
  }

  @Test func `a drop is said of two occasions and five answers on each side`() {
    let good = [3, 3, 4]
    let bad = [1, 2, 1]
    let three = [
      Self.occasion(0), Self.occasion(3, good), Self.occasion(6, good), Self.occasion(30, bad),
    ]
    #expect(!RustMeter(three, today: Self.monday + 90).pauses.areEnough)
    let pauses = RustMeter(three + [Self.occasion(50, bad)], today: Self.monday + 90).pauses
    #expect(pauses.areEnough)
    guard case .better(let interval) = pauses.comparison else {
      Issue.record("six of six against none of six is clear")
      return
    }
    #expect(abs(interval.lowerBound - 0.448) < 0.001)
  }
}
