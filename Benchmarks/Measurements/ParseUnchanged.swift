import Foundation

/// A whole run with a large bank that has not changed, beside one without it: the bank isn't parsed again.
struct ParseUnchanged: Benchmark {
  static let name = "parse_unchanged"

  /// Milliseconds that the bank may add to a run: a small part of what parsing it takes.
  private static let asked = 15.0
  private static let runs = 15

  func run(on bench: Workbench) throws -> [Measurement] {
    let without = try bench.emptyFolder("without-bank")
    let with = try bench.emptyFolder("with-bank")
    try FileManager.default.createDirectory(atPath: with + "/banks", withIntermediateDirectories: true)
    let text = SampleBank(name: "large", count: ParseBank.questions).text
    try Data(text.utf8).write(to: URL(fileURLWithPath: with + "/banks/large.yaml"))
    let launches = [with, without].map { bench.launch(["due", "--quiet"], home: $0) }
    // The first run parses; that nothing or something is due are both success.
    let first = try launches.map { try $0.runToEnd(statuses: 0...1) }
    var times: [[Double]] = [[], []]
    for _ in 0..<Self.runs {
      for (place, launch) in launches.enumerated() {
        times[place].append(try launch.runToEnd(statuses: 0...1))
      }
    }
    guard let large = Spread(times[0]), let small = Spread(times[1]) else { return [] }
    var measurement = Measurement(Self.name, large.median - small.median, "ms", asked: Self.asked)
    measurement.with = [
      ("run_with_bank_ms", large.median), ("run_without_bank_ms", small.median),
      ("first_run_with_bank_ms", first[0]),
    ]
    return [measurement]
  }
}
