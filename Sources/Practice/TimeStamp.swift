/// A date and time as ISO 8601 writes it; without an offset it means the person's own clock.
package struct TimeStamp: Sendable, Hashable {
  /// The civil date, which before the study day's start is not the study day.
  package var date: StudyDay
  /// Since midnight.
  package var secondOfDay: Int
  /// Seconds east of UTC, if written.
  package var utcOffset: Int?

  /// Reads `2026-11-23T19:00`, with seconds, fractions (dropped), `Z` or an offset such as `+01:00` behind it;
  /// nil for anything else.
  package init?(_ text: some StringProtocol) {
    let halves = text.split(separator: text.contains("T") ? "T" : " ", maxSplits: 1)
    guard halves.count == 2, let date = StudyDay(iso: halves[0]) else { return nil }
    var clock = halves[1][...]
    var offset: Int?
    if clock.hasSuffix("Z") {
      offset = 0
      clock = clock.dropLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard let minutes = Self.minutes(clock[clock.index(after: sign)...]) else { return nil }
      offset = (clock[sign] == "-" ? -1 : 1) * minutes * 60
      clock = clock[..<sign]
    }
    let whole = clock.split(separator: ".", maxSplits: 1)[0]
    let parts = whole.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      let minutes = Self.minutes(parts[0] + ":" + parts[1]), minutes < 1440
    else { return nil }
    let seconds = parts.count == 3 ? Int(parts[2]) ?? -1 : 0
    guard (0..<60).contains(seconds) else { return nil }
    self.date = date
    secondOfDay = minutes * 60 + seconds
    utcOffset = offset
  }

  /// The instant meant, by the clock of a person for whom `utcOffset` holds where none is written.
  package func instant(utcOffset offsetAt: (Instant) -> Int) -> Instant {
    let local = (date.number * 86_400 + secondOfDay) * 1000
    if let utcOffset { return Instant(milliseconds: local - utcOffset * 1000) }
    let guess = local - offsetAt(Instant(milliseconds: local)) * 1000
    return Instant(milliseconds: local - offsetAt(Instant(milliseconds: guess)) * 1000)
  }

  /// Minutes of `19:04`, or of `0100` as offsets may be written.
  private static func minutes(_ text: some StringProtocol) -> Int? {
    let digits = text.filter { $0 != ":" }
    guard digits.count == 4, text.count <= 5, digits.allSatisfy({ ("0"..."9").contains($0) }),
      let number = Int(String(digits)), number % 100 < 60, number / 100 < 25
    else { return nil }
    return number / 100 * 60 + number % 100
  }
}
