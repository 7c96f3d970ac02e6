import Practice

/// A place in a template, as it is written between braces.
enum MessageField: String, CaseIterable, Sendable {
  /// Name and address of whom it goes to, where the address is known.
  case to
  case name
  case firstName = "first_name"
  case company, role
  /// What the interview is called in a sentence: `onsite interview`. Always known.
  case step
  /// Day and hour: `Thursday 26 November at 14:00`.
  case when
  case day, time, place
  /// What they promised, and by when.
  case nextStep = "next_step"
  case nextBy = "next_by"
  /// Times that would suit the person, from the command line.
  case suggestion
  /// `offer` where there is one.
  case offer
  /// `another offer` where the person accepted one elsewhere.
  case elsewhere
  /// The person's own name, from the settings.
  case me

  /// What it stands for, behind its name in a list.
  var summary: String {
    switch self {
    case .to: "name and address of whom it goes to"
    case .name: "their name"
    case .firstName: "the name they are greeted by"
    case .company: "the company"
    case .role: "the job's title"
    case .step: "the interview: onsite interview"
    case .when: "its day and hour"
    case .day: "its day"
    case .time: "its hour"
    case .place: "where it is"
    case .nextStep: "what they promised"
    case .nextBy: "the day by which they promised it"
    case .suggestion: "times that would suit you: --suggest"
    case .offer: "“offer” where there is one"
    case .elsewhere: "“another offer” where you accepted one"
    case .me: "your name, by `config name`"
    }
  }
}

extension InterviewStep {
  /// As it is called in a letter.
  fileprivate var inLetters: String {
    switch self {
    case .screen: "first interview"
    case .technical: "technical interview"
    case .onsite: "onsite interview"
    case .final: "final interview"
    case .hr: "HR interview"
    }
  }
}

extension Interview {
  /// As it is called in a letter: `onsite interview`, or in the person's words.
  var inLetters: String { knownStep?.inLetters ?? step ?? "interview" }
}

extension StudyDay {
  /// `Thursday 26 November`, as in a letter.
  var inLetters: String {
    let (_, month, day) = civil
    return "\(Self.weekdays[weekday]) \(day) \(Self.months[month - 1])"
  }
}

extension Contact {
  /// Titles before which nobody is greeted by their first name.
  private static let titles: Set = [
    "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "herr", "frau", "m", "mme",
  ]

  /// Their first name, or the whole one where it bears a title or where the first word may be the family's.
  var firstName: String {
    let words = name.split(separator: " ").map(String.init)
    guard let first = words.first, words.count > 1 else { return name }
    let isTitle = Self.titles.contains(first.lowercased().filter { $0 != "." })
    // East of the Latin, Greek and Cyrillic scripts the family's name mostly comes first.
    let isFarther = name.unicodeScalars.contains {
      $0.value >= Self.firstScalarBeyondCyrillic && $0.properties.isAlphabetic
    }
    // An initial is no name.
    return isTitle || isFarther || first.count < 2 || first.hasSuffix(".") || first.hasSuffix(",")
      ? name : first
  }

  /// Armenian, where the scripts after Cyrillic begin; Latin letters with further marks lie beyond and are taken as
  /// whole names, too.
  private static let firstScalarBeyondCyrillic: UInt32 = 0x0530
}
