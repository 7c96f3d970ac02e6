/// Questions by their gain, as many as fit in a time.
struct Ranking {
  let seconds: Double
  private var ranked: [(gain: Double, index: Int, seconds: Double)] = []

  init(seconds: Double) { self.seconds = seconds }

  mutating func insert(_ index: Int, gain: Double, seconds: Double) {
    guard gain > 0 else { return }
    let place = ranked.firstIndex { $0.gain < gain } ?? ranked.endIndex
    ranked.insert((gain, index, seconds), at: place)
  }

  /// Whether nothing with a gain of `bound` or less has a place any more.
  func isFull(above bound: Double) -> Bool {
    var spent = 0.0
    for entry in ranked {
      guard entry.gain >= bound else { return false }
      spent += entry.seconds
      if spent >= seconds { return true }
    }
    return false
  }

  /// Best first; one that doesn't fit any more makes room for the next that does.
  var fitting: [Int] {
    var left = seconds
    return ranked.compactMap { entry in
      guard entry.seconds <= left else { return nil }
      left -= entry.seconds
      return entry.index
    }
  }
}
