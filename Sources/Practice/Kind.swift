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
}
