package import FSRS

/// Why a question is asked now; every question shows it in one line.
package enum WhyNow: Sendable, Hashable, Codable {
  /// It was weak in a real interview; the company if it is known.
  case interview(company: String?, day: StudyDay, grade: Grade)
  /// Its day has come.
  case due(last: Grade, on: StudyDay)
  /// Never attempted.
  case new
  /// Blanked earlier in this round.
  case again
  /// A mock interview of that day showed it to be weak.
  case mock(day: StudyDay, grade: Grade)
  /// A company asked it in an earlier interview, and another one there is to come.
  case askedBefore(company: String, day: StudyDay, grade: Grade)
  /// Nothing is due: it is among the weakest.
  case weakest(last: Grade, on: StudyDay)
  /// The plan for a date, called as in "for Acme"; how the last attempt went, or nil for a question never attempted.
  case plan(for: String, last: Past?, isLikely: Bool)
  /// It went well the last time, and the person comes back from a rest.
  case wentWell(last: Grade, on: StudyDay)
  /// It goes well, and ends the round.
  case strength(last: Grade, on: StudyDay)

  /// The last attempt in short.
  package struct Past: Sendable, Hashable, Codable {
    /// How it went.
    package var grade: Grade
    /// The study day it counts for.
    package var day: StudyDay

    /// An attempt on `day`.
    package init(_ grade: Grade, on day: StudyDay) {
      self.grade = grade
      self.day = day
    }
  }

  /// Whether the round is to end on it.
  package var isGoodEnding: Bool {
    if case .strength = self { true } else { false }
  }

  /// Whether the plan to a date is the reason.
  package var isPlanned: Bool {
    if case .plan = self { true } else { false }
  }

  /// Whether a real interview is the reason.
  package var isFromInterview: Bool {
    if case .interview = self { true } else { false }
  }
}
