@testable import FSRS

/// Reference values computed in 32-bit arithmetic are compared to this many units.
let tolerance32 = 1e-4

/// Whether both lists are as long and no two values at one place differ by more than `tolerance`.
func isClose(_ actual: [Double], _ expected: [Double], within tolerance: Double = tolerance32) -> Bool {
  actual.count == expected.count
    && zip(actual, expected).allSatisfy { abs($0 - $1) <= tolerance }
}

func isClose(_ actual: MemoryState?, _ expected: MemoryState, within tolerance: Double = tolerance32) -> Bool
{
  guard let actual else { return false }
  return isClose(
    [actual.stabilityDays, actual.difficulty], [expected.stabilityDays, expected.difficulty],
    within: tolerance)
}

extension Parameters {
  /// The defaults with some weights replaced, whatever their bounds.
  static func standard(replacing replacements: [Weight: Double]) -> Parameters {
    Parameters(
      unchecked: Weight.allCases.map { replacements[$0] ?? Parameters.standard[$0] })
  }
}
