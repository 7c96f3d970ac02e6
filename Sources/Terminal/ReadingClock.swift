/// Times one read: monotonic, and without the time the program was stopped.
///
/// A stop has no witness at its start, so `seen` is called at least ten times a second; at most that little of the
/// time before a stop is lost.
struct ReadingClock {
  private let start: SuspendingClock.Instant
  private var stopped: Duration = .zero
  private var lastSeen: SuspendingClock.Instant
  private(set) var firstKey: Duration?
  private var lastKey: Duration?

  init(now: SuspendingClock.Instant = .now) {
    start = now
    lastSeen = now
  }

  mutating func seen(now: SuspendingClock.Instant = .now, wasStopped: Bool) {
    if wasStopped { stopped += lastSeen.duration(to: now) }
    lastSeen = now
  }

  /// To be called for each key before it takes effect, and with the last known state when the read ends.
  /// `textChanged` tells whether the keys before this one changed the text.
  mutating func key(textChanged: Bool) {
    noteText(changed: textChanged)
    lastKey = elapsed
  }

  mutating func noteText(changed: Bool) {
    if changed, firstKey == nil { firstKey = lastKey ?? elapsed }
  }

  var elapsed: Duration {
    start.duration(to: lastSeen) - stopped
  }
}
