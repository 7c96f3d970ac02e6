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
  /// Nothing is due: it is among the weakest.
  case weakest(last: Grade, on: StudyDay)

  /// Whether a real interview is the reason.
  package var isFromInterview: Bool {
    if case .interview = self { true } else { false }
  }
}
