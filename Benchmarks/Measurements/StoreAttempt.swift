import FSRS
import Foundation
import Practice
import Store

/// Storing one graded answer, on disk before the call returns, beside a bare write that is synced.
struct StoreAttempt: Benchmark {
  static let name = "store_attempt"

  /// Milliseconds.
  private static let asked = 4.0
  private static let runs = 400
  /// Bytes of the bare write: one page of the database.
  private static let page = 4096

  func run(on bench: Workbench) throws -> [Measurement] {
    let home = try bench.home()
    let store = try home.open()
    let keys = home.answeredKeys
    var ids = EventIDSource(seed: UInt64.random(in: .min ... .max))
    var generator = SeededGenerator(seed: 9)
    // A home that is kept has the answers of earlier runs.
    let newest = try store.attempts(limit: 1).first?.occurred.instant ?? SampleHistory.now
    var now = max(newest, SampleHistory.now)
    let bare = try SyncedFile(path: home.folder + "/bare")
    defer { bare.remove() }
    var times: [Double] = []
    var bareTimes: [Double] = []
    for _ in 0..<Self.runs {
      now = now + .seconds(100)
      let action = action(keys.randomElement(using: &generator), at: now, ids: &ids)
      times += try Stopwatch.milliseconds(runs: 1) { try store.record(action, sitting: .save(Self.sitting)) }
      bareTimes += try Stopwatch.milliseconds(runs: 1) { try bare.append(count: Self.page) }
    }
    try store.updateSitting(.clear)
    guard let time = Spread(times), let bareTime = Spread(bareTimes) else { return [] }
    var measurement = Measurement(Self.name, time, "ms", asked: Self.asked)
    measurement.baselines = [.init(name: "write and fsync of 4 KiB", value: bareTime.median)]
    return [measurement]
  }

  /// As large as what the drill keeps of a round of six.
  private static let sitting = SavedSitting(
    day: SampleHistory.today, body: String(repeating: "x", count: 1_000))

  private func action(_ key: QuestionKey?, at now: Instant, ids: inout EventIDSource) -> Action {
    let attempt = Attempt(
      question: key ?? QuestionKey("none"), wording: 0, setting: .drill, grade: .solid, suggested: .solid,
      prediction: .init(recall: 0.9, parametersVersion: 0), delivery: .spoken, thinking: .seconds(8),
      answering: .seconds(110), coverage: Coverage(points: 1, pointsTotal: 2, redFlagsTotal: 1))
    let moment = Moment(instant: now, utcOffset: 0, dayStart: .seconds(4 * 3600))
    let event = Event(id: ids.next(at: now), occurred: moment, fact: .attempt(attempt))
    return Action(id: ids.next(at: now), recorded: now, events: [event])
  }
}

/// A file that is written and synced without a database.
private struct SyncedFile {
  private let path: String
  private let descriptor: Int32

  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw Failure.system("\(path) can't be made") }
  }

  func append(count: Int) throws {
    let bytes = [UInt8](repeating: 1, count: count)
    guard write(descriptor, bytes, count) == count, fsync(descriptor) == 0 else {
      throw Failure.system("\(path) can't be written")
    }
  }

  func remove() {
    close(descriptor)
    unlink(path)
  }
}
