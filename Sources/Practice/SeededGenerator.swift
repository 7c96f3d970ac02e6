/// A small generator whose whole sequence follows from its seed: SplitMix64 (Steele, Lea, Flood 2014).
///
/// Rounds and fuzz take their chance from it, so that a seed or a replay gives the same on every machine.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts at `seed`; any value serves.
  package init(seed: UInt64) {
    state = seed
  }

  /// Evenly distributed over 0..<1, the same on every machine.
  package mutating func chance() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Evenly distributed over all 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
