import Practice

extension Interview {
  /// Company and step, as far as they are known: `Acme, onsite`.
  var title: String {
    let parts = [application?.company, knownStep?.name ?? step].compactMap { $0 }
    return parts.isEmpty ? "An interview" : parts.joined(separator: ", ")
  }

  /// Its day and hour in full, as every entry is echoed: `Thursday 26 November 2026, 14:00, in 3 days`.
  func fullTime(from today: StudyDay) -> String {
    guard let day else { return "no day yet" }
    return Days.full(day, at: start, from: today)
  }

  /// Its day and hour in short: `Thu 26 Nov 14:00`.
  func shortTime(from today: StudyDay) -> String? {
    day.map { day in
      [day.short(from: today), start?.clock].compactMap { $0 }.joined(separator: " ")
    }
  }
}

extension Days {
  /// A day in full, with the hour if one is known: `Thursday 26 November 2026, 14:00, in 3 days`.
  static func full(_ day: StudyDay, at moment: Moment? = nil, from today: StudyDay) -> String {
    // An hour before the study day begins is on the civil day after it.
    let civil = moment?.local.date ?? day
    let (year, month, number) = civil.civil
    let date = "\(StudyDay.weekdays[civil.weekday]) \(number) \(StudyDay.months[month - 1]) \(year)"
    return [date, moment?.clock, relative(day, to: today)].compactMap { $0 }.joined(separator: ", ")
  }
}
