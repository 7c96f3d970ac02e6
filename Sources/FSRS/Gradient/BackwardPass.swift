import Foundation

/// A pass through a tree from the last reviews back: the loss, and its derivative by every coefficient.
struct BackwardPass {
  private let fitted: FittedModel
  private let model: MemoryModel
  private let nodes: UnsafeBufferPointer<HistoryTree.Node>
  private let traces: UnsafeMutableBufferPointer<Trace>
  private let gradient: UnsafeMutableBufferPointer<Double>
  private var sums = Sums()

  /// - Parameters:
  ///   - forward: a pass that was run.
  ///   - gradient: by the coefficients' vector; the derivatives are added.
  init(after forward: ForwardPass, into gradient: UnsafeMutableBufferPointer<Double>) {
    fitted = forward.fitted
    model = fitted.model
    nodes = forward.nodes
    traces = forward.traces
    self.gradient = gradient
  }

  /// Adds up the gradient, the last nodes first; returns the loss.
  mutating func run(_ segments: [HistoryTree.Segment]) -> Double {
    for segment in segments.reversed() {
      switch segment.step {
      case .first: for place in segment.nodes.reversed() { first(place) }
      case .sameDay: for place in segment.nodes.reversed() { sameDay(place) }
      case .grown: for place in segment.nodes.reversed() { grown(place) }
      case .lapsed: for place in segment.nodes.reversed() { lapsed(place) }
      case .last:
        for place in segment.nodes where nodes[place].days > 0 {
          recalled(place, 0)
        }
      }
    }
    sums.finish(fitted, gradient)
    return sums.loss
  }

  /// What is summed up on the way and turned into derivatives at the end, because many weights share it.
  private struct Sums {
    var loss = 0.0
    /// With respect to the decay, F held, and to the curve's factor F.
    var byDecay = 0.0
    var byCurveFactor = 0.0
    /// With respect to w6 and to the pull towards an easy start, as factors of the steps.
    var byDifficultyStep = 0.0
    var byReversion = 0.0
    var byEasiest = 0.0

    func finish(_ fitted: FittedModel, _ gradient: UnsafeMutableBufferPointer<Double>) {
      // F = 0.9^(-1/w20) - 1, so dF/dw20 = (F + 1) ln 0.9 / w20².
      let decay = fitted.model.decay
      gradient[Weight.decay] +=
        byDecay + byCurveFactor * (fitted.model.curveFactor + 1) * log(0.9) / (decay * decay)
      gradient[Weight.difficultyStep] += byDifficultyStep
      gradient[Weight.difficultyReversion] += byReversion
      // D0(4) = w4 - e^(3 w5) + 1.
      gradient[Weight.firstDifficulty] += byEasiest
      gradient[Weight.firstDifficultySlope] -= byEasiest * 3 * exp(3 * fitted[.firstDifficultySlope])
    }
  }

  /// Through recall, which the loss and the step's formula (`byEffective`) depend on, to the memory before.
  private mutating func recalled(_ place: Int, _ byEffective: Double) {
    let node = nodes[place]
    let trace = traces[place]
    let effective = trace.effective
    var byEffective = byEffective
    if node.success > 0 {
      let weight = Double(node.success)
      sums.loss -= weight * (fitted.movesRecall ? log(effective) : -model.decay * trace.logGap)
      byEffective -= weight / effective
    }
    if node.failure > 0 {
      let weight = Double(node.failure)
      let forgotten = max(1 - effective, .leastNormalMagnitude)
      sums.loss -= weight * log(forgotten)
      byEffective += weight / forgotten
    }
    let byRecall =
      fitted.movesRecall ? moved(place, byEffective) : byEffective
    // R = e^(-w20 L) with L = ln (1 + F t / S).
    sums.byDecay -= byRecall * trace.recall * trace.logGap
    let byLogGap = -byRecall * trace.recall * model.decay
    let parent = Int(node.parent)
    let stability = traces[parent].stability
    let daysPerStability = Double(node.days) / stability
    let slope = daysPerStability / (1 + model.curveFactor * daysPerStability)
    sums.byCurveFactor += byLogGap * slope
    traces[parent].byStability -= byLogGap * model.curveFactor * slope / stability
  }

  /// Through what moves recall, and the surprises after it; returns the derivative by plain recall.
  ///
  /// In logits everything is simply added, and dR/dlogit = R (1 - R) on either side.
  private mutating func moved(_ place: Int, _ byEffective: Double) -> Double {
    let node = nodes[place]
    let trace = traces[place]
    let parent = Int(node.parent)
    let before = traces[parent].surprise
    let effective = trace.effective
    let byEffective = byEffective - trace.bySum + trace.byInformation * (1 - 2 * effective)
    let byLogit = byEffective * effective * (1 - effective)
    gradient[Coefficients.circumstances + Int(node.group)] += byLogit
    gradient[Coefficients.slopeIndex] += byLogit * Double(node.evidence)
    gradient[Coefficients.surpriseIndex] += byLogit * before.value
    let byValue = before.isWithinBounds ? byLogit * fitted.surprise / (before.information + 1) : 0
    traces[parent].bySum += trace.bySum + byValue
    traces[parent].byInformation += trace.byInformation - byValue * before.value
    // R' = R / (R + (1 - R) k), so dR'/dR = k / (R + (1 - R) k)².
    let factor = fitted.oddsFactor(group: node.group, evidence: node.evidence, before: before)
    let mixed = trace.recall + (1 - trace.recall) * factor
    return byEffective * factor / (mixed * mixed)
  }

