/// What was recorded: one channel of samples.
package struct Sound: Sendable, Hashable {
  /// Samples a second, within ``rates``.
  package var rate: Int
  /// From -32,768 to 32,767; empty for nothing.
  package var samples: [Int16]

  /// From the poorest telephone to the finest studio; a file that says anything else is taken for damaged.
  package static let rates = 4_000...192_000

  /// A sound; its rate is one of ``rates``.
  package init(rate: Int, samples: [Int16]) {
    self.rate = rate
    self.samples = samples
  }

  /// How long it lasts.
  package var duration: Duration { .milliseconds(samples.count * 1000 / max(1, rate)) }

  /// The sounds one behind the other. Only those of the first one's rate can be joined; others are left out.
  package static func joined(_ parts: [Sound]) -> Sound? {
    guard let first = parts.first else { return nil }
    return Sound(rate: first.rate, samples: parts.filter { $0.rate == first.rate }.flatMap(\.samples))
  }
}
