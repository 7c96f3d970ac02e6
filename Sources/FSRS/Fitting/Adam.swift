import Foundation

/// Adam, the optimiser of Kingma and Ba (2015): steps of about the learning rate, whatever the gradient's scale.
struct Adam {
  /// How long the means of the gradient and of its square remember, and what keeps the division safe; the values of
  /// the paper, which the reference keeps.
  private static let memory = 0.9
  private static let squareMemory = 0.999
  private static let tiny = 1e-8

  private var means: [Double]
  private var squares: [Double]
  private var steps = 0

  init(count: Int) {
    means = [Double](repeating: 0, count: count)
    squares = means
  }

  /// Moves the values against their gradient; those whose rate is 0 stay.
  mutating func step(_ values: inout [Double], against gradient: [Double], rates: [Double]) {
    steps += 1
    let correction = 1 - pow(Self.memory, Double(steps))
    let squareCorrection = 1 - pow(Self.squareMemory, Double(steps))
    for index in values.indices where rates[index] > 0 {
      means[index] = Self.memory * means[index] + (1 - Self.memory) * gradient[index]
      squares[index] =
        Self.squareMemory * squares[index] + (1 - Self.squareMemory) * gradient[index] * gradient[index]
      values[index] -=
        rates[index] * (means[index] / correction) / (sqrt(squares[index] / squareCorrection) + Self.tiny)
    }
  }
}
