import Practice

/// How days and numbers are told.
enum Days {
  /// `today`, `tomorrow`, `yesterday`, `in 3 days`, `six days ago`.
  static func relative(_ day: StudyDay, to today: StudyDay) -> String {
    switch day - today {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case let ahead where ahead > 0: "in \(count(ahead))"
    case let ago: "\(spelled(-ago)) days ago"
    }
  }

  /// `today`, `yesterday`, `on Tuesday` within a week, `on Tue 3 Nov` before that: a day that is over.
  static func on(_ day: StudyDay, from today: StudyDay) -> String {
    switch today - day {
    case ...1: relative(day, to: today)
    case ..<7: "on \(StudyDay.weekdays[day.weekday])"
    default: "on \(day.short(from: today))"
    }
  }

  /// ``on(_:from:)`` behind another preposition: `yesterday`, `Tuesday`, `Tue 3 Nov`.
  static func since(_ day: StudyDay, from today: StudyDay) -> String {
    let text = on(day, from: today)
    return text.hasPrefix("on ") ? String(text.dropFirst("on ".count)) : text
  }

  /// `tomorrow`, `3 days`, `5 weeks`, `4 months`: an interval as the grades show it.
  static func interval(_ days: Int) -> String { days <= 1 ? "tomorrow" : count(days) }

  /// `3 days`, `5 weeks`, `4 months`, `2 years`.
  static func count(_ days: Int) -> String {
    switch days {
    case ..<21: Wording.counted(days, "day")
    case ..<61: "\((days + 3) / 7) weeks"
    case ..<730: "\((days + 15) / 30) months"
    default: "\((days + 182) / 365) years"
    }
  }

  /// `six` up to twelve, digits beyond.
  static func spelled(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    return words.indices.contains(number) ? words[number] : String(number)
  }
}

/// Small pieces of English that many sentences need.
enum Wording {
  /// `67 %`.
  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// `12`, and `<1` for what is less than a half but not nothing.
  static func rounded(_ value: Double) -> String {
    value > 0 && value < 0.5 ? "<1" : "\(Int(value.rounded()))"
  }

  /// `1 question`, `3 questions`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `47 minutes`, `3 hours`, `over 3 hours`.
  static func roughly(_ time: Duration) -> String {
    let minutes = time.wholeSeconds / 60
    guard minutes >= 120 else { return counted(minutes, "minute") }
    return "\(time.wholeSeconds % 3600 == 0 ? "" : "over ")\(minutes / 60) hours"
  }

  /// `a, b and c`.
  static func list(_ items: [String], _ word: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }

  /// `Good evening`, by the hour of the person's clock.
  static func greeting(hour: Int) -> String {
    switch hour {
    case 4..<12: "Good morning"
    case 12..<18: "Good afternoon"
    default: "Good evening"
    }
  }

  /// Whether people call the hour evening or night.
  static func isEvening(hour: Int) -> Bool { hour >= 18 || hour < 4 }

  /// The text with its first letter a capital.
  static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
