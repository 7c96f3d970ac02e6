/// What a question is about, as banks write it under `kind`.
package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
  case behavioural
  case motivation
  case technical
  case coding
  case systemDesign = "system-design"
  case caseStudy = "case"
  case leadership
  /// Questions the candidate asks the interviewer.
  case askThem = "ask-them"

  /// What interviewers ask; the others are the candidate's own questions.
  package static let asked = allCases.filter { $0 != .askThem }
}
