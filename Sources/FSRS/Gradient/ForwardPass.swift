import Foundation

/// A pass through a tree from the first reviews on: the memory after each, and recall before it.
struct ForwardPass {
  let fitted: FittedModel
  let nodes: UnsafeBufferPointer<HistoryTree.Node>
  let traces: UnsafeMutableBufferPointer<Trace>
  private let model: MemoryModel

  init(
    _ fitted: FittedModel, nodes: UnsafeBufferPointer<HistoryTree.Node>,
    traces: UnsafeMutableBufferPointer<Trace>
  ) {
    self.fitted = fitted
    self.nodes = nodes
    self.traces = traces
    model = fitted.model
  }

  /// Fills in the trace of every node.
  func run(_ segments: [HistoryTree.Segment]) {
    let firsts = fitted.firsts
    for segment in segments {
      switch segment.step {
      case .first:
        for place in segment.nodes {
          let first = firsts[nodes[place].grade.rawValue - 1]
          traces[place] = settled(first.stability, first.difficulty)
        }
      case .sameDay: for place in segment.nodes { sameDay(place) }
      case .grown: for place in segment.nodes { grow(place) }
      case .lapsed: for place in segment.nodes { lapse(place) }
      case .last:
        for place in segment.nodes where nodes[place].days > 0 {
          traces[place] = settled(1, 1)
          recall(place)
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
  private func recall(_ place: Int) -> Double {
    let node = nodes[place]
    let before = traces[Int(node.parent)]
    let logGap = model.logGap(days: Double(node.days), stability: before.stability)
    let recall = model.recall(logGap: logGap)
    traces[place].logGap = logGap
    traces[place].recall = recall
    guard fitted.movesRecall else {
      traces[place].effective = recall
      return recall
    }
    let factor = fitted.oddsFactor(group: node.group, evidence: node.evidence, before: before.surprise)
    let effective = recall / (recall + (1 - recall) * factor)
    traces[place].effective = effective
    traces[place].surprise = before.surprise.after(success: node.grade != .blanked, predicted: effective)
    return effective
  }

  /// `first`: e^(w10 (1-R)); `second`: the growth, S'/S - 1.
  private func grow(_ place: Int) {
    let node = nodes[place]
    let before = traces[Int(node.parent)]
    let effective = recall(place)
    let (growth, forgotten) = model.growth(
      after: node.grade, difficulty: before.difficulty, logStability: before.logStability, recall: effective)
    finish(place, before.stability * (1 + growth), before.difficulty, grade: node.grade)
    traces[place].first = forgotten
    traces[place].second = growth
  }

  /// `first`: ln D; `second`: (S + 1)^w13.
  private func lapse(_ place: Int) {
    let node = nodes[place]
    let before = traces[Int(node.parent)]
    let effective = recall(place)
    let (stability, logDifficulty, power) = model.lapsed(
      difficulty: before.difficulty, stability: before.stability, recall: effective)
    finish(place, stability, before.difficulty, grade: node.grade)
    traces[place].first = logDifficulty
    traces[place].second = power
  }

  /// `first`: the factor, S'/S.
  private func sameDay(_ place: Int) {
    let node = nodes[place]
    let before = traces[Int(node.parent)]
    let factor = model.sameDayFactor(after: node.grade, logStability: before.logStability)
    traces[place].logGap = 0
    traces[place].recall = 1
    traces[place].effective = 1
    traces[place].surprise = before.surprise
    let kept = node.grade == .blanked ? factor : max(1, factor)
    finish(place, before.stability * kept, before.difficulty, grade: node.grade)
    traces[place].first = factor
    traces[place].second = 0
  }

  /// Writes the memory after the review, within bounds.
  private func finish(
    _ place: Int, _ stability: Double, _ difficultyBefore: Double,
    grade: Grade
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
