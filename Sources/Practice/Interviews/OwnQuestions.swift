/// The questions that a person may put to their interviewers, out of those that banks and notes have.
package enum OwnQuestions {
  /// A question of the kind that candidates ask, with the outline that stands for it.
  package struct Source: Sendable, Hashable {
    /// Its place and record.
    package var candidate: Candidate
    /// Its first wording; what to ask itself where there is no outline.
    package var wording: String
    /// The person's own outline, else the bank's.
    package var outline: String?
    /// Whether the outline is the person's own.
    package var isOwn: Bool

    /// A question to take from.
    package init(candidate: Candidate, wording: String, outline: String?, isOwn: Bool) {
      self.candidate = candidate
      self.wording = wording
      self.outline = outline
      self.isOwn = isOwn
    }
  }

  /// More than four are rarely heard out at the end of an interview.
  package static let most = 4

  /// What to ask, best first: the person's own, then what was practised well, then what fits the step.
  package static func lines(from sources: [Source], step: InterviewStep?) -> [String] {
    let topics = step.map(topics) ?? []
    func rank(_ source: Source) -> Int {
      if source.isOwn { return 0 }
      if source.candidate.record?.last.grade.isSolidOrBetter ?? false { return 1 }
      return topics.isDisjoint(with: source.candidate.topics) ? 3 : 2
    }
    let sorted = sources.enumerated().sorted {
      (rank($0.element), $0.element.candidate.position, $0.offset)
        < (rank($1.element), $1.element.candidate.position, $1.offset)
    }
    var lines: [String] = []
    for (_, source) in sorted {
      for line in questions(of: source) where !lines.contains(line) && lines.count < most {
        lines.append(line)
      }
      if lines.count == most { break }
    }
    return lines
  }

  /// The topics of the bank of such questions that suit a step.
  private static func topics(_ step: InterviewStep) -> Set<String> {
    switch step {
    case .screen: ["stage-first-call", "stage-screen"]
    case .technical: ["stage-technical"]
    case .onsite: ["stage-onsite"]
    case .final: ["stage-final"]
    case .hr: ["with-hr"]
    }
  }

  /// The questions that an outline lists with dashes; the wording of one without an outline. None of prose: that is said
  /// in one's own words.
  private static func questions(of source: Source) -> [String] {
    guard let outline = source.outline else { return [source.wording] }
    var found: [String] = []
    var isOpen = false
    for line in outline.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.trimmingSpaces
      if text.hasPrefix("- ") {
        found.append(text.dropFirst(2).trimmingSpaces)
        isOpen = true
      } else if isOpen, line.first?.isWhitespace ?? false, !text.isEmpty {
        found[found.count - 1] += " " + text
      } else {
        isOpen = false
      }
    }
    return found.filter { $0.hasSuffix("?") }
  }
}
