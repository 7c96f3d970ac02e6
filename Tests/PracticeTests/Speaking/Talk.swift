import Foundation
import Practice

/// Sounds made for tests: a voice of a few tones over a little noise.
enum Talk {
  static let rate = 16_000

  /// Speech and silence in turns, in seconds; even places are speech.
  ///
  /// - Parameter noise: of full scale; the amplitude of what is heard in silence, too.
  static func sound(_ seconds: [Double], noise: Double = 0.001, loudness: Double = 0.3) -> Sound {
    var generator = SeededGenerator(seed: 7)
    var samples: [Int16] = []
    for (place, length) in seconds.enumerated() {
      for index in 0..<Int(length * Double(rate)) {
        let time = Double(index) / Double(rate)
        let voice =
          place % 2 == 0 ? loudness * sin(2 * .pi * 180 * time) * (0.6 + 0.4 * sin(2 * .pi * 4 * time)) : 0
        samples.append(Int16((voice + Double.random(in: -noise...noise, using: &generator)) * 32_000))
      }
    }
    return Sound(rate: rate, samples: samples)
  }
}
