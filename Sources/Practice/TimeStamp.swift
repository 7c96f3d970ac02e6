/// A date and time as ISO 8601 writes it; without an offset it means the person's own clock.
package struct TimeStamp: Sendable, Hashable {
  /// The civil date, which before the study day's start is not the study day.
  package var date: StudyDay
  /// Since midnight.
  package var secondOfDay: Int
  /// Seconds east of UTC, if written.
  package var utcOffset: Int?

  /// A time on the person's own clock.
  package init(date: StudyDay, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// Reads `2026-11-23T19:00`, with seconds, fractions (dropped), `Z` or an offset such as `+01:00` behind it;
  /// nil for anything else.
  package init?(_ text: some StringProtocol) {
    let halves = text.split(
      separator: text.contains("T") ? "T" : " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let date = StudyDay(iso: halves[0]) else { return nil }
    var clock = halves[1][...]
    var offset: Int?
    if clock.hasSuffix("Z") {
      offset = 0
      clock = clock.dropLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = clock[clock.index(after: sign)...]
      guard digits.count == 4 || digits.count == 5 && digits.dropFirst(2).first == ":",
        let minutes = Self.minutes(digits.prefix(2), digits.suffix(2))
      else { return nil }
      offset = (clock[sign] == "-" ? -1 : 1) * minutes * 60
      clock = clock[..<sign]
    }
    let parts = clock.prefix { $0 != "." }.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 }),
      let minutes = Self.minutes(parts[0], parts[1]),
      let seconds = parts.count == 3 ? Int(digits: parts[2]) : 0, seconds < 60
    else { return nil }
    self.date = date
    secondOfDay = minutes * 60 + seconds
    utcOffset = offset
  }

  /// The instant meant (in the hour that daylight saving leaves out, the one that would have been), by the clock of a person for whom `utcOffset` holds where none is written.
  package func instant(utcOffset offsetAt: (Instant) -> Int) -> Instant {
    let local = (date.number * 86_400 + secondOfDay) * 1000
    if let utcOffset { return Instant(milliseconds: local - utcOffset * 1000) }
    let guess = local - offsetAt(Instant(milliseconds: local)) * 1000
    return Instant(milliseconds: local - offsetAt(Instant(milliseconds: guess)) * 1000)
  }

  /// Minutes of `19` and `04`; nil from 24 hours on.
  private static func minutes(_ hours: some StringProtocol, _ minutes: some StringProtocol) -> Int? {
    guard let hours = Int(digits: hours), let minutes = Int(digits: minutes), hours < 24, minutes < 60
    else { return nil }
    return hours * 60 + minutes
  }
}
