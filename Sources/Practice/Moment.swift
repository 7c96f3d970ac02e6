/// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
package struct Instant: Sendable, Hashable, Comparable, Codable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int

  /// The instant that many milliseconds after 1970-01-01T00:00:00Z.
  package init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  /// Whether `left` is earlier.
  package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  /// The instant that much later.
  package static func + (instant: Self, duration: Duration) -> Self {
    Self(milliseconds: instant.milliseconds + duration.milliseconds)
  }

  /// The time from `right` to `left`.
  package static func - (left: Self, right: Self) -> Duration {
    .milliseconds(left.milliseconds - right.milliseconds)
  }
}

/// When something occurred, as the person saw it: the instant, the offset their clock had then and the study
/// day it counts for. All three are fixed at entry, so that travel and daylight saving never move the past.
package struct Moment: Sendable, Hashable, Codable {
  /// The point in time itself, wherever the person was.
  package let instant: Instant
  /// Seconds east of UTC.
  package let utcOffset: Int
  /// The study day it counts for, by the clock and the day's start at entry.
  package let day: StudyDay

  /// A moment read back from the record.
  package init(instant: Instant, utcOffset: Int, day: StudyDay) {
    self.instant = instant
    self.utcOffset = utcOffset
    self.day = day
  }

  /// A moment entered now.
  ///
  /// - Parameters:
  ///   - utcOffset: seconds east of UTC in force at `instant` where the person is.
  ///   - dayStart: when the study day starts, after local midnight.
  package init(instant: Instant, utcOffset: Int, dayStart: Duration) {
    self.instant = instant
    self.utcOffset = utcOffset
    let local = instant.milliseconds + utcOffset * 1000 - dayStart.milliseconds
    day = StudyDay(Self.floorDivision(local, by: Self.millisecondsPerDay))
  }

  /// The civil date (which before the study day's start is the day after it) and the time of day.
  package var local: (date: StudyDay, hour: Int, minute: Int, second: Int) {
    let shifted = instant.milliseconds + utcOffset * 1000
    let date = Self.floorDivision(shifted, by: Self.millisecondsPerDay)
    let seconds = (shifted - date * Self.millisecondsPerDay) / 1000
    return (StudyDay(date), seconds / 3600, seconds / 60 % 60, seconds % 60)
  }

  /// ISO 8601 with the offset, to the second: `2026-11-23T19:04:00+01:00`.
  package var iso: String {
    let (date, hour, minute, second) = local
    let sign = utcOffset < 0 ? "-" : "+"
    let offset = abs(utcOffset)
    let clock = [hour, minute, second].map(Self.two).joined(separator: ":")
    return "\(date.iso)T\(clock)\(sign)\(Self.two(offset / 3600)):\(Self.two(offset / 60 % 60))"
  }

  /// Reads ``iso`` back; nil for anything else, and for a time without an offset.
  ///
  /// - Parameter day: the study day it counts for, which the text doesn't say.
  package init?(iso text: some StringProtocol, day: StudyDay) {
    guard let stamp = TimeStamp(text), let offset = stamp.utcOffset else { return nil }
    self.init(instant: stamp.instant { _ in offset }, utcOffset: offset, day: day)
  }

  /// `14:05`, local.
  package var clock: String { "\(Self.two(local.hour)):\(Self.two(local.minute))" }

  private static let millisecondsPerDay = 86_400_000

  private static func floorDivision(_ value: Int, by divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
