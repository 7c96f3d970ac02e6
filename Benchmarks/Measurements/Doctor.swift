import Store

/// Folding the whole history anew and comparing it with the caches.
struct Doctor: Benchmark {
  static let name = "doctor"

  func run(on bench: Workbench) throws -> [Measurement] {
    let store = try bench.home().open()
    let watch = Stopwatch()
    let diagnosis = try store.doctor(repairing: false)
    var measurement = Measurement(Self.name, watch.seconds, "s")
    guard diagnosis.isSound else { throw Failure("The sample's record isn't sound: \(diagnosis).") }
    measurement.with = [("attempts", Double(diagnosis.attempts))]
    return [measurement]
  }
}
