extension Double {
  /// The nearest value within `range`; not-a-number becomes the lower bound.
  func clamped(to range: ClosedRange<Double>) -> Double {
    // The order of the arguments matters: `max(bound, .nan)` is the bound, `max(.nan, bound)` is not.
    Swift.min(range.upperBound, Swift.max(range.lowerBound, self))
  }
}
