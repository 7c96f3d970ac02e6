import Foundation

@testable import FSRS

extension Parameters {
  /// Every weight anywhere within its bounds.
  static func random(using generator: inout some RandomNumberGenerator) -> Parameters {
    Parameters(unchecked: Weight.allCases.map { Double.random(in: $0.bounds, using: &generator) })
  }
}

extension MemoryState {
  /// Stabilities of hours, weeks and years are equally likely.
  static func random(using generator: inout some RandomNumberGenerator) -> MemoryState {
    MemoryState(
      stabilityDays: pow(10, Double.random(in: -3...4.5, using: &generator)),
      difficulty: Double.random(in: 1...10, using: &generator))
  }
}

extension Grade {
  static func random(using generator: inout some RandomNumberGenerator) -> Grade {
    allCases.randomElement(using: &generator) ?? .solid
  }
}
