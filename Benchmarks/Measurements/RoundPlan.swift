import Practice
import Store

/// Reading what a round may be made of.
struct RoundPlan: Benchmark {
  static let name = "round_plan"

  private static let runs = 21
  /// More questions than a quarter of an hour holds: one every 40 s.
  private static let most = 22

  func run(on bench: Workbench) throws -> [Measurement] {
    let home = try bench.home()
    let store = try home.open()
    let times = try Stopwatch.milliseconds(runs: Self.runs) { _ = try store.roundMaterial(Self.query(home)) }
    return Spread(times).map { [Measurement(Self.name, $0, "ms")] } ?? []
  }

  /// What the drill asks the store for a round of a quarter of an hour.
  static func query(_ home: SampleHome) -> RoundQuery {
    RoundQuery(
      filter: QuestionFilter(banks: home.bankNames, times: .zero ... .seconds(450)),
      today: SampleHistory.today,
      mostDue: most, freshPerBank: most, weakest: 5)
  }
}
