import Foundation

/// All measurements, in the order in which they are made.
enum Suite {
  private static let benchmarks: [any Benchmark.Type] = [
    FirstQuestion.self, StoreAttempt.self, ParseBank.self, ParseUnchanged.self, ImportFile.self,
    RoundPlan.self, OpenStore.self, Doctor.self, FitRecord.self, FirstStart.self, Replay.self,
  ]

  /// What the command line calls them.
  static var names: [String] { benchmarks.map { $0.name } }

  /// Measures what is asked for, prints a line of JSON each, and returns the exit status.
  static func run(_ options: Options) throws -> Int32 {
    let bench = try Workbench(keeping: options.keptFolder)
    defer { bench.clear() }
    var isOver = false
    for benchmark in benchmarks where options.names.isEmpty || options.names.contains(benchmark.name) {
      progress("\(benchmark.name) …")
      for measurement in try benchmark.init().run(on: bench) {
        FileHandle.standardOutput.write(Data((measurement.json + "\n").utf8))
        isOver = isOver || !measurement.isWithinLimit
      }
    }
    return isOver && options.isStrict ? 1 : 0
  }
}
