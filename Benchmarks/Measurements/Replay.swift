import FSRS
import Practice

/// Replaying memory states from grades and gaps, in one thread.
struct Replay: Benchmark {
  static let name = "replay"

  private static let reviews = 100_000
  private static let questions = 11_300
  private static let runs = 15

  func run(on bench: Workbench) throws -> [Measurement] {
    let histories = Self.histories()
    let model = MemoryModel()
    var checksum = 0.0
    let times = Stopwatch.milliseconds(runs: Self.runs) {
      for history in histories { checksum += model.states(replaying: history).last?.stabilityDays ?? 0 }
    }
    guard checksum.isFinite, let speed = Spread(times.map { Double(Self.reviews) / $0 * 1000 }) else {
      return []
    }
    var measurement = Measurement(Self.name, speed, "reviews/s")
    measurement.with = [("reviews", Double(Self.reviews)), ("questions", Double(Self.questions))]
    return [measurement]
  }

  /// Gaps grow by half from attempt to attempt; one answer in ten is blanked.
  private static func histories() -> [[(grade: Grade, elapsedDays: Int)]] {
    var generator = SeededGenerator(seed: 3)
    return (0..<questions).map { question in
      let count = reviews * (question + 1) / questions - reviews * question / questions
      var gap = 1.0
      return (0..<count).map { _ in
        gap *= Double.random(in: 1...2, using: &generator)
        let chance = Int.random(in: 0..<10, using: &generator)
        let grade: Grade = chance == 0 ? .blanked : chance < 3 ? .shaky : chance < 8 ? .solid : .nailed
        return (grade, Int(gap))
      }
    }
  }
}
