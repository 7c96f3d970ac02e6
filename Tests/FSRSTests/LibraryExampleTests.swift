import FSRS
import Foundation
import Testing

/// The example of the README, as somebody writes it who has the library's public names alone.
struct LibraryExampleTests {
  /// A learner who forgets faster than most, and in group 1 remembers less than at the desk.
  private static func histories() -> [[Review]] {
    var generator = SplitMix64(seed: 4)
    var weights = Parameters.standard.weights
    weights[Weight.firstStabilitySolid.rawValue] = 0.8
    weights[Weight.growth.rawValue] = 1.3
    guard let parameters = try? Parameters(weights) else { return [] }
    let learner = PersonalFit(parameters: parameters, offsets: [0, -0.8])
    return (0..<150).map { question in
      var memory: QuestionMemory?
      return (0..<6).map { number in
        let circumstances = Review.Circumstances(group: (question + number) % 4 == 0 ? 1 : 0)
        let days = memory.map { MemoryModel().intervalDays(for: $0.state, targetRecall: 0.85) } ?? 0
        let recall =
          memory.map {
            learner.model.recall(
              of: $0.state, afterDays: Double(days),
              offset: learner.offset(in: circumstances, after: $0.surprise))
          } ?? 0.8
        let review = Review(
          grade: Double.random(in: 0..<1, using: &generator) < recall ? .solid : .blanked,
          elapsedDays: days, time: Int64(question + number * 200), circumstances: circumstances)
        memory = learner.memory(after: review, from: memory)
        return review
      }
    }
  }

  @Test func `the README's example does what it says`() {
    let histories = Self.histories()
    // <example>
    // Two numbers are all that is left of earlier answers: stability and difficulty.
    let model = MemoryModel()
    var generator = SystemRandomNumberGenerator()
    let first = model.state(after: .solid, from: nil, elapsedDays: 0)
    let second = model.state(after: .nailed, from: first, elapsedDays: 2)
    let chance = model.recall(of: second, afterDays: 30)
    let days = model.fuzzedIntervalDays(for: second, targetRecall: 0.9, using: &generator)

    // `histories: [[Review]]` are the answers so far, one list a question. Those of group 1 were given in interviews:
    // expected to lower recall by a tenth of a logit, give or take three tenths.
    let interview = Review.Circumstances(group: 1)
    let expected = Expectations(offsets: [.none, .init(mean: -0.1, deviation: 0.3)])
    let log = ReviewLog(histories)
    let items = log.items
    let split = items.count * 4 / 5

    // Learn from the first four fifths, and judge by the rest.
    let trial = PersonalFit(of: items[0..<split], in: log, expecting: expected)
    let later = items[split..<items.count]
    let standard = Evaluation(of: log.predictions(of: later, by: model), for: later, in: log)
    let personal = Evaluation(of: log.predictions(of: later, by: trial), for: later, in: log)
    let isBetter = personal.logLoss < standard.logLoss
    let fit = isBetter ? PersonalFit(of: items, in: log, expecting: expected) : PersonalFit()

    // One more answer, under pressure; then when to ask again, and how it would go in an interview in a week.
    let memory = fit.memory(
      after: Review(grade: .solid, elapsedDays: 12, time: 5_000, circumstances: interview),
      from: fit.memory(replaying: histories[0]))
    let next = fit.model.fuzzedIntervalDays(
      for: memory.state, targetRecall: 0.9, offset: fit.offset(after: memory.surprise), using: &generator)
    let inInterview = fit.model.recall(
      of: memory.state, afterDays: 7, offset: fit.offset(in: interview, after: memory.surprise))
    // </example>
    #expect(abs(chance - 0.863622) < 1e-6, "\(chance)")
    #expect(model.fuzzWindow(for: second, targetRecall: 0.9).contains(days))
    #expect(isBetter && personal.items == items.count - split, "\(personal) \(standard)")
    #expect(fit.offsets[0] == 0 && (-1.3 ... -0.4).contains(fit.offsets[1]), "\(fit.offsets)")
    #expect(fit.parameters[.firstStabilitySolid] < Parameters.standard[.firstStabilitySolid])
    #expect(MemoryModel.intervalBounds.contains(next))
    #expect(inInterview < fit.model.recall(of: memory.state, afterDays: 7))
  }

  @Test func `the README shows the example as it is tested`() throws {
    let file = URL(fileURLWithPath: #filePath)
    let source = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(source.firstIndex { $0.hasSuffix("// <example>") })
    let end = try #require(source.firstIndex { $0.hasSuffix("// </example>") })
    let region = source[(start + 1)..<end].map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }

    let root = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let opening = "```swift\nimport FSRS\n\n"
    let block = try #require(readme.range(of: opening))
    let closing = try #require(readme.range(of: "\n```", range: block.upperBound..<readme.endIndex))
    #expect(String(readme[block.upperBound..<closing.lowerBound]) == region.joined(separator: "\n"))
  }
}
