import Practice

extension Kind {
  /// A kind under the names that other programs have for it.
  init?(foreign name: String) {
    let plain = name.lowercased().filter(\.isLetter)
    switch plain {
    case "behavioural", "behavioral", "behaviour", "behavior": self = .behavioural
    case "motivation", "motivational", "fit", "culturefit": self = .motivation
    case "technical", "tech": self = .technical
    case "coding", "programming", "algorithm", "algorithms": self = .coding
    case "systemdesign": self = .systemDesign
    case "case", "casestudy": self = .caseStudy
    case "leadership", "management": self = .leadership
    case "askthem": self = .askThem
    default: return nil
    }
  }
}
