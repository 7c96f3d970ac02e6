import Testing

@testable import FSRS

/// The reference's fit, step by step, against the values of fsrs-rs 6.6.1.
struct ReferenceFitTests {
  @Test func `a first stability is the one of least loss`() {
    let recalls = [0.86666667, 0.90721649, 0.73015873, 0.76315789, 0.67857143]
    let counts = [435.0, 97, 63, 38, 28]
    let mean = 0.94302857
    let observations = zip(recalls, counts).enumerated().map { index, seen in
      FirstStabilities.Observation(
        days: Double(index + 1), recall: (seen.0 * seen.1 + mean) / (seen.1 + 1), count: seen.1)
    }
    let best = FirstStabilities.best(for: observations, standard: 0.212)
    #expect(abs(best - 0.7355089) < 1e-3)
  }

  @Test func `gaps between first stabilities are filled from their neighbours`() {
    let one = FirstStabilities(days: [0.4, nil, 2.3, 10.9], counts: [1, 0, 1, 1]).filled()
    #expect(isClose(one, [0.4, 1.1227008, 2.3, 10.9]))
    #expect(
      isClose(
        FirstStabilities(days: [nil, 0.35, nil, nil], counts: [0, 1, 0, 0]).filled(),
        [0.05738148, 0.35, 0.6242943, 2.2453482]))
    #expect(
      isClose(
        FirstStabilities(days: [nil, nil, nil, nil], counts: [0, 0, 0, 0]).filled(),
        [0.212, 1.2931, 2.3065, 8.2956]))
    // From any two, all four follow, and the two relations hold.
    for (first, second) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
      let all = FirstStabilities(days: [0.4, nil, 2.3, nil], counts: [1, 0, 1, 0]).filled()
      var days: [Double?] = [nil, nil, nil, nil]
      days[first] = all[first]
      days[second] = all[second]
      #expect(isClose(FirstStabilities(days: days, counts: [1, 1, 1, 1]).filled(), all))
    }
  }

  @Test func `first stabilities in the wrong order are settled by the one with more behind it`() {
    let upper = FirstStabilities(days: [3, 2, 4, 5], counts: [9, 1, 1, 1]).filled()
    #expect(isClose(upper, [3, 3, 4, 5]))
    let lower = FirstStabilities(days: [3, 2, 4, 5], counts: [1, 9, 1, 1]).filled()
    #expect(isClose(lower, [2, 2, 4, 5]))
  }

  @Test func `below eight items the defaults stay, below 64 all but the first stabilities`() {
    var generator = SplitMix64(seed: 5)
    let learner = MemoryModel(parameters: .standard(replacing: [.firstStabilitySolid: 6]))
    let log = ReviewLog.simulated(learner, questions: 400, reviews: 4, using: &generator)
    let items = log.items
    #expect(ReferenceFit(of: items[0..<7], in: log).parameters == .standard)
    let once = ReviewLog(
      (0..<60).map { number in
        [
          Review(grade: .solid, elapsedDays: 0, time: 0),
          Review(grade: number % 10 == 0 ? .blanked : .solid, elapsedDays: 5, time: 5),
        ]
      })
    let few = ReferenceFit(of: once.items, in: once).parameters.weights
    #expect(Array(few[4...]) == Array(Parameters.standard.weights[4...]))
    #expect((4...6).contains(few[2]), "\(few)")
    #expect(ReferenceFit(of: items, in: log).parameters.weights[8] != Parameters.standard.weights[8])
  }
}
