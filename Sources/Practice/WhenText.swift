/// A day, and maybe a time of day, as people write it: `tomorrow`, `thu 14:00`, `in 10 days`, `4 dec`, `2026-12-04`.
package struct WhenText: Sendable, Hashable {
  /// Which way a day without a date is meant.
  package enum Direction: Sendable {
    /// `thursday` is the last one, today included.
    case past
    /// `thursday` is the next one, today excluded.
    case future
  }

  /// The civil date; today's where only a time was written.
  package var date: StudyDay
  /// Since midnight; nil if none was written.
  package var minuteOfDay: Int?

  /// Reads the whole text; nil if any of it is not understood or there is no such date.
  package init?(_ text: some StringProtocol, today: StudyDay, direction: Direction) {
    var words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
      .filter { !["on", "at", "the", "of"].contains($0) }
    minuteOfDay = nil
    if words.count == 1, let stamp = TimeStamp(words[0].uppercased()), stamp.utcOffset == nil {
      date = stamp.date
      minuteOfDay = stamp.secondOfDay / 60
      return
    }
    if let last = words.last, let minutes = Self.timeOfDay(last) {
      minuteOfDay = minutes
      words.removeLast()
    }
    if words.isEmpty, minuteOfDay != nil {
      date = today
      return
    }
    guard let day = Self.day(words, today: today, direction: direction) else { return nil }
    date = day
  }

  private static func day(_ words: [String], today: StudyDay, direction: Direction) -> StudyDay? {
    switch words.count {
    case 1:
      switch words[0] {
      case "today", "tonight": return today
      case "yesterday": return today - 1
      case "tomorrow": return today + 1
      default:
        return weekday(words[0], today: today, direction: direction) ?? StudyDay(iso: words[0])
          ?? dottedDay(words[0], today: today, direction: direction)
      }
    case 2 where words[0] == "next" || words[0] == "last":
      if words[1] == "week" { return today + (words[0] == "next" ? 7 : -7) }
      return words[0] == "next"
        ? weekday(words[1], today: today, direction: .future)
        : weekday(words[1], today: today - 1, direction: .past)
    case 3 where words[0] == "in":
      return days(words[1], words[2]).map { today + $0 }
    case 3 where words[2] == "ago":
      return days(words[0], words[1]).map { today - $0 }
    case 2, 3, 4:
      return calendarDay(words, today: today, direction: direction)
    default: return nil
    }
  }

  private static func days(_ count: String, _ unit: String) -> Int? {
    let number = ["a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "ten": 10][count] ?? Int(digits: count)
    guard let number, (0...3660).contains(number) else { return nil }
    switch unit {
    case "day", "days": return number
    case "week", "weeks": return number * 7
    case "month", "months": return number * 30
    default: return nil
    }
  }

  private static func weekday(_ word: String, today: StudyDay, direction: Direction) -> StudyDay? {
    guard word.count >= 2,
      let wanted = StudyDay.weekdays.firstIndex(where: { $0.lowercased().hasPrefix(word) })
    else { return nil }
    switch direction {
    case .future: return today + ((wanted - today.weekday + 6) % 7 + 1)
    case .past: return today - (today.weekday - wanted + 7) % 7
    }
  }

  /// `4 dec`, `dec 4`, `4 december 2026`, with a weekday before it that is not checked.
  private static func calendarDay(
    _ words: [String], today: StudyDay, direction: Direction
  ) -> StudyDay? {
    var words = words
    if words.count > 2, StudyDay.weekdays.contains(where: { $0.lowercased().hasPrefix(words[0]) }) {
      words.removeFirst()
    }
    guard (2...3).contains(words.count) else { return nil }
    if month(words[0]) != nil { words.swapAt(0, 1) }
    let suffixes = ["st", "nd", "rd", "th", "."]
    let digits =
      suffixes.first { words[0].hasSuffix($0) }.map { words[0].dropLast($0.count) } ?? words[0][...]
    guard let day = Int(digits: digits), let month = month(words[1]) else { return nil }
    if words.count == 3 {
      guard words[2].count == 4, let year = Int(digits: words[2]) else { return nil }
      return StudyDay(year: year, month: month, day: day)
    }
    let year = today.civil.year
    // 29 February is up to eight years away.
    let nearby = (year - 8...year + 8).compactMap { StudyDay(year: $0, month: month, day: day) }
    return direction == .future ? nearby.first { $0 >= today } : nearby.last { $0 <= today }
  }

  /// `4.12.` and `4.12.2026`, day first as wherever dots are written.
  private static func dottedDay(_ word: String, today: StudyDay, direction: Direction) -> StudyDay? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Int(digits: parts[0]), let month = Int(digits: parts[1]),
      StudyDay.months.indices.contains(month - 1)
    else { return nil }
    let year = parts[2].isEmpty ? [] : [String(parts[2])]
    return calendarDay(
      [String(day), StudyDay.months[month - 1].lowercased()] + year, today: today, direction: direction)
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return StudyDay.months.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }

  /// `14:00`, `9:30`, `2pm`; nil for anything else.
  private static func timeOfDay(_ word: String) -> Int? {
    let isEvening = word.hasSuffix("pm")
    let isMarked = isEvening || word.hasSuffix("am")
    let parts = (isMarked ? word.dropLast(2) : word[...])
      .split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), isMarked || parts.count == 2, let hour = Int(digits: parts[0]),
      let minute = parts.count == 2 ? (parts[1].count == 2 ? Int(digits: parts[1]) : nil) : 0,
      (0...(isMarked ? 12 : 23)).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return (isMarked ? hour % 12 + (isEvening ? 12 : 0) : hour) * 60 + minute
  }
}
