import FSRS
import Foundation
import Testing

@testable import Practice

struct OffsetFitTests {
  private let fit = OffsetFit(model: MemoryModel())

  @Test func `with no attempts outside drills the offsets are those expected of anybody`() {
    #expect(fit.offsets(from: []) == .prior)
    let drills = (0..<30).map { step(monday + 4 * $0, $0 % 3 == 0 ? .blanked : .solid) }
    #expect(fit.offsets(from: [drills]) == .prior)
    // Neither a first attempt nor a second one on its day has a recall to be compared with.
    let same = [step(monday, .blanked, .interview), step(monday, .blanked, .interview)]
    #expect(fit.offsets(from: [same]) == .prior)
  }

  @Test func `the mode is where the slope of the log posterior is zero`() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let prior = RecallOffsets.Prior(
        mean: Double.random(in: -2...2, using: &generator),
        standardDeviation: Double.random(in: 0.05...3, using: &generator))
      let outcomes = (0..<Int.random(in: 1...50, using: &generator)).map { _ in
        OffsetHistories.Outcome(
          logit: Double.random(in: -9...9, using: &generator),
          success: Bool.random(using: &generator) ? 1 : 0)
      }
      let mode = prior.mode(outcomes: outcomes)
      var slope = (prior.mean - mode) / (prior.standardDeviation * prior.standardDeviation)
      for outcome in outcomes { slope += outcome.success - 1 / (1 + exp(-outcome.logit - mode)) }
      #expect(abs(slope) < 1e-6, "seed \(seed)")
    }
  }

  @Test func `blanks in interviews lower their offset alone, successes raise it`() {
    func history(_ grade: Grade) -> [QuestionRecord.Step] {
      [step(monday, .solid), step(monday + 2, .solid), step(monday + 7, grade, .interview)]
    }
    let blanked = fit.offsets(from: Array(repeating: history(.blanked), count: 10))
    let solid = fit.offsets(from: Array(repeating: history(.solid), count: 10))
    #expect(blanked.interview < RecallOffsets.prior.interview - 0.2)
    #expect(solid.interview > RecallOffsets.prior.interview)
    #expect([blanked.drill, blanked.mock, blanked.partner] == [0, RecallOffsets.prior.mock, solid.partner])
  }

  @Test func `an offset that is far off is found with many attempts`() {
    let wide = OffsetFit(
      model: MemoryModel(), priors: [.interview: .init(mean: -0.15, standardDeviation: 10)])
    let found = (0..<40 as Range<UInt64>).map { seed in
      wide.offsets(from: histories(of: Interviewee.sittings(pressure: -1, seed: seed))).interview
    }
    let spread = Spread(found)
    #expect(abs(spread.mean + 1) < 4 * spread.standardError, "\(spread)")
    #expect(spread.standardError < 0.1, "\(spread)")
  }

  @Test func `odd histories give offsets that are numbers within bounds`() {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let days = [-5, 0, 1, 9, 4000, 2_000_000_000]
      let only = Grade.allCases.randomElement(using: &generator)
      let histories = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        (0..<Int.random(in: 1...60, using: &generator)).map { _ in
          let grade = seed % 2 == 0 ? only : Grade.allCases.randomElement(using: &generator)
          var odd = step(
            monday + (days.randomElement(using: &generator) ?? 0), grade ?? .solid,
            Setting.allCases.randomElement(using: &generator) ?? .mock)
          if Int.random(in: 0..<9, using: &generator) == 0 {
            odd.memory = MemoryState(stabilityDays: 1e-9, difficulty: .nan)
          }
          return odd
        }
      }
      let offsets = fit.offsets(from: histories)
      for setting in Setting.allCases {
        #expect(MemoryModel.offsetBounds.contains(offsets[setting]), "seed \(seed): \(offsets)")
      }
    }
  }

  private func histories(of sittings: [Interviewee.Sitting]) -> [[QuestionRecord.Step]] {
    var histories = [[QuestionRecord.Step]](repeating: [], count: Interviewee.questions)
    for answer in sittings.joined { histories[answer.question].append(answer.step) }
    return histories
  }
}

/// Whether learning the offset pays, told by predicting each interview from what was before it.
struct OffsetLearningTests {
  private static let seeds: Range<UInt64> = 0..<40

  @Test func `with a true offset of -1 interviews are predicted better than as drills`() {
    let gain = Self.costs(pressure: -1)
    #expect(gain.mean < -0.02 && gain.mean < -4 * gain.standardError, "\(gain)")
  }

  @Test func `where interviews are like drills it costs at most half a per cent`() {
    let cost = Self.costs(pressure: 0)
    #expect(cost.mean < 0.005, "\(cost)")
  }

  /// What learning adds to the log loss of interviews, as a share of what it is when they are taken for drills.
  private static func costs(pressure: Double) -> Spread {
    var plain: [Double] = []
    var added: [Double] = []
    for seed in seeds {
      let sittings = Interviewee.sittings(pressure: pressure, seed: seed)
      let drills = logLoss(sittings, learning: false)
      plain.append(drills)
      added.append(logLoss(sittings, learning: true) - drills)
    }
    let scale = Spread(plain).mean
    return Spread(added.map { $0 / scale })
  }

  /// The mean over all interview answers, each predicted by the offsets learned before that day.
  private static func logLoss(_ sittings: [Interviewee.Sitting], learning: Bool) -> Double {
    var rules = MemoryRules(offsets: learning ? .prior : .none)
    let fit = OffsetFit(model: rules.model)
    var histories = [[QuestionRecord.Step]](repeating: [], count: Interviewee.questions)
    var losses: [Double] = []
    for sitting in sittings {
      if sitting.setting == .interview {
        if learning { rules.offsets = fit.offsets(from: histories) }
        for (question, step) in sitting.answers {
          let record = QuestionRecord.folding(QuestionKey("q\(question)"), histories[question], rules: rules)
          guard let record, record.last.day < step.day else { continue }
          let recall = record.recall(on: step.day, in: .interview, rules: rules)
          let bounded = min(max(recall, 1e-4), 1 - 1e-4)
          losses.append(-log(step.grade == .blanked ? 1 - bounded : bounded))
        }
      }
      for (question, step) in sitting.answers { histories[question].append(step) }
    }
    return Spread(losses).mean
  }
}

/// A mean and how far it may be off.
private struct Spread: CustomStringConvertible {
  var mean: Double
  var standardError: Double

  init(_ values: [Double]) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    self.mean = mean
    standardError = sqrt(values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1) / count)
  }

  var description: String { "\(mean) ± \(standardError)" }
}

extension [Interviewee.Sitting] {
  fileprivate var joined: [(question: Int, step: QuestionRecord.Step)] { flatMap(\.answers) }
}
