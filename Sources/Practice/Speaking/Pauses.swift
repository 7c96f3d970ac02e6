import Foundation

/// Where a speaker fell silent, found by loudness alone.
package struct Pauses: Sendable, Hashable {
  /// How long each pause between two stretches of speech was, in order. What comes before the first word and after
  /// the last is no pause.
  package var lengths: [Duration]
  /// From the first word to the end of the last; zero where nobody spoke.
  package var span: Duration

  /// Pauses as they were found.
  package init(lengths: [Duration], span: Duration) {
    self.lengths = lengths
    self.span = span
  }

  /// The longest, or nil if there was none.
  package var longest: Duration? { lengths.max() }

  /// Research counts hesitation from a quarter of a second on (F. Goldman-Eisler, "Psycholinguistics: Experiments in
  /// Spontaneous Speech", 1968), which a listener takes for breath and phrasing. A second is our own choice: it is noticed.
  package static let shortest: Duration = .seconds(1)

  /// What listening came to.
  package enum Finding: Sendable, Hashable {
    case pauses(Pauses)
    /// Nothing rises above silence: the microphone was off, or another one was on.
    case silent
    /// Speech and silence can't be told apart: too short, or as loud throughout as a fan.
    case unclear
  }

  /// Long enough to hold the slowest voice's period twice, short against a syllable: the usual frame of speech coding.
  private static let frameMilliseconds = 20
  /// Frames in a row that make speech; a click of a key is shorter.
  private static let leastFrames = 3
  /// Below full scale by this, in decibels, a frame is silent whatever surrounds it: quieter than the noise of any
  /// microphone that is on and turned up.
  private static let silence = -66.0
  /// Speech reaches this far below its loudest frames: ITU-T P.56 draws the line 15.9 dB below the mean level of
  /// active speech, and the loudest twentieth of frames lies about 8 dB above that mean.
  private static let reach = 24.0
  /// How far above the quietest frames speech begins, in decibels: room noise swings by less.
  private static let margin = 6.0
  /// With less between loud and quiet frames there is no line to draw, in decibels.
  private static let leastContrast = 12.0

  /// Listens through a sound.
  package static func heard(in sound: Sound) -> Finding {
    let levels = levels(of: sound)
    let sorted = levels.sorted()
    guard sorted.count >= 50 else { return .unclear }
    let loud = sorted[sorted.count * 19 / 20]
    let quiet = sorted[sorted.count / 20]
    guard loud > silence else { return .silent }
    guard loud - quiet >= leastContrast else { return .unclear }
    let line = max(loud - reach, quiet + margin)
    return .pauses(Pauses(isLoud: levels.map { $0 > line }))
  }

  /// The level of each frame in decibels of full scale: 10 log10 of the mean square.
  private static func levels(of sound: Sound) -> [Double] {
    let length = max(1, sound.rate * frameMilliseconds / 1000)
    let full = 32_768.0 * 32_768.0
    return sound.samples.withUnsafeBufferPointer { samples in
      stride(from: 0, to: samples.count - length + 1, by: length).map { start in
        var sum = 0
        for index in start..<start + length { sum += Int(samples[index]) * Int(samples[index]) }
        return 10 * log10(max(Double(sum) / Double(length) / full, 1e-12))
      }
    }
  }

  /// Silences between stretches of speech, by frames. A few loud ones alone count as silence.
  private init(isLoud: [Bool]) {
    lengths = []
    var start: Int?
    var endOfSpeech: Int?
    var at = 0
    while at < isLoud.count {
      guard isLoud[at] else {
        at += 1
        continue
      }
      let end = isLoud[at...].firstIndex(of: false) ?? isLoud.count
      if end - at >= Self.leastFrames {
        if let last = endOfSpeech {
          let length = Self.duration(frames: at - last)
          if length >= Self.shortest { lengths.append(length) }
        }
        start = start ?? at
        endOfSpeech = end
      }
      at = end
    }
    span = Self.duration(frames: (endOfSpeech ?? 0) - (start ?? 0))
  }

  private static func duration(frames: Int) -> Duration { .milliseconds(frames * frameMilliseconds) }
}
