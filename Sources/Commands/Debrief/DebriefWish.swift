import Practice

/// Which interview a command line names, as far as it does.
struct DebriefWish {
  var company: String?
  /// In the person's words; the commands that need one of the known steps check it.
  var step: String?
  /// In the person's words.
  var day: String?

  /// Whether nothing is named.
  var isEmpty: Bool { company == nil && step == nil && day == nil }

  /// Words behind the verb, such as `Acme onsite yesterday`; options come before them.
  init(words: [String], company: String?, step: String?, day: String?, today: StudyDay) {
    var rest = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }[...]
    self.day = day
    if day == nil, let count = Self.wordsOfDay(rest, today: today) {
      self.day = rest.suffix(count).joined(separator: " ")
      rest = rest.dropLast(count)
    }
    let occasion = Occasion(words: rest)
    self.company = company ?? occasion.name
    self.step = step ?? occasion.step?.rawValue
  }

  /// A day has at most so many words: `on 4 December 2026 14:00`.
  private static let mostWords = 5

  /// How many words at the end name a day; nil if none do, or if nothing would be left for a company.
  private static func wordsOfDay(_ words: ArraySlice<String>, today: StudyDay) -> Int? {
    guard words.count > 1 else { return nil }
    return (1...min(mostWords, words.count - 1)).reversed().first { count in
      let text = words.suffix(count).joined(separator: " ")
      // Two letters may be anything.
      return text.count > 2 && WhenText(text, today: today, direction: .past) != nil
    }
  }
}
