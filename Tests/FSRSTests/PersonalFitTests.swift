import Testing

@testable import FSRS

struct PersonalFitTests {
  @Test func `with nothing known it is the defaults`() {
    let log = ReviewLog([[Review(grade: .solid, elapsedDays: 0, time: 0)]])
    let fit = PersonalFit(
      of: log.items, in: log,
      expecting: .init(
        offsets: [.none, .init(mean: -0.3, deviation: 0.4)], slope: .init(mean: 0, deviation: 0.2)))
    #expect(fit.parameters == .standard)
    #expect(fit.offsets == [0, -0.3, 0, 0, 0, 0, 0, 0])
    #expect(fit.slope == 0)
  }

  @Test func `one item moves hardly anything`() {
    let log = ReviewLog([
      [Review(grade: .solid, elapsedDays: 0, time: 0), Review(grade: .blanked, elapsedDays: 2, time: 2)]
    ])
    let fit = PersonalFit(of: log.items, in: log)
    for (fitted, standard) in zip(fit.parameters.weights, Parameters.standard.weights) {
      #expect(abs(fitted - standard) < 0.02 * max(0.1, standard))
    }
    #expect(fit.parameters != .standard)
  }

  @Test func `it predicts learners unlike most people better than the defaults do`() {
    var gains: [Double] = []
    for seed in UInt64(0)..<12 {
      var generator = SplitMix64(seed: seed)
      let learner = MemoryModel(
        parameters: .standard(replacing: [
          .firstStabilityBlanked: 0.6, .firstStabilitySolid: seed % 2 == 0 ? 8 : 0.9, .growth: 1.4,
          .decay: 0.3,
        ]))
      let log = ReviewLog.simulated(learner, questions: 150, reviews: 7, using: &generator)
      let items = log.items
      let (training, later) = (items[0..<400], items[400..<items.count])
      let fit = PersonalFit(of: training, in: log)
      let loss = { (parameters: Parameters) in
        Evaluation(
          of: log.predictions(of: later, by: MemoryModel(parameters: parameters)), for: later, in: log
        ).logLoss
      }
      gains.append(loss(.standard) - loss(fit.parameters))
    }
    let (worst, mean) = (gains.min() ?? 0, gains.reduce(0, +) / 12)
    #expect(worst > -0.005 && mean > 0.002, "\(gains)")
  }

  @Test func `what circumstances take away is found, and drawn to what is expected`() {
    var generator = SplitMix64(seed: 3)
    let log = ReviewLog.simulated(MemoryModel(), questions: 300, reviews: 6, offset: -1, using: &generator)
    let items = log.items
    let fit = PersonalFit(
      of: items, in: log, expecting: .init(offsets: [.none, .init(mean: -0.2, deviation: 0.5)]))
    #expect(fit.offsets[0] == 0)
    #expect((-1.3 ... -0.6).contains(fit.offsets[1]), "\(fit.offsets[1])")
    let few = PersonalFit(
      of: items[0..<20], in: log, expecting: .init(offsets: [.none, .init(mean: -0.2, deviation: 0.5)]))
    #expect(abs(few.offsets[1] + 0.2) < 0.3)
  }

  @Test func `the same log gives the same fit`() {
    var generator = SplitMix64(seed: 9)
    let log = ReviewLog.simulated(MemoryModel(), questions: 400, reviews: 5, using: &generator)
    let fits = (0..<3).map { _ in PersonalFit(of: log.items, in: log).parameters }
    #expect(fits[0] == fits[1] && fits[1] == fits[2])
  }

  @Test func `whatever the log, parameters are finite and within bounds`() {
    for seed in UInt64(0)..<150 {
      var generator = SplitMix64(seed: seed)
      let log = ReviewLog.hostile(seed: seed, using: &generator)
      let items = log.items
      let personal = PersonalFit(
        of: items, in: log,
        expecting: .init(
          offsets: [.none, .init(mean: -0.2, deviation: 0.5)], slope: .init(mean: 0, deviation: 0.3)))
      for parameters in [personal.parameters, ReferenceFit(of: items, in: log).parameters] {
        #expect((try? Parameters(parameters.weights)) == parameters, "seed \(seed)")
        let predictions = log.predictions(of: items, by: MemoryModel(parameters: parameters))
        let outliers = predictions.filter { !(0...1).contains($0) }
        #expect(outliers.isEmpty, "seed \(seed)")
        let evaluation = Evaluation(of: predictions, for: items, in: log)
        let figures =
          [evaluation.logLoss, evaluation.rmseBins, evaluation.auc] + personal.offsets + [personal.slope]
        let infinite = figures.filter { !$0.isFinite }
        #expect(infinite.isEmpty, "seed \(seed)")
      }
    }
  }
}

extension ReviewLog {
  /// Logs as nobody should have them: one question answered without end, all grades equal, everything at one instant
  /// or out of order, days that can't be.
  fileprivate static func hostile(seed: UInt64, using generator: inout SplitMix64) -> ReviewLog {
    let grade = Grade.random(using: &generator)
    func reviews(_ count: Int, _ make: (Int) -> Review) -> ReviewLog { ReviewLog([(0..<count).map(make)]) }
    switch seed % 6 {
    case 0:
      return reviews(seed == 0 ? 10_000 : 300) { number in
        Review(grade: .random(using: &generator), elapsedDays: number % 3, time: Int64(number))
      }
    case 1:
      return ReviewLog(
        (0..<100).map { _ in (0..<4).map { Review(grade: grade, elapsedDays: $0 * 2, time: Int64($0)) } })
    case 2:
      return ReviewLog(
        (0..<60).map { _ in
          (0..<5).map { _ in Review(grade: .random(using: &generator), elapsedDays: 1, time: 7) }
        })
    case 3:
      return reviews(20) { _ in
        Review(
          grade: .random(using: &generator),
          elapsedDays: [Int.min, -5, 0, 3, Int.max].randomElement(using: &generator) ?? 0,
          time: .random(in: .min ... .max, using: &generator),
          circumstances: .init(
            group: .max, evidence: [.nan, .infinity, -1e300, 2].randomElement(using: &generator) ?? 0))
      }
    case 4: return reviews(2) { Review(grade: grade, elapsedDays: $0, time: Int64($0)) }
    default: return .random(questions: 120, circumstances: true, using: &generator)
    }
  }
}
