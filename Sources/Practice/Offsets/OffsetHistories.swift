import FSRS
import Foundation

/// The parts of histories on which offsets can depend: from the first attempt outside drills, with the memory before
/// it, to the last one.
struct OffsetHistories {
  /// An attempt outside drills at least a day after the one before.
  struct Outcome {
    /// Of the recall predicted for a drill, the slowness of the answer before taken in.
    var logit: Double
    /// 0 blanked, 1 not.
    var success: Double
  }

  private struct Step {
    var grade: Grade
    var setting: Setting
    var elapsedDays: Int32
    /// What the answer before adds to recall, in logits, by how slow it was.
    var slownessOffset: Double
    var memory: MemoryState?
  }

  private struct History {
    var before: MemoryState?
    var steps: Range<Int>
  }

  private var steps: [Step] = []
  private var histories: [History] = []

  var isEmpty: Bool { histories.isEmpty }

  /// - Parameter base: the offsets that aren't sought.
  init(_ histories: some Sequence<[QuestionRecord.Step]>, model: MemoryModel, base: RecallOffsets) {
    for history in histories {
      guard let first = history.firstIndex(where: { $0.setting != .drill }),
        let last = history.lastIndex(where: { $0.setting != .drill })
      else { continue }
      var before: MemoryState?
      let start = steps.count
      for index in history.startIndex...last {
        let step = history[index]
        let last = index == history.startIndex ? nil : history[index - 1]
        let elapsed = last.map { max(0, step.day - $0.day) } ?? 0
        let slownessOffset = base.slowness * (last?.slowness ?? 0)
        if index < first {
          before =
            step.memory
            ?? model.state(
              after: step.grade, from: before, elapsedDays: elapsed, offset: base.drill + slownessOffset)
        } else {
          steps.append(
            Step(
              grade: step.grade, setting: step.setting, elapsedDays: Int32(clamping: elapsed),
              slownessOffset: slownessOffset, memory: step.memory))
        }
      }
      self.histories.append(History(before: before, steps: start..<steps.count))
    }
  }

  /// What the attempts outside drills met and how they went, by setting, folded under these offsets.
  func logits(model: MemoryModel, offsets: RecallOffsets) -> [Setting: [Outcome]] {
    let byNumber = Setting.allCases.map { offsets[$0] }
    var outcomes = [[Outcome]](repeating: [], count: byNumber.count)
    for history in histories {
      var memory = history.before
      for step in steps[history.steps] {
        let number = step.setting.rawValue - 1
        if number > 0, step.elapsedDays > 0, let memory {
          let recall = model.recall(of: memory, afterDays: Double(step.elapsedDays))
          outcomes[number].append(
            Outcome(logit: Self.logit(recall) + step.slownessOffset, success: step.grade == .blanked ? 0 : 1))
        }
        memory =
          step.memory
          ?? model.state(
            after: step.grade, from: memory, elapsedDays: Int(step.elapsedDays),
            offset: byNumber[number] + step.slownessOffset)
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(Setting.allCases, outcomes))
  }

  /// Kept within what any evaluation takes for certain, 0.0001, so that one impossible outcome isn't infinite.
  private static func logit(_ recall: Double) -> Double {
    let bounded = min(max(recall, 1e-4), 1 - 1e-4)
    return log(bounded / (1 - bounded))
  }
}
