import Foundation
import Testing

@testable import FSRS

/// Reference values for whole histories: tests of fsrs-rs 6.6.1, py-fsrs 6.3.1 and ts-fsrs, and values
/// computed in 64-bit arithmetic by an independent implementation.
struct OfficialHistoryTests {
  private let blankedThenSolid = [0, 0, 1, 3, 8, 21].enumerated().map { index, days in
    (grade: index == 0 ? Grade.blanked : .solid, elapsedDays: days)
  }

  @Test func `192 single steps agree with an independent implementation`() {
    let model = MemoryModel()
    let steps = ReferenceGrid.steps
    #expect(steps.count == 192)
    for step in steps {
      let after = model.state(after: step.grade, from: step.before, elapsedDays: step.elapsedDays)
      #expect(isClose(after, step.after, within: 1e-7), "\(step)")
    }
  }

  @Test func `a history of six attempts ends in the official state`() {
    let states = MemoryModel().states(replaying: blankedThenSolid)
    #expect(states.count == 6)
    #expect(isClose(states.last, MemoryState(stabilityDays: 53.62691, difficulty: 6.3574867)))
  }

  @Test func `without same-day weights the same history ends in the official state`() {
    let model = MemoryModel(
      parameters: .standard(replacing: [.sameDayGain: 0, .sameDayOffset: 0, .sameDaySaturation: 0]))
    let last = model.states(replaying: blankedThenSolid).last
    #expect(isClose(last, MemoryState(stabilityDays: 53.335106, difficulty: 6.3574867)))
  }

  @Test func `intervals of a one-day memory follow the target recall`() {
    let state = MemoryState(stabilityDays: 1, difficulty: 5)
    let targets = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0]
    #expect(
      targets.map { MemoryModel().intervalDays(for: state, targetRecall: $0) }
        == [34793, 2508, 387, 90, 27, 9, 3, 1, 1])
    // The reference has 3,116,766 here, in 32-bit arithmetic; intervals end at a hundred years.
    let exact = MemoryModel().exactIntervalDays(for: state, targetRecall: 0.1)
    #expect(exact.rounded() == 3_116_769)
    #expect(MemoryModel().intervalDays(for: state, targetRecall: 0.1) == 36500)
  }

  /// With learning steps of 1 and 10 minutes and one relearning step of 10 minutes, an attempt that is not
  /// followed by a whole day's interval is followed by another on the same day.
  @Test func `a card in learning steps gets the official intervals`() {
    let ratings = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]
    let expected = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]
    let model = MemoryModel()
    var state: MemoryState?
    var elapsedDays = 0
    var intervals: [Int] = []
    for (index, grade) in ratings.compactMap(Grade.init).enumerated() {
      let after = model.state(after: grade, from: state, elapsedDays: elapsedDays)
      let staysInSteps = index == 0 || grade == .blanked
      elapsedDays = staysInSteps ? 0 : model.intervalDays(for: after, targetRecall: 0.9)
      intervals.append(elapsedDays)
      state = after
    }
    #expect(intervals == expected)
  }

  @Test(arguments: [
    (Grade.blanked, [1, 1, 1, 1, 1, 1, 1, 1]),
    (.shaky, [1, 3, 7, 12, 18, 25, 33, 42]),
    (.solid, [2, 11, 46, 163, 497, 1346, 3292, 7398]),
    (.nailed, [8, 66, 397, 1875, 7265, 23933, 36500, 36500]),
  ])
  func `the same grade at every due day gives the reference intervals`(grade: Grade, expected: [Int]) {
    let model = MemoryModel()
    var state: MemoryState?
    var intervals: [Int] = []
    for _ in expected {
      let after = model.state(after: grade, from: state, elapsedDays: intervals.last ?? 0)
      intervals.append(model.intervalDays(for: after, targetRecall: 0.9))
      state = after
    }
    #expect(intervals == expected)
  }

  /// Cross-entropy only; its gradient belongs to fitting.
  @Test func `four histories have the official loss, before and after one step of the reference's fitting`() {
    let stepped = Parameters(unchecked: [
      0.252, 1.3331, 2.3464994, 8.2556, 6.3733, 0.87340003, 2.9794, 0.040999997, 1.8322, 0.20660001, 0.756,
      1.5235, 0.021400042, 0.3029, 1.6882998, 0.64140004, 1.8329, 0.5025, 0.13119997, 0.1058, 0.1142,
    ])
    #expect(isClose([loss(of: .standard), loss(of: stepped)], [4.0466027, 3.767796]))
  }

  private func loss(of parameters: Parameters) -> Double {
    let model = MemoryModel(parameters: parameters)
    let days = [[0, 0, 0, 0, 1, 3], [0, 0, 0, 1, 3, 6], [0, 0, 0, 1, 3, 6], [0, 0, 1, 3, 5, 12]]
    let ratings = [[1, 3, 1, 4, 3, 2], [2, 4, 4, 3, 1, 3], [3, 2, 4, 3, 3, 3], [4, 4, 3, 3, 3, 4]]
    let next: [(days: Double, recalled: Bool)] = [(4, true), (11, true), (12, true), (23, false)]
    var sum = 0.0
    for card in next.indices {
      let grades = ratings[card].compactMap(Grade.init)
      let history = zip(grades, days[card]).map { (grade: $0, elapsedDays: $1) }
      guard let state = model.states(replaying: history).last else { continue }
      let recall = model.recall(of: state, afterDays: next[card].days)
      sum -= log(next[card].recalled ? recall : 1 - recall)
    }
    return sum
  }
}
