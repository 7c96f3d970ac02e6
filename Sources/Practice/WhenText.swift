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

  /// Since midnight; nil if no end was written, as in `14:00-15:00`.
  package var endMinuteOfDay: Int?
  /// Whether only a time was written.
  package var isTimeAlone: Bool

  /// Reads the whole text; nil if any of it is not understood or there is no such date.
  ///
  /// - Parameter words: how another language writes days; English alone without it.
  package init?(
    _ text: some StringProtocol, today: StudyDay, direction: Direction, words known: DateWords? = nil
  ) {
    var words = Self.words(of: text, known)
    minuteOfDay = nil
    endMinuteOfDay = nil
    isTimeAlone = false
    if words.count == 1, let stamp = TimeStamp(words[0].uppercased()), stamp.utcOffset == nil {
      date = stamp.date
      minuteOfDay = stamp.secondOfDay / 60
      return
    }
    // The hour stands last, or first: "2pm on thursday".
    if let last = words.last, let times = Self.times(last) {
      (minuteOfDay, endMinuteOfDay) = times
      words.removeLast()
    } else if words.count > 1, let times = Self.times(words[0]) {
      (minuteOfDay, endMinuteOfDay) = times
      words.removeFirst()
    }
    if words.isEmpty, minuteOfDay != nil {
      date = today
      isTimeAlone = true
      return
    }
    guard let day = Self.day(words, today: today, direction: direction) else { return nil }
    date = day
  }

  /// The date that a text names although no calendar has it, as in `31 November`; nil for any other text.
  package static func missingDate(in text: some StringProtocol, words known: DateWords? = nil) -> String? {
    var words = words(of: text, known).filter { times($0) == nil }
    words.removeAll { word in
      word.count >= 2 && StudyDay.weekdays.contains { $0.lowercased().hasPrefix(word) }
    }
    var year: Int?
    if words.count == 1 {
      let parts = words[0].split { "-.".contains($0) }.compactMap { Int(digits: $0) }
      guard (2...3).contains(parts.count) else { return nil }
      let isISO = words[0].contains("-")
      guard parts.count == 3 || !isISO else { return nil }
      year = parts.count == 3 ? parts[isISO ? 0 : 2] : nil
      return missing(day: parts[isISO ? 2 : 0], month: parts[1], year: year)
    }
    if words.count == 3, let written = Int(digits: words[2]) {
      year = written
      words.removeLast()
    }
    guard words.count == 2 else { return nil }
    if month(words[0]) != nil { words.swapAt(0, 1) }
    guard let month = month(words[1]), let day = Int(digits: words[0].prefix { $0.isNumber }) else {
      return nil
    }
    return missing(day: day, month: month, year: year)
  }

  /// A leap year, for dates without one.
  private static let leapYear = 2028

  private static func missing(day: Int, month: Int, year: Int?) -> String? {
    guard (1...99).contains(day), StudyDay.months.indices.contains(month - 1),
      StudyDay(year: year ?? leapYear, month: month, day: day) == nil
    else { return nil }
    return "\(day) \(StudyDay.months[month - 1])" + (year.map { " \($0)" } ?? "")
  }

  /// The words that say something, hours in one word each, other languages' in English.
  private static func words(of text: some StringProtocol, _ known: DateWords?) -> [String] {
    let lowered = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
    let english = known?.english(lowered) ?? lowered
    return joiningHours(english).filter { !["on", "at", "the", "of"].contains($0) }
  }

  /// `2 pm`, `14 h` and `14:00 - 15:00` as one word.
  private static func joiningHours(_ words: [String]) -> [String] {
    var joined: [String] = []
    for word in words {
      let bare = word.count == 4 ? word.replacing(".", with: "") : word
      if let last = joined.last, ["am", "pm", "h", "o'clock"].contains(bare), last.last?.isNumber ?? false,
        last.allSatisfy({ $0.isNumber || $0 == ":" }), let glued = glued(last, bare)
      {
        joined[joined.count - 1] = glued
      } else if joined.count > 1, ["-", "\u{2013}", "to"].contains(joined[joined.count - 1]),
        times(joined[joined.count - 2] + "-" + word) != nil
      {
        joined.removeLast()
        joined[joined.count - 1] += "-" + word
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  private static func glued(_ hour: String, _ mark: String) -> String? {
    switch mark {
    case "am", "pm": hour + mark
    case _ where hour.contains(":"): hour
    default: hour + ":00"
    }
  }

  /// A time, or a time and its end.
  private static func times(_ word: String) -> (Int?, Int?)? {
    if let minutes = timeOfDay(word) { return (minutes, nil) }
    let ends = word.split(omittingEmptySubsequences: false) { "-\u{2013}".contains($0) }.map(String.init)
    guard ends.count == 2, let end = timeOfDay(ends[1]),
      let begin = timeOfDay(ends[0]) ?? timeOfDay(ends[0] + ends[1].suffix(2))
    else { return nil }
    return (begin, end)
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

  /// `14:00`, `9:30`, `2pm`, `14h30`, `noon`; nil for anything else.
  private static func timeOfDay(_ word: String) -> Int? {
    if word == "noon" || word == "midday" { return 12 * 60 }
    if let mark = word.firstIndex(of: "h"), word.first?.isNumber ?? false {
      let minutes = word[word.index(after: mark)...]
      return timeOfDay("\(word[..<mark]):\(minutes.isEmpty ? "00" : String(minutes))")
    }
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
