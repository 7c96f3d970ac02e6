extension UInt64 {
  /// The same number with every bit depending on all of them: the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  /// Sorting by it is a shuffle that is the same everywhere.
  var mixed: UInt64 {
    var bits = self &+ 0x9e37_79b9_7f4a_7c15
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}

extension Array {
  /// In an order that looks random and is the same for the same seed and count.
  func shuffled(seed: UInt64) -> [Element] {
    indices.map { (UInt64($0) ^ seed.mixed).mixed }.enumerated()
      .sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
      .map { self[$0.offset] }
  }
}
