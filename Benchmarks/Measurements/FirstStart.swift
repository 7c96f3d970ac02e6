/// The very first start in an empty home, until the welcome asks its question.
struct FirstStart: Benchmark {
  static let name = "first_start"

  private static let runs = 11

  func run(on bench: Workbench) throws -> [Measurement] {
    let times = try (0..<Self.runs).map { run in
      let home = try bench.emptyFolder("first-start-\(run)")
      return try bench.launch([], home: home).runUntil("Preparing for what", reply: nil).milliseconds
    }
    return Spread(times).map { [Measurement(Self.name, $0, "ms")] } ?? []
  }
}
