import Testing

@testable import FSRS

struct ReplayTests {
  @Test func `a log's memories and recalls are those of one question after the other`() {
    for seed in UInt64(0)..<100 {
      var generator = SplitMix64(seed: seed)
      let log = ReviewLog.random(questions: 30, using: &generator)
      let model = MemoryModel(parameters: .random(using: &generator))
      let items = log.items
      let recalls = Dictionary(
        zip(items.places.map(Int.init), log.predictions(of: items, by: model)), uniquingKeysWith: { $1 })
      let states = log.states(by: model)
      for question in 0..<log.questionCount {
        var state: MemoryState?
        for place in log.range(of: question) {
          let days = Int(log.days[place])
          if let state, days > 0 {
            let recall = model.recall(of: state, afterDays: Double(days))
            #expect(isClose([recalls[place] ?? -1], [recall], within: 1e-9), "seed \(seed)")
          }
          state = model.state(
            after: log.grades[place], from: state, elapsedDays: days)
        }
        let replayed = states[question]
        #expect(
          isClose(
            [replayed.stabilityDays], [state?.stabilityDays ?? -1], within: 1e-9 * replayed.stabilityDays)
            && isClose([replayed.difficulty], [state?.difficulty ?? -1], within: 1e-9), "seed \(seed)")
      }
    }
  }

  @Test func `an empty log has nothing`() {
    let log = ReviewLog([] as [[Review]])
    #expect(log.states(by: MemoryModel()).isEmpty)
    #expect(log.items.count == 0 && log.questionCount == 0 && log.reviewCount == 0)
  }
}
