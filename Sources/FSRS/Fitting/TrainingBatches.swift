import Foundation

/// The questions of a log in batches, each one a step of the optimiser and split into parts for the processor's cores.
struct TrainingBatches: Sendable {
  struct Batch: Sendable {
    let parts: [HistoryTree]
    /// How many items it has.
    let items: Int

    /// The sum over all parts, added in their order so that it is the same however many ran at once.
    func lossGradient(_ coefficients: Coefficients, learnsAll: Bool) -> LossGradient {
      let results = concurrently(parts.count) {
        LossGradient(of: coefficients, over: parts[$0], learnsAll: learnsAll)
      }
      return results.reduce(into: LossGradient()) { $0.add($1) }
    }
  }

  let batches: [Batch]
  /// The items of all batches.
  let items: Int

  /// Two cores is what the smallest machines have; a part of fewer items costs more to start than it saves.
  private static let parts = 2
  private static let fewestItemsPerPart = 128

  /// Batches of about `size` items. Questions are dealt out by a fixed shuffle, so that each batch is like the whole.
  ///
  /// - Parameter weights: see ``HistoryTree``.
  init(of log: ReviewLog, weights: [Float], size: Int) {
    var questions: [(number: Int32, items: Int32)] = []
    var items = 0
    for question in 0..<log.questionCount {
      let count = log.range(of: question).reduce(0) { $0 + (weights[$1] > 0 && log.isItem($1) ? 1 : 0) }
      guard count > 0 else { continue }
      questions.append((Int32(question), Int32(count)))
      items += count
    }
    questions = questions.shuffled(seed: 0)
    let count = max(1, (items + size / 2) / max(1, size))
    var parts: [[Int]] = []
    var sizes: [Int] = []
    let partsPerBatch = items / count >= 2 * Self.fewestItemsPerPart ? Self.parts : 1
    let perPart = Double(items) / Double(count * partsPerBatch)
    var taken = 0
    for question in questions {
      if parts.isEmpty || Double(taken) >= perPart * Double(parts.count), parts.count < count * partsPerBatch
      {
        parts.append([])
        sizes.append(0)
      }
      parts[parts.count - 1].append(Int(question.number))
      sizes[sizes.count - 1] += Int(question.items)
      taken += Int(question.items)
    }
    let dealt = parts
    let trees = concurrently(dealt.count) { HistoryTree(of: dealt[$0], in: log, weights: weights) }
    batches = stride(from: 0, to: trees.count, by: partsPerBatch).map { first in
      let last = min(first + partsPerBatch, trees.count)
      return Batch(parts: Array(trees[first..<last]), items: sizes[first..<last].reduce(0, +))
    }
    self.items = items
  }
}

/// The results of a body for 0 up to `count`, found on all cores.
func concurrently<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
  guard count > 1 else { return (0..<count).map(body) }
  return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
    // Each iteration writes a place of its own.
    nonisolated(unsafe) let places = buffer
    DispatchQueue.concurrentPerform(iterations: count) { index in
      (places.baseAddress.unsafelyUnwrapped + index).initialize(to: body(index))
    }
    initialized = count
  }
}
