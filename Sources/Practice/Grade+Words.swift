package import FSRS

extension Grade {
  /// The word used on screens, in commands and in output.
  package var word: String {
    switch self {
    case .blanked: "blanked"
    case .shaky: "shaky"
    case .solid: "solid"
    case .nailed: "nailed"
    }
  }

  /// What the grade means, in the person's own terms; shown when grades are explained.
  package var meaning: String {
    switch self {
    case .blanked: "no usable answer"
    case .shaky: "I wouldn't want them to hear it"
    case .solid: "I'd be content"
    case .nailed: "can't be much better"
    }
  }

  /// What the grade means to somebody who listens; shown to a friend who grades.
  package var heard: String {
    switch self {
    case .blanked: "nothing usable"
    case .shaky: "not yet"
    case .solid: "good"
    case .nailed: "superb"
    }
  }

  /// Solid or better, the success a person wants (FSRS counts anything but *blanked*).
  package var isSolidOrBetter: Bool { self >= .solid }

  /// Reads a digit (`3`), a word (`solid`) or an unmistakable beginning of one (`so`); nil otherwise.
  package init?(text: some StringProtocol) {
    let wanted = text.lowercased()
    if wanted.count == 1, let digit = Int(digits: wanted) {
      self.init(rawValue: digit)
      return
    }
    let matches = Self.allCases.filter { !wanted.isEmpty && $0.word.hasPrefix(wanted) }
    guard matches.count == 1 else { return nil }
    self = matches[0]
  }
}
