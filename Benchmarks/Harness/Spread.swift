/// What repeated runs came to.
struct Spread {
  let min: Double
  let median: Double
  let max: Double
  let runs: Int

  /// The spread of at least one value; nil for none. The median of an even number is the mean of the middle two.
  init?(_ values: [Double]) {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let middle = sorted.count / 2
    min = first
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    max = last
    runs = sorted.count
  }
}
