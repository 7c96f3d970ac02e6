/// A day of practice, counted from 1970-01-01. It starts at 04:00 local time unless set otherwise, so that
/// practice after midnight counts for the evening.
package struct StudyDay: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Days since 1970-01-01, which is 0.
  package let number: Int

  /// The day with that number.
  package init(_ number: Int) {
    self.number = number
  }

  /// The day of the civil calendar (proleptic Gregorian), or nil where there is no such date.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...31).contains(day), (-9999...9999).contains(year) else { return nil }
    // Days from civil, by eras of 400 years that start on 1 March (H. Hinnant, "chrono-compatible
    // low-level date algorithms").
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
    guard civil.month == month, civil.day == day else { return nil }
  }

  /// Reads `2026-11-25`; nil for anything else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(digits: parts[0]), let month = Int(digits: parts[1]), let day = Int(digits: parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1…12) and day (1…31) of the civil calendar.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 0 is Monday, 6 Sunday.
  package var weekday: Int { (((number + 3) % 7) + 7) % 7 }

  /// `2026-11-25`, as data.
  package var iso: String {
    let (year, month, day) = civil
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// `Wed 25 Nov`, for screens.
  package var short: String {
    "\(Self.weekdays[weekday].prefix(3)) \(civil.day) \(Self.months[civil.month - 1].prefix(3))"
  }

  /// ``short``, with the year where the day lies so far from today that the same date could be thought of another year:
  /// `Fri 3 Sep 2027`.
  package func short(from today: StudyDay) -> String {
    abs(self - today) < Self.farDays ? short : "\(short) \(civil.year)"
  }

  /// Two months less than a year: nobody takes a date that near for the last one or the next one.
  private static let farDays = 300

  /// ``iso``, for messages.
  package var description: String { iso }

  /// Whether `left` is the earlier day.
  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// The day that many days later (or earlier, if negative).
  package static func + (day: Self, days: Int) -> Self { Self(day.number + days) }

  /// The day that many days earlier.
  package static func - (day: Self, days: Int) -> Self { Self(day.number - days) }

  /// Days from `right` to `left`.
  package static func - (left: Self, right: Self) -> Int { left.number - right.number }

  /// English names, Monday first.
  package static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// English names, January first.
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Reads the bare ``number``.
  package init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes the bare ``number``.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}
