/// Elapsed time, monotonic.
struct Stopwatch {
  private let start = ContinuousClock.now

  var milliseconds: Double { (ContinuousClock.now - start) / .milliseconds(1) }

  var seconds: Double { milliseconds / 1000 }

  /// The milliseconds that each of `runs` calls took.
  static func milliseconds(runs: Int, _ body: () throws -> Void) rethrows -> [Double] {
    try (0..<runs).map { _ in
      let watch = Stopwatch()
      try body()
      return watch.milliseconds
    }
  }
}
