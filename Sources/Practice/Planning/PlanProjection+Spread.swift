extension PlanProjection {
  /// How one figure differs between lives that are the same but for luck.
  package struct Spread: Sendable, Hashable {
    /// Lowest first, at least one.
    private let values: [Double]

    /// The figure in each life; none at all counts as a life that came to nothing.
    package init(_ values: [Double]) {
      self.values = values.isEmpty ? [0] : values.sorted()
    }

    /// Nine lives or fewer have no tenth and ninetieth per cent.
    package static let leastForRange = 10

    /// The middle of all lives.
    package var mean: Double { values.reduce(0, +) / Double(values.count) }

    /// The standard deviation of one life; nil for a single life.
    package var deviation: Double? {
      guard values.count > 1 else { return nil }
      let mean = mean
      return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
    }

    /// How far ``mean`` may lie from that of endlessly many lives, as a standard deviation; nil for a single life.
    package var error: Double? { deviation.map { $0 / Double(values.count).squareRoot() } }

    /// What eight of ten lives lie in, one of ten being below and one above; nil with fewer than ``leastForRange``.
    package var range: ClosedRange<Double>? {
      guard values.count >= Self.leastForRange else { return nil }
      return quantile(0.1)...quantile(0.9)
    }

    /// Between the values next to it, linearly.
    private func quantile(_ share: Double) -> Double {
      let place = share * Double(values.count - 1)
      let lower = Int(place)
      guard lower + 1 < values.count else { return values[values.count - 1] }
      return values[lower] + (place - Double(lower)) * (values[lower + 1] - values[lower])
    }
  }
}
