package import FSRS

/// How solid answers were that were not blanked, the newer ones counting more.
///
/// At each answer of a question that is not blanked, `a ← γ a + w` and, if it is solid or better, `s ← γ s + w`, else
/// `s ← γ s`. Tallies of several questions are added; each question then weighs `1 / (1 - γ)` answers at most, so
/// that one practised a hundred times doesn't speak for its topic alone.
package struct AnswerTally: Sendable, Hashable {
  /// What an older answer still counts at the next one, γ. So the last five answers or so decide, which follows a
  /// person who improves; 0.75 to 0.85 do equally well (within 0.0005 of log loss, see ``SolidChance``), and counting all
  /// answers alike costs 0.01.
  package static let keep = 0.8

  /// What a question's first answer counts, w; all others count 1. First tries go worse than those after them; 0.35
  /// to 0.7 do equally well.
  package static let firstWeight = 0.5

  /// Answers that were not blanked, a; at least 0.
  package private(set) var answered: Double
  /// Those of them that were solid or better, s; 0…``answered``.
  package private(set) var solid: Double

  /// A tally; impossible numbers are taken for the nearest possible ones.
  package init(answered: Double = 0, solid: Double = 0) {
    self.answered = answered.isFinite ? max(0, answered) : 0
    self.solid = solid.isFinite ? min(max(0, solid), self.answered) : 0
  }

  /// Takes in the next answer to the same question. A blanked one says nothing of how solid others are.
  package mutating func take(_ grade: Grade, isFirst: Bool) {
    guard grade >= .shaky else { return }
    let weight = isFirst ? Self.firstWeight : 1
    answered = Self.keep * answered + weight
    solid = Self.keep * solid + (grade.isSolidOrBetter ? weight : 0)
  }

  /// What is left without the answers of a part.
  package func without(_ part: AnswerTally) -> AnswerTally {
    AnswerTally(answered: answered - part.answered, solid: solid - part.solid)
  }

  /// The share of solid ones, drawn towards `prior` as if `weight` answers more had been counted:
  /// `(s + k p) / (a + k)`, the mean of a beta distribution after a answers.
  package func share(drawnTo prior: Double, weight: Double) -> Double {
    (solid + weight * prior) / (answered + weight)
  }

  /// The answers of both, which are of different questions.
  package static func + (left: AnswerTally, right: AnswerTally) -> AnswerTally {
    AnswerTally(answered: left.answered + right.answered, solid: left.solid + right.solid)
  }
}
