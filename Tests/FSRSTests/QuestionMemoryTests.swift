import Foundation
import Testing

@testable import FSRS

struct QuestionMemoryTests {
  private let fit = PersonalFit(
    parameters: .standard, offsets: [0, -0.7, 0.4, -6], slope: 0.3, surprise: -0.6)

  @Test func `one answer after the other, a question is predicted as a whole log is`() throws {
    for seed in UInt64(0)..<60 {
      var generator = SplitMix64(seed: seed)
      let histories = (0..<20).map { _ in history(using: &generator) }
      let log = ReviewLog(histories)
      var recalls: [(time: Int64, recall: Double)] = []
      for history in histories {
        var memory: QuestionMemory?
        for review in history {
          if let memory, review.elapsedDays > 0 {
            let offset = fit.offset(in: review.circumstances, after: memory.surprise)
            let recall = fit.model.recall(
              of: memory.state, afterDays: Double(review.elapsedDays), offset: offset)
            recalls.append((review.time, recall))
          }
          memory = fit.memory(after: review, from: memory)
        }
        #expect(memory == fit.memory(replaying: history))
      }
      let inOrder = recalls.sorted { $0.time < $1.time }.map(\.recall)
      #expect(isClose(inOrder, log.predictions(of: log.items, by: fit), within: 1e-6), "seed \(seed)")
    }
  }

  @Test func `what was learned can be stored, and memories too`() throws {
    var generator = SplitMix64(seed: 5)
    let log = ReviewLog.random(questions: 80, circumstances: true, using: &generator)
    let found = PersonalFit(
      of: log.items, in: log,
      expecting: Expectations(
        offsets: [.none, .init(mean: -0.1, deviation: 0.4)], slope: .init(mean: 0, deviation: 0.3)))
    let restored = PersonalFit(
      parameters: try Parameters(found.parameters.weights), offsets: found.offsets, slope: found.slope,
      surprise: found.surprise)
    #expect(restored == found && found.surprise != 0)

    let memory = try #require(fit.memory(replaying: history(using: &generator)))
    let stored = try JSONEncoder().encode(memory)
    #expect(try JSONDecoder().decode(QuestionMemory.self, from: stored) == memory)
    #expect(fit.memory(replaying: []) == nil)
  }

  @Test func `whatever the initialisers are given, all stays within bounds`() throws {
    let numbers = [0.0, -0.0, 3, -3, 1e300, -1e300, .infinity, -.infinity, .nan]
    for first in numbers {
      for second in numbers {
        let surprise = Surprise(sum: first, information: second)
        #expect(Surprise.bounds.contains(surprise.value) && surprise.information >= 0)
        #expect(Surprise.bounds.contains(surprise.after(success: true, predicted: second).value))
        let wild = PersonalFit(offsets: [first, second], slope: second, surprise: first)
        let circumstances = Review.Circumstances(group: .min, evidence: second)
        #expect(abs(wild.offset(in: circumstances, after: surprise)) <= 26)
        let effect = Expectations.Effect(mean: first, deviation: second)
        #expect((-6...6).contains(effect.mean) && (0...6).contains(effect.deviation))
      }
    }
    #expect(Review.Circumstances(evidence: .nan) == Review.Circumstances())
    #expect(PersonalFit(offsets: [.nan], slope: .nan, surprise: .nan) == PersonalFit())
    let broken = Data(#"{"sum": 1, "information": -1}"#.utf8)
    #expect(try JSONDecoder().decode(Surprise.self, from: broken) == Surprise(sum: 1, information: 0))
  }

  @Test func `items of another log are left out`() {
    var generator = SplitMix64(seed: 8)
    let log = ReviewLog.random(questions: 5, using: &generator)
    let others = ReviewLog.random(questions: 60, using: &generator).items
    #expect(log.predictions(of: others, by: fit).count == others.count)
    let known = others.existing(in: log)
    #expect(Evaluation(of: others.places.map { _ in 0.9 }, for: others, in: log).items == known.count)
    #expect(PersonalFit(of: others, in: log) == PersonalFit(of: known, in: log))
    let reference = ReferenceFit(of: others, in: log).parameters
    #expect(reference == ReferenceFit(of: known, in: log).parameters)
  }

  /// Times differ from one review to the next, so that they tell them apart.
  private func history(using generator: inout SplitMix64) -> [Review] {
    (0..<8).map { _ in
      Review(
        grade: .random(using: &generator),
        elapsedDays: [0, 1, 2, 9, 60].randomElement(using: &generator) ?? 1,
        time: .random(in: .min ... .max, using: &generator),
        circumstances: .init(
          group: .random(in: 0...3, using: &generator),
          evidence: [0, -1.5, 0.5].randomElement(using: &generator) ?? 0))
    }
  }
}
