import Foundation

extension MemoryPass {
  /// Fills in the trace of every node.
  func forwards(
    _ segments: [HistoryTree.Segment], _ nodes: UnsafeBufferPointer<HistoryTree.Node>,
    _ traces: UnsafeMutableBufferPointer<Trace>
  ) {
    let firsts = self.firsts
    for segment in segments {
      switch segment.step {
      case .first:
        for place in segment.nodes {
          let first = firsts[nodes[place].grade.rawValue - 1]
          traces[place] = settled(first.stability, first.difficulty)
        }
      case .sameDay: for place in segment.nodes { sameDay(place, nodes, traces) }
      case .grown: for place in segment.nodes { grow(place, nodes, traces) }
      case .lapsed: for place in segment.nodes { lapse(place, nodes, traces) }
      case .last:
        for place in segment.nodes where nodes[place].days > 0 {
          traces[place] = settled(1, 1)
          recall(place, nodes, traces)
        }
      }
    }
  }

  /// A memory within bounds.
  private func settled(_ stability: Double, _ difficulty: Double) -> Trace {
    let stability = stability.clamped(to: MemoryState.stabilityBounds)
    return Trace(
      stability: stability, difficulty: difficulty.clamped(to: MemoryState.difficultyBounds),
      logStability: log(stability), recall: 1, effective: 1, logGap: 0, surprise: Surprise(),
      first: 0, second: 0, byStability: 0, byDifficulty: 0, bySum: 0, byInformation: 0)
  }

  /// Fills in recall before the review; returns the one that counts.
  @discardableResult
  private func recall(
    _ place: Int, _ nodes: UnsafeBufferPointer<HistoryTree.Node>, _ traces: UnsafeMutableBufferPointer<Trace>
  ) -> Double {
    let node = nodes[place]
    let before = traces[Int(node.parent)]
    let logGap = model.logGap(days: Double(node.days), stability: before.stability)
    let recall = model.recall(logGap: logGap)
    traces[place].logGap = logGap
    traces[place].recall = recall
    guard movesRecall else {
      traces[place].effective = recall
      return recall
    }
    let factor = oddsFactor(group: node.group, evidence: node.evidence, before: before.surprise)
    let effective = recall / (recall + (1 - recall) * factor)
    traces[place].effective = effective
    traces[place].surprise = before.surprise.after(success: node.grade != .blanked, predicted: effective)
    return effective
  }

  /// `first`: e^(w10 (1-R)); `second`: the growth, S'/S - 1.
  private func grow(
    _ place: Int, _ nodes: UnsafeBufferPointer<HistoryTree.Node>, _ traces: UnsafeMutableBufferPointer<Trace>
  ) {
    let node = nodes[place]
    let before = traces[Int(node.parent)]
    let effective = recall(place, nodes, traces)
    let (growth, forgotten) = model.growth(
      after: node.grade, difficulty: before.difficulty, logStability: before.logStability, recall: effective)
    finish(place, before.stability * (1 + growth), before.difficulty, traces, grade: node.grade)
    traces[place].first = forgotten
    traces[place].second = growth
  }

  /// `first`: ln D; `second`: (S + 1)^w13.
  private func lapse(
    _ place: Int, _ nodes: UnsafeBufferPointer<HistoryTree.Node>, _ traces: UnsafeMutableBufferPointer<Trace>
  ) {
    let node = nodes[place]
    let before = traces[Int(node.parent)]
    let effective = recall(place, nodes, traces)
    let (stability, logDifficulty, power) = model.lapsed(
      difficulty: before.difficulty, stability: before.stability, recall: effective)
    finish(place, stability, before.difficulty, traces, grade: node.grade)
    traces[place].first = logDifficulty
    traces[place].second = power
  }

  /// `first`: the factor, S'/S.
  private func sameDay(
    _ place: Int, _ nodes: UnsafeBufferPointer<HistoryTree.Node>, _ traces: UnsafeMutableBufferPointer<Trace>
  ) {
    let node = nodes[place]
    let before = traces[Int(node.parent)]
    let factor = model.sameDayFactor(after: node.grade, logStability: before.logStability)
    traces[place].logGap = 0
    traces[place].recall = 1
    traces[place].effective = 1
    traces[place].surprise = before.surprise
    let kept = node.grade == .blanked ? factor : max(1, factor)
    finish(place, before.stability * kept, before.difficulty, traces, grade: node.grade)
    traces[place].first = factor
    traces[place].second = 0
  }

  /// Writes the memory after the review, within bounds.
  private func finish(
    _ place: Int, _ stability: Double, _ difficultyBefore: Double,
    _ traces: UnsafeMutableBufferPointer<Trace>, grade: Grade
  ) {
    let bounded = stability.clamped(to: MemoryState.stabilityBounds)
    traces[place].stability = bounded
    traces[place].logStability = log(bounded)
    traces[place].difficulty = model.difficulty(after: grade, difficulty: difficultyBefore)
      .clamped(to: MemoryState.difficultyBounds)
    traces[place].byStability = 0
    traces[place].byDifficulty = 0
    traces[place].bySum = 0
    traces[place].byInformation = 0
  }
}
