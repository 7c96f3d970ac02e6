import Foundation

/// `rehearse fit` on a long history: the whole process, from reading all attempts to the new memory states on disk.
struct FitRecord: Benchmark {
  static let name = "fit"

  /// Milliseconds: as long as anybody waits without being told why.
  private static let asked = 2000.0
  private static let runs = 3

  func run(on bench: Workbench) throws -> [Measurement] {
    let sample = try bench.home().folder
    var times: [Double] = []
    for run in 0..<Self.runs {
      // Each learns for the first time: with nothing new there is less to do.
      let home = try bench.emptyFolder("fit-\(run)")
      for file in ["banks", "rehearse.sqlite"] {
        try FileManager.default.copyItem(atPath: "\(sample)/\(file)", toPath: "\(home)/\(file)")
      }
      // The banks lie in another place now, which the first start notes.
      _ = try bench.launch(["due", "--quiet"], home: home).runToEnd(statuses: 0...1)
      times.append(try bench.launch(["fit"], home: home).runToEnd())
      try FileManager.default.removeItem(atPath: home)
    }
    guard let spread = Spread(times) else { return [] }
    var measurement = Measurement(Self.name, spread, "ms", asked: Self.asked)
    measurement.with = [("attempts", Double(SampleHome.attempts))]
    return [measurement]
  }
}
