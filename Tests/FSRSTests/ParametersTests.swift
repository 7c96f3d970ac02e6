import Testing

@testable import FSRS

struct ParametersTests {
  @Test func `the standard parameters are within their bounds, and clamping leaves them alone`() throws {
    #expect(try Parameters(Parameters.standard.weights) == .standard)
    #expect(try Parameters(clamping: Parameters.standard.weights) == .standard)
  }

  @Test func `both ends of every bound are allowed`() throws {
    let lowest = try Parameters(Weight.allCases.map(\.bounds.lowerBound))
    let highest = try Parameters(Weight.allCases.map(\.bounds.upperBound))
    #expect(
      lowest.weights == [
        0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0,
        0.01, 0.1,
      ])
    #expect(
      highest.weights == [
        100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8,
      ])
  }

  @Test func `a wrong number of weights is named`() {
    let error = #expect(throws: ParameterError.self) { try Parameters([1, 2, 3]) }
    #expect(error?.description == "There must be 21 parameters, not 3.")
  }

  @Test func `every offender is named with its value and bounds, one that is not a number too`() {
    var weights = Parameters.standard.weights
    weights[0] = 0
    weights[9] = .nan
    weights[20] = .infinity
    let error = #expect(throws: ParameterError.self) { try Parameters(weights) }
    #expect(
      error?.description == """
        Out of bounds: w0 (firstStabilityBlanked) is 0.0, not 0.001 to 100.0; \
        w9 (growthSaturation) is nan, not 0.0 to 0.8; w20 (decay) is inf, not 0.1 to 0.8.
        """)
  }

  @Test func `clamping moves to the nearest bound but takes no number that is not finite`() throws {
    var weights = Parameters.standard.weights
    weights[4] = 11
    weights[19] = 0
    let clamped = try Parameters(clamping: weights)
    #expect(clamped == .standard(replacing: [.firstDifficulty: 10, .sameDaySaturation: 0.01]))

    weights[7] = -.infinity
    #expect(
      throws: ParameterError.outOfBounds([.init(weight: .difficultyReversion, value: -.infinity)])
    ) { try Parameters(clamping: weights) }
  }
}
