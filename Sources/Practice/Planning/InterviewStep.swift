/// Where in a company's process an interview stands.
package enum InterviewStep: String, Sendable, Hashable, Codable, CaseIterable {
  /// The first talk, mostly with a recruiter, often by telephone.
  case screen
  /// With people of the trade, about the trade.
  case technical
  /// Several talks on one day, about everything.
  case onsite
  /// With those who decide.
  case final
  /// With the personnel department: why here, why leave, what for.
  case hr

  /// The step that a word names, whatever its case; nil if it names none.
  package init?(word: some StringProtocol) {
    switch word.lowercased() {
    case "screen", "screening": self = .screen
    case "technical": self = .technical
    case "onsite", "on-site": self = .onsite
    case "final": self = .final
    case "hr": self = .hr
    default: return nil
    }
  }

  /// How it is written: `screen`, `HR`.
  package var name: String { self == .hr ? "HR" : rawValue }
}

extension InterviewStep {
  /// Which part of an interview's questions is of which kind; the parts of a row sum to 1, and nothing is impossible,
  /// since no interview keeps to its name.
  ///
  /// **Source.** Judgement, after how recruiters and candidates describe these steps; nobody has counted. It only has to
  /// be right in its order: a planner asks by likelihood, and twice or half a share moves few questions. What
  /// real interviews asked corrects it, by topic (``AskedLikelihood``).
  private static let kinds: [InterviewStep: [Kind: Double]] = [
    .screen: [
      .behavioural: 0.35, .motivation: 0.30, .technical: 0.20, .leadership: 0.06, .coding: 0.05,
      .systemDesign: 0.02, .caseStudy: 0.02,
    ],
    .technical: [
      .technical: 0.38, .coding: 0.28, .systemDesign: 0.14, .behavioural: 0.10, .motivation: 0.04,
      .caseStudy: 0.03, .leadership: 0.03,
    ],
    .onsite: [
      .behavioural: 0.30, .technical: 0.20, .coding: 0.14, .systemDesign: 0.10, .motivation: 0.10,
      .leadership: 0.10, .caseStudy: 0.06,
    ],
    .final: [
      .behavioural: 0.28, .motivation: 0.24, .leadership: 0.24, .technical: 0.08, .caseStudy: 0.08,
      .systemDesign: 0.06, .coding: 0.02,
    ],
    .hr: [
      .motivation: 0.44, .behavioural: 0.40, .leadership: 0.08, .technical: 0.02, .coding: 0.02,
      .systemDesign: 0.02, .caseStudy: 0.02,
    ],
  ]

  /// Which part of the questions at this step is of that kind; 0 for what candidates ask.
  package func share(of kind: Kind) -> Double { Self.kinds[self]?[kind] ?? 0 }

  /// The same where no step is known: the mean over all of them.
  package static func anyShare(of kind: Kind) -> Double {
    allCases.reduce(0) { $0 + $1.share(of: kind) } / Double(allCases.count)
  }
}
