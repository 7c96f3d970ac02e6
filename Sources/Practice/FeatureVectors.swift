/// Texts as vectors of length one, laid end to end.
struct FeatureVectors {
  /// The features of all texts, each text's in rising order of ``key(_:count:)``: rarest first.
  private(set) var keys: [UInt32] = []
  /// What each of them weighs in its text.
  private(set) var weights: [Float] = []
  private var ends: [Int] = []

  /// The sorting key of a feature: how common it is, then itself. Beyond 65,535 texts it is just common.
  private static func key(_ feature: UInt32, count: UInt32) -> UInt32 {
    min(count, 1 << (32 - UInt32(TextFeatures.bits)) - 1) << UInt32(TextFeatures.bits) | feature
  }

  static func feature(ofKey key: UInt32) -> Int { Int(key & (1 << UInt32(TextFeatures.bits) - 1)) }

  var count: Int { ends.count }

  /// Where a text's features stand in ``keys`` and ``weights``; empty for one without any.
  func range(_ text: Int) -> Range<Int> { (text == 0 ? 0 : ends[text - 1])..<ends[text] }

  mutating func append(_ features: [UInt32], _ rarity: Rarity) {
    var sorted = features.map { Self.key($0, count: rarity.count($0)) }
    sorted.sort()
    let start = keys.count
    var squares: Float = 0
    var index = 0
    while index < sorted.count {
      let key = sorted[index]
      var times = 0
      while index < sorted.count, sorted[index] == key {
        times += 1
        index += 1
      }
      // What is said four times counts twice.
      let weight =
        rarity.weight(rarity.count(UInt32(Self.feature(ofKey: key)))) * Float(times).squareRoot()
      keys.append(key)
      weights.append(weight)
      squares += weight * weight
    }
    let length = squares.squareRoot()
    for place in start..<keys.count { weights[place] /= length }
    ends.append(keys.count)
  }

  /// The rarest features of a text: as many as leave a rest no longer than `rest`.
  func head(_ text: Int, rest: Float) -> Range<Int> {
    let all = range(text)
    var end = all.upperBound
    var squares: Float = 0
    while end > all.lowerBound {
      squares += weights[end - 1] * weights[end - 1]
      if squares > rest * rest { break }
      end -= 1
    }
    return all.lowerBound..<end
  }

  /// The cosine of the angle between two texts, 0…1; 0 if either has no features.
  func cosine(_ text: Int, _ other: FeatureVectors, _ otherText: Int) -> Double {
    let left = range(text)
    let right = other.range(otherText)
    var (i, j) = (left.lowerBound, right.lowerBound)
    var sum: Float = 0
    while i < left.upperBound, j < right.upperBound {
      let (a, b) = (keys[i], other.keys[j])
      if a == b { sum += weights[i] * other.weights[j] }
      i += a <= b ? 1 : 0
      j += b <= a ? 1 : 0
    }
    // Rounding must not keep the same words from being quite alike.
    return sum > 0.999_999 ? 1 : Double(sum)
  }

  /// The cosine with a vector that is given by feature.
  func product(_ text: Int, with dense: UnsafeBufferPointer<Float>) -> Float {
    var sum: Float = 0
    for place in range(text) { sum += weights[place] * dense[Self.feature(ofKey: keys[place])] }
    return sum
  }
}
