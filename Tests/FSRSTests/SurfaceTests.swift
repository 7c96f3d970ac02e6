import FSRS
import Foundation
import Testing

/// What a user of the library can do with its public names alone.
struct SurfaceTests {
  @Test func `a question is practised, scheduled, stored and practised again`() throws {
    let model = MemoryModel(parameters: try Parameters(Parameters.standard.weights))
    let first = model.state(after: .solid, from: nil, elapsedDays: 0)
    #expect(model.intervalDays(for: first, targetRecall: 0.9) == 2)
    #expect(abs(model.recall(of: first, afterDays: first.stabilityDays) - 0.9) < 1e-12)

    let stored = try JSONEncoder().encode(first)
    let restored = try JSONDecoder().decode(MemoryState.self, from: stored)
    #expect(restored == first)

    let futures = model.futures(from: restored, elapsedDays: 2)
    let days = Grade.allCases.map { model.intervalDays(for: futures[$0], targetRecall: 0.9) }
    #expect(days == [1, 8, 11, 19])
    #expect(model.states(replaying: [(.solid, 0), (.nailed, 2)]) == [first, futures[.nailed]])

    var generator = SplitMix64(seed: 1)
    let fuzzed = model.fuzzedIntervalDays(for: futures.solid, targetRecall: 0.9, using: &generator)
    #expect(model.fuzzWindow(for: futures.solid, targetRecall: 0.9).contains(fuzzed))
  }

  @Test func `a weight is read by name, and errors say what is wrong`() {
    #expect(Parameters.standard[.decay] == 0.1542)
    #expect(Weight.decay.bounds == 0.1...0.8)
    #expect(throws: ParameterError.wrongCount(given: 0, expected: 21)) { try Parameters([]) }
  }

  @Test func `grades are ordered and keep the numbers of the literature`() throws {
    #expect(Grade.allCases.sorted() == [.blanked, .shaky, .solid, .nailed])
    #expect(Grade.allCases.map(\.rawValue) == [1, 2, 3, 4])
    #expect(try JSONEncoder().encode([Grade.solid]) == Data("[3]".utf8))
  }

  @Test func `equal parameters make equal models`() {
    #expect(MemoryModel() == MemoryModel(parameters: .standard))
    #expect(Set([MemoryModel(), MemoryModel(parameters: .standard)]).count == 1)
  }
}
