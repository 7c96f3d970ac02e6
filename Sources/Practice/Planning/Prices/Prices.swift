/// What a second of practice costs at each stage of a plan: what it would bring elsewhere.
struct Prices: Sendable {
  /// By which the eight prices of a ladder grow: the value of a question between two of them is interpolated.
  private static let ratio: Float = 2
  /// The lowest price of the ladder, in chances of a good answer: nobody would leave so much undone.
  private static let lowest: Float = 0.004

  /// Prices of one answer, in chances of a good one: 0.004, 0.008 … 0.512. All that a plan computes it computes at these
  /// eight at once; each question has its own place on the ladder, by its weight and the time that it takes.
  static let ladder: SIMD8<Float> = {
    var ladder = SIMD8<Float>(repeating: lowest)
    for rung in 1..<8 { ladder[rung] = ladder[rung - 1] * ratio }
    return ladder
  }()

  /// The price at each stage as a multiple of the level; their mean over all seconds is 1.
  var shape: [Double]
  /// The mean price of a second, in readiness.
  var level: Double

  /// A price's place on the ladder: the rung below, and the part of the way to the next.
  struct Rung: Sendable {
    var below: Int
    var part: Float

    /// The value at this price, interpolated.
    func value(_ ladder: SIMD8<Float>) -> Double {
      Double(ladder[below] * (1 - part) + ladder[below + 1] * part)
    }

    /// `amount` at this price, spread over the two rungs beside it.
    func spread(_ amount: Double) -> SIMD8<Float> {
      var spread = SIMD8<Float>()
      spread[below] = Float(amount) * (1 - part)
      spread[below + 1] = Float(amount) * part
      return spread
    }
  }

  /// The place of a price on the ladder; what lies beyond it counts for its ends. What a question is worth is convex in the
  /// price, so that between two rungs it is interpolated in the price itself.
  static func rung(of price: Double) -> Rung {
    let bounded = min(max(Float(price), ladder[0]), ladder[7])
    var below = 0
    while below < 6, ladder[below + 1] <= bounded { below += 1 }
    return Rung(below: below, part: (bounded - ladder[below]) / (ladder[below + 1] - ladder[below]))
  }
}
