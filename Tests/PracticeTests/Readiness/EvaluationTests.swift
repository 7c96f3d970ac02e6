import Foundation
import Testing

@testable import Practice

/// Whether the chances predict better than averages do, over many invented people.
@Suite("Evaluation of readiness")
struct EvaluationTests {
  private struct Gain: CustomStringConvertible {
    var mean: Double
    var standardError: Double
    var description: String { "\(mean) ± \(standardError)" }

    init(_ gains: [Double]) {
      let count = Double(gains.count)
      let mean = gains.reduce(0, +) / count
      self.mean = mean
      standardError = sqrt(gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count / (count - 1))
    }
  }

  private static let people = (1...60 as ClosedRange<UInt64>).map {
    PredictedAnswers(SimulatedAnswers(seed: $0))
  }

  @Test func `the chance of solid has a lower log loss than the plain average`() {
    let gain = Gain(Self.people.map(\.solid.gain))
    #expect(gain.mean + 3 * gain.standardError < 0, "\(gain)")
    #expect(gain.mean < -0.02, "\(gain)")
  }

  @Test func `the expected first grade has a lower log loss than the plain average`() {
    let gain = Gain(Self.people.map(\.firstPlain.gain))
    #expect(gain.mean + 3 * gain.standardError < 0, "\(gain)")
  }

  @Test func `topics, kinds and levels tell something of first grades, and cost little where they don't`() {
    let gain = Gain(Self.people.map(\.first.gain))
    #expect(gain.mean < 0, "\(gain)")
    let alike = Gain(
      (1...60 as ClosedRange<UInt64>).map {
        PredictedAnswers(SimulatedAnswers(seed: $0, contrast: 0)).first.gain
      })
    #expect(alike.mean < 0.006, "\(alike)")
  }

  @Test func `no chance is ever 0, 1 or not a number`() {
    for person in Self.people { #expect(person.chances.allSatisfy { $0 > 0 && $0 < 1 }) }
  }
}
