import Foundation

/// Coefficients as a fit moves them: each as a number of prior widths away from what is expected before anything is
/// known. The first stabilities are moved on a logarithmic scale, as people differ in them by factors.
struct FitCoordinates: Sendable {
  /// What is expected: the coefficients at zero.
  let expected: Coefficients
  /// The standard deviation of the prior, by the coefficients' vector; 0 keeps one where it is. Of the first
  /// stabilities it is that of their logarithm.
  let widths: [Double]

  /// How many of the coefficients are on a logarithmic scale; they stand first.
  static let logarithmic = 4

  /// Coefficients within their bounds.
  func coefficients(at point: [Double]) -> Coefficients {
    var vector = expected.vector
    for index in point.indices {
      if index < Self.logarithmic {
        vector[index] *= exp(widths[index] * point[index])
      } else {
        vector[index] += widths[index] * point[index]
      }
    }
    var coefficients = Coefficients(vector)
    coefficients.clamp()
    return coefficients
  }

  /// The same point, moved to the bounds of the coefficients where it lies beyond them.
  func clamped(_ point: [Double]) -> [Double] {
    let vector = coefficients(at: point).vector
    let zero = expected.vector
    return point.indices.map { index in
      guard widths[index] > 0 else { return 0 }
      return index < Self.logarithmic
        ? log(vector[index] / zero[index]) / widths[index]
        : (vector[index] - zero[index]) / widths[index]
    }
  }

  /// The gradient with respect to the point, from that with respect to the coefficients.
  func gradient(_ gradient: [Double], at coefficients: Coefficients) -> [Double] {
    let vector = coefficients.vector
    return gradient.indices.map { index in
      gradient[index] * widths[index] * (index < Self.logarithmic ? vector[index] : 1)
    }
  }
}
