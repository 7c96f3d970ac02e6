import Testing

@testable import FSRS

/// Coming from older schedulers; the values are those of fsrs-rs 6.6.1 (src/model.rs, src/inference.rs).
struct UpgradeTests {
  private let fsrs4Weights = [
    0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61,
  ]
  private let fsrs5Weights = [
    0.6845422, 1.6790825, 4.7349424, 10.042885, 7.4410233, 0.64219797, 1.071918, 0.0025195254, 1.432437,
    0.1544, 0.8692766, 2.0696752, 0.0953, 0.2975, 2.4691248, 0.19542035, 3.201072, 0.18046261, 0.121442534,
  ]

  @Test func `17 weights of FSRS-4.5 convert to the official 21`() {
    #expect(
      isClose(
        Parameters.fsrs6Weights(fromFSRS4: fsrs4Weights),
        [
          0.4, 0.6, 2.4, 5.8, 6.81, 0.44675013, 1.36, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29,
          2.61, 0, 0, 0, 0.5,
        ], within: 1e-6))
  }

  @Test func `upgraded parameters are within the bounds of FSRS-6`() throws {
    let fromFSRS4 = try Parameters(upgrading17: fsrs4Weights)
    let fromFSRS5 = try Parameters(upgrading19: fsrs5Weights)
    #expect(Array(fromFSRS4.weights.suffix(4)) == [0, 0, 0.01, 0.5])
    #expect(fromFSRS5.weights == fsrs5Weights + [0.01, 0.5])
    #expect(try Parameters(fromFSRS4.weights) == fromFSRS4)
    #expect(try Parameters(fromFSRS5.weights) == fromFSRS5)
  }

  @Test func `upgrading wants the older version's number of finite weights`() {
    #expect(throws: ParameterError.wrongCount(given: 19, expected: 17)) {
      try Parameters(upgrading17: fsrs5Weights)
    }
    #expect(throws: ParameterError.wrongCount(given: 17, expected: 19)) {
      try Parameters(upgrading19: fsrs4Weights)
    }
    var broken = fsrs5Weights
    broken[2] = -.infinity
    #expect(
      throws: ParameterError.outOfBounds([.init(weight: .firstStabilitySolid, value: -.infinity)])
    ) { try Parameters(upgrading19: broken) }
  }

  @Test func `a history under 19 upgraded weights ends in the official states`() throws {
    let unchecked = Parameters(unchecked: Parameters.fsrs6Weights(fromFSRS5: fsrs5Weights))
    for parameters in [unchecked, try Parameters(upgrading19: fsrs5Weights)] {
      let model = MemoryModel(parameters: parameters)
      let states = model.states(replaying: [
        (.blanked, 0), (.solid, 1), (.solid, 3), (.solid, 8), (.solid, 21),
      ])
      #expect(isClose(states.last, MemoryState(stabilityDays: 31.722992, difficulty: 7.382128)))

      let futures = model.futures(from: states[3], elapsedDays: 21)
      #expect(isClose(futures.blanked, MemoryState(stabilityDays: 2.9691455, difficulty: 8.000659)))
      #expect(isClose(futures.shaky, MemoryState(stabilityDays: 17.091452, difficulty: 7.6913934)))
      #expect(isClose(futures.solid, MemoryState(stabilityDays: 31.722992, difficulty: 7.382128)))
      #expect(isClose(futures.nailed, MemoryState(stabilityDays: 71.7502, difficulty: 7.0728626)))
    }
  }

  @Test(arguments: [
    (2.5, 10.0, 0.9, MemoryState(stabilityDays: 10.0, difficulty: 6.9140563)),
    (2.5, 10.0, 0.8, MemoryState(stabilityDays: 3.01572, difficulty: 9.393428)),
    (2.5, 10.0, 0.95, MemoryState(stabilityDays: 24.841097, difficulty: 1.2974405)),
    (1.3, 20.0, 0.9, MemoryState(stabilityDays: 20.0, difficulty: 10.0)),
  ])
  func `an SM-2 card becomes the official state`(
    ease: Double, interval: Double, retention: Double, expected: MemoryState
  ) {
    #expect(isClose(MemoryState(sm2Ease: ease, intervalDays: interval, retention: retention), expected))
  }

  @Test(arguments: [0, 1, -3, Double.infinity, -Double.infinity, .nan])
  func `no SM-2 card becomes a state out of bounds`(odd: Double) {
    for state in [
      MemoryState(sm2Ease: odd, intervalDays: 10), MemoryState(sm2Ease: 2.5, intervalDays: odd),
      MemoryState(sm2Ease: 2.5, intervalDays: 10, retention: odd),
    ] {
      #expect(MemoryState.stabilityBounds.contains(state.stabilityDays))
      #expect(MemoryState.difficultyBounds.contains(state.difficulty))
    }
  }
}
