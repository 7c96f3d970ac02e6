import FSRS
import Foundation
import Testing

@testable import Practice

/// Whether learning what interviews take away pays: told by learning from the first half of a life and predicting the
/// interviews of the second.
struct OffsetLearningTests {
  private static let seeds: Range<UInt64> = 0..<30

  @Test func `with a true offset of -1 interviews are predicted better than as drills`() {
    let gain = Self.costs(pressure: -1)
    #expect(gain.mean < -0.02 && gain.mean < -3 * gain.standardError, "\(gain)")
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
      let learned = PersonalFit(of: sittings.prefix(sittings.count / 2))
      var drills = MemoryRules(offsets: .none)
      drills.model = MemoryModel(parameters: learned.parameters)
      drills.offsets.surprise = learned.surprise
      var rules = drills
      rules.offsets = RecallOffsets(learned)
      let loss = logLoss(sittings, rules: drills)
      plain.append(loss)
      added.append(logLoss(sittings, rules: rules) - loss)
    }
    let scale = Spread(plain).mean
    return Spread(added.map { $0 / scale })
  }

  /// The mean over the interview answers of the second half.
  private static func logLoss(_ sittings: [Interviewee.Sitting], rules: MemoryRules) -> Double {
    var records: [Int: QuestionRecord] = [:]
    var losses: [Double] = []
    for (number, sitting) in sittings.enumerated() {
      for (question, step) in sitting.answers {
        guard let record = records[question] else {
          records[question] = QuestionRecord(key: QuestionKey("q\(question)"), first: step, rules: rules)
          continue
        }
        if sitting.setting == .interview, number >= sittings.count / 2, record.last.day < step.day {
          let recall = record.recall(on: step.day, in: .interview, rules: rules)
          losses.append(-log(step.grade == .blanked ? 1 - recall : recall))
        }
        records[question]?.apply(step, rules: rules)
      }
    }
    return Spread(losses).mean
  }
}

extension PersonalFit {
  /// What these sittings teach.
  fileprivate init(of sittings: some Sequence<Interviewee.Sitting>) {
    var histories = [[QuestionRecord.Step]](repeating: [], count: Interviewee.questions)
    for answer in sittings.flatMap(\.answers) { histories[answer.question].append(answer.step) }
    var log = ReviewLog()
    for steps in histories { log.append(steps) }
    self.init(of: log.items, in: log, expecting: RecallOffsets.expectations(usesTimes: false))
  }
}

/// A mean and how far it may be off.
struct Spread: CustomStringConvertible {
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