  /// The derivative by stability after the review, none where it was moved to its bound.
  private func byStability(_ trace: Trace) -> Double {
    let bounds = MemoryState.stabilityBounds
    return trace.stability > bounds.lowerBound && trace.stability < bounds.upperBound ? trace.byStability : 0
  }

  private func byDifficulty(_ trace: Trace) -> Double {
    let bounds = MemoryState.difficultyBounds
    return trace.difficulty > bounds.lowerBound && trace.difficulty < bounds.upperBound
      ? trace.byDifficulty : 0
  }

  /// Through the step of difficulty to the one before.
  private mutating func stepped(_ grade: Grade, _ byDifficulty: Double, _ parent: Int) {
    guard byDifficulty != 0 else { return }
    let before = traces[parent].difficulty
    let reversion = model.difficultyReversion
    let away = Double(grade.rawValue - 3) / 9
    let stepped = before - model.difficultyStep * away * (10 - before)
    sums.byReversion += byDifficulty * (model.easiestDifficulty - stepped)
    sums.byEasiest += byDifficulty * reversion
    sums.byDifficultyStep -= byDifficulty * (1 - reversion) * away * (10 - before)
    traces[parent].byDifficulty += byDifficulty * (1 - reversion) * (1 + model.difficultyStep * away)
  }

  private mutating func first(_ place: Int) {
    let grade = nodes[place].grade.rawValue - 1
    gradient[grade] += byStability(traces[place])
    let byDifficulty = byDifficulty(traces[place])
    gradient[Weight.firstDifficulty] += byDifficulty
    gradient[Weight.firstDifficultySlope] -=
      byDifficulty * Double(grade) * exp(fitted[.firstDifficultySlope] * Double(grade))
  }

  private mutating func grown(_ place: Int) {
    let node = nodes[place]
    let trace = traces[place]
    let parent = Int(node.parent)
    let before = traces[parent]
    let byStability = byStability(trace)
    let growth = trace.second
    let byGrowth = byStability * before.stability
    let byLogGrowth = byGrowth * growth
    gradient[Weight.growth] += byLogGrowth
    gradient[Weight.growthSaturation] -= byLogGrowth * before.logStability
    // Growth is some factor times e^(w10 (1-R)) - 1; `steep` is the factor times e^(w10 (1-R)).
    let steep = trace.first > 1 ? growth * trace.first / (trace.first - 1) : 0
    gradient[Weight.growthForgetting] += byGrowth * steep * (1 - trace.effective)
    if node.grade == .shaky {
      gradient[Weight.shakyFactor] +=
        model.shakyFactor > 0
        ? byLogGrowth / model.shakyFactor
        : byGrowth
          * model.growth(
            after: .solid, difficulty: before.difficulty, logStability: before.logStability,
            recall: trace.effective
          ).growth
    } else if node.grade == .nailed {
      gradient[Weight.nailedFactor] += byLogGrowth / model.nailedFactor
    }
    traces[parent].byStability +=
      byStability * (1 + growth) - byLogGrowth * model.growthSaturation / before.stability
    traces[parent].byDifficulty -= byLogGrowth / (11 - before.difficulty)
    stepped(node.grade, byDifficulty(trace), parent)
    recalled(place, -byGrowth * steep * model.growthForgetting)
  }

  private mutating func lapsed(_ place: Int) {
    let node = nodes[place]
    let trace = traces[place]
    let parent = Int(node.parent)
    let before = traces[parent]
    let byStability = byStability(trace)
    var byEffective = 0.0
    if trace.stability < before.stability / model.leastLapseDivisor {
      let byLog = byStability * trace.stability
      gradient[Weight.lapseScale] += byLog / model.lapseScale
      gradient[Weight.lapseDifficulty] -= byLog * trace.first
      gradient[Weight.lapseForgetting] += byLog * (1 - trace.effective)
      // d ln(P - 1) = dP / (P - 1) with P = (S + 1)^w13.
      let byPower = byLog * trace.second / (trace.second - 1)
      gradient[Weight.lapseStability] += byPower * log(before.stability + 1)
      traces[parent].byStability += byPower * model.lapseStability / (before.stability + 1)
      traces[parent].byDifficulty -= byLog * model.lapseDifficulty / before.difficulty
      byEffective = -byLog * model.lapseForgetting
    } else {
      gradient[Weight.sameDayGain] -= byStability * trace.stability * model.sameDayOffset
      gradient[Weight.sameDayOffset] -= byStability * trace.stability * model.sameDayGain
      traces[parent].byStability += byStability / model.leastLapseDivisor
    }
    stepped(node.grade, byDifficulty(trace), parent)
    recalled(place, byEffective)
  }

  private mutating func sameDay(_ place: Int) {
    let node = nodes[place]
    let trace = traces[place]
    let parent = Int(node.parent)
    let before = traces[parent]
    let byStability = byStability(trace)
    if node.grade != .blanked, trace.first < 1 {
      traces[parent].byStability += byStability
    } else {
      let byLog = byStability * before.stability * trace.first
      gradient[Weight.sameDayGain] += byLog * (Double(node.grade.rawValue - 3) + model.sameDayOffset)
      gradient[Weight.sameDayOffset] += byLog * model.sameDayGain
      gradient[Weight.sameDaySaturation] -= byLog * before.logStability
      traces[parent].byStability += byStability * trace.first * (1 - model.sameDaySaturation)
    }
    traces[parent].bySum += trace.bySum
    traces[parent].byInformation += trace.byInformation
    stepped(node.grade, byDifficulty(trace), parent)
  }
}

extension UnsafeMutableBufferPointer<Double> {
  fileprivate subscript(weight: Weight) -> Double {
    get { self[weight.rawValue] }
    nonmutating set { self[weight.rawValue] = newValue }
  }
}
