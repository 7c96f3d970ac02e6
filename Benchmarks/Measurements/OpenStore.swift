/// Opening the database with its long history.
struct OpenStore: Benchmark {
  static let name = "open"

  private static let runs = 21

  func run(on bench: Workbench) throws -> [Measurement] {
    let home = try bench.home()
    let times = try Stopwatch.milliseconds(runs: Self.runs) { _ = try home.open() }
    return Spread(times).map { [Measurement(Self.name, $0, "ms")] } ?? []
  }
}
