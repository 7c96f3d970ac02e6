import Foundation

/// All questions of a log on their way through a model, some of them side by side: the first review of each, then the
/// second, and so on, so that no step waits for the one before it.
struct Replay {
  private let log: ReviewLog
  private let fitted: FittedModel

  /// So many side by side that there is always one to go on with, and so few that all they need stays in the cache.
  private static let blockSize = 1024

  init(_ log: ReviewLog, by coefficients: Coefficients) {
    self.log = log
    fitted = FittedModel(coefficients, movesRecall: coefficients.movesRecall)
  }

  /// Those with most reviews first; counted into places by length, which is quicker than sorting.
  private func longestFirst(_ block: Range<Int>) -> [Int32] {
    let lengths = block.map { log.range(of: $0).count }
    var starts = [Int](repeating: 0, count: (lengths.max() ?? 0) + 2)
    for length in lengths { starts[length] += 1 }
    var sum = 0
    for length in starts.indices.reversed() {
      (starts[length], sum) = (sum, sum + starts[length])
    }
    var order = [Int32](repeating: 0, count: lengths.count)
    for (question, length) in lengths.enumerated() {
      order[starts[length]] = Int32(block.lowerBound + question)
      starts[length] += 1
    }
    return order
  }

  private struct Memory {
    var stability: Double
    var logStability: Double
    var difficulty: Double
    var surprise = Surprise()
  }

  /// The memory of each question after its last review, in the order in which they were added.
  func states() -> [MemoryState] {
    var states = [MemoryState](
      repeating: MemoryState(stabilityDays: 0, difficulty: 0), count: log.questionCount)
    run(
      atItem: { _, _ in },
      atEnd: { states[$0] = MemoryState(stabilityDays: $1, difficulty: $2) })
    return states
  }

  /// By the place of a review: the chance of not blanking before it, 1 where it is no item.
  func recalls() -> [Double] {
    var recalls = [Double](repeating: 1, count: log.reviewCount)
    run(atItem: { recalls[$0] = $1 }, atEnd: { _, _, _ in })
    return recalls
  }

  @inline(__always)
  private func run(
    atItem: (_ place: Int, _ recall: Double) -> Void,
    atEnd: (_ question: Int, _ stability: Double, _ difficulty: Double) -> Void
  ) {
    for start in stride(from: 0, to: log.questionCount, by: Self.blockSize) {
      run(start..<min(start + Self.blockSize, log.questionCount), atItem: atItem, atEnd: atEnd)
    }
  }

  @inline(__always)
  private func run(
    _ block: Range<Int>, atItem: (_ place: Int, _ recall: Double) -> Void,
    atEnd: (_ question: Int, _ stability: Double, _ difficulty: Double) -> Void
  ) {
    let order = longestFirst(block)
    let firsts = fitted.firsts.map { first in
      let stability = first.stability.clamped(to: MemoryState.stabilityBounds)
      return Memory(
        stability: stability, logStability: Foundation.log(stability),
        difficulty: first.difficulty.clamped(to: MemoryState.difficultyBounds))
    }
    var memories = order.map { firsts[log.grades[Int(log.starts[Int($0)])].rawValue - 1] }
    var active = order.count
    var depth = 1
    while active > 0 {
      while active > 0, log.range(of: Int(order[active - 1])).count <= depth {
        active -= 1
        atEnd(Int(order[active]), memories[active].stability, memories[active].difficulty)
      }
      for number in 0..<active {
        let place = Int(log.starts[Int(order[number])]) + depth
        step(&memories[number], place, atItem)
      }
      depth += 1
    }
  }

  @inline(__always)
  private func step(_ memory: inout Memory, _ place: Int, _ atItem: (Int, Double) -> Void) {
    let model = fitted.model
    let grade = log.grades[place]
    let days = log.days[place]
    var stability: Double
    if days > 0 {
      var recall = model.recall(logGap: model.logGap(days: Double(days), stability: memory.stability))
      if fitted.movesRecall {
        let factor = fitted.oddsFactor(
          group: log.groups[place], evidence: log.evidence[place], before: memory.surprise)
        recall /= recall + (1 - recall) * factor
        memory.surprise = memory.surprise.after(success: grade != .blanked, predicted: recall)
      }
      atItem(place, recall)
      if grade != .blanked {
        let growth = model.growth(
          after: grade, difficulty: memory.difficulty, logStability: memory.logStability, recall: recall
        ).growth
        stability = memory.stability * (1 + growth)
      } else {
        stability =
          model.lapsed(difficulty: memory.difficulty, stability: memory.stability, recall: recall).stability
      }
    } else {
      let factor = model.sameDayFactor(after: grade, logStability: memory.logStability)
      stability = memory.stability * (grade == .blanked ? factor : max(1, factor))
    }
    stability = stability.clamped(to: MemoryState.stabilityBounds)
    memory.stability = stability
    memory.logStability = Foundation.log(stability)
    memory.difficulty = model.difficulty(after: grade, difficulty: memory.difficulty)
      .clamped(to: MemoryState.difficultyBounds)
  }
}

extension ReviewLog {
  /// The memory of each question after its last review, in the order in which the questions were added.
  public func states(by model: MemoryModel) -> [MemoryState] {
    Replay(self, by: Coefficients(parameters: model.parameters)).states()
  }

  /// The chance of not blanking at each item, each predicted from all earlier reviews of its question; 1 for an item
  /// of another log.
  public func predictions(of items: ReviewItems, by model: MemoryModel) -> [Double] {
    predictions(of: items, by: Coefficients(parameters: model.parameters))
  }

  /// The same by all that a fit found, circumstances included.
  public func predictions(of items: ReviewItems, by fit: PersonalFit) -> [Double] {
    predictions(of: items, by: fit.coefficients)
  }

  /// The log loss of each prediction by a fit, in the order of the items; see ``Evaluation``.
  package func losses(of items: ReviewItems, by fit: PersonalFit) -> [Double] {
    zip(items.places, predictions(of: items, by: fit)).map { place, prediction in
      Evaluation.loss(of: prediction, isSuccess: isSuccess(Int(place)))
    }
  }

  func predictions(of items: ReviewItems, by coefficients: Coefficients) -> [Double] {
    let recalls = Replay(self, by: coefficients).recalls()
    return items.places.map { recalls.indices.contains(Int($0)) ? recalls[Int($0)] : 1 }
  }
}
