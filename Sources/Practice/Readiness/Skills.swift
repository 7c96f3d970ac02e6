/// What a person has shown so far, question by question summed up: over all, and by topic, kind and level.
package struct Skills: Sendable, Hashable {
  /// What the questions of one topic, or all questions, amount to.
  package struct Shown: Sendable, Hashable {
    /// How solid the answers were that were not blanked.
    package var answers: AnswerTally
    /// How often a question was answered for the first time with each grade.
    package var first: GradeWeights

    /// Nothing shown, unless told otherwise.
    package init(answers: AnswerTally = AnswerTally(), first: GradeWeights = GradeWeights()) {
      self.answers = answers
      self.first = first
    }
  }

  /// Over all questions ever attempted.
  package var overall: Shown
  /// By topic, as banks write it; topics never attempted are left out.
  package var topics: [String: Shown]
  /// First grades by the question's kind.
  package var kinds: [Kind: GradeWeights]
  /// First grades by the question's level; questions without one are left out.
  package var levels: [String: GradeWeights]

  /// Nothing shown, unless told otherwise.
  package init(
    overall: Shown = Shown(), topics: [String: Shown] = [:], kinds: [Kind: GradeWeights] = [:],
    levels: [String: GradeWeights] = [:]
  ) {
    self.overall = overall
    self.topics = topics
    self.kinds = kinds
    self.levels = levels
  }

  /// Whether what is stated of anybody still outweighs all that this person has shown, at first tries and in answers
  /// that were not blanked.
  package var areUnknown: Bool {
    overall.first.total < FirstAnswer.personWeight && overall.answers.answered < SolidChance.personWeight
  }
}
