import FSRS

/// How ready a person is for one question on one day: `recall × chance of solid or better when not blanked`.
package struct Readiness: Sendable, Hashable {
  /// What the two chances come from.
  package enum Basis: Sendable, Hashable {
    /// A question answered before.
    case answered(SolidChance)
    /// One never answered: the grade that is expected at its first answer.
    case unseen(FirstAnswer)
  }

  /// What is said of it on screens.
  package enum Verdict: String, Sendable, Hashable {
    /// Too little is known of the person.
    case tooEarly = "too-early"
    /// As likely as ``likely`` or more.
    case likely
    /// Neither.
    case even
    /// As unlikely as ``unlikely`` or less.
    case notYet = "not-yet"
  }

  /// From two to one on, people call it likely.
  package static let likely = 2.0 / 3
  /// The other way round.
  package static let unlikely = 1.0 / 3

  /// The chance of not blanking in the setting that was asked about, 0…1.
  package let notBlanked: Double
  /// The recall that counts. A day after the last answer at the earliest: of what is forgotten within a day FSRS knows
  /// nothing, and who blanked an hour ago isn't ready.
  package static func recall(
    of record: QuestionRecord, on day: StudyDay, in setting: Setting, rules: MemoryRules
  ) -> Double {
    record.recall(on: max(day, record.last.day + 1), in: setting, rules: rules)
  }

  /// Where the chances come from.
  package let basis: Basis
  /// Whether so little is known that no number means much.
  package let isTooEarly: Bool

  /// The chance of solid or better when not blanked, above 0 and below 1.
  package var solidWhenNotBlanked: Double {
    switch basis {
    case .answered(let solid): solid.chance
    case .unseen(let first): first.solidWhenNotBlanked
    }
  }

  /// The chance of a solid or better answer, 0…1.
  package var chance: Double { notBlanked * solidWhenNotBlanked }

  /// The chance in a word.
  package var verdict: Verdict {
    if isTooEarly { return .tooEarly }
    return chance >= Self.likely ? .likely : chance <= Self.unlikely ? .notYet : .even
  }
}

extension Skills {
  /// How ready the person is for a question on `day`, if it is asked in that setting.
  ///
  /// - Parameter record: nil for a question never attempted. Its first answer is expected to go as such answers do, whatever
  ///   the setting: nothing is known of it that pressure could take away.
  package func readiness(
    topics: [String], kind: Kind, level: String?, record: QuestionRecord?, on day: StudyDay,
    in setting: Setting = .interview, rules: MemoryRules
  ) -> Readiness {
    guard let record else {
      let first = FirstAnswer(topics: topics, kind: kind, level: level, skills: self)
      return Readiness(notBlanked: first.notBlanked, basis: .unseen(first), isTooEarly: areUnknown)
    }
    let solid = SolidChance(
      own: record.answers, wasBlanked: record.last.grade == .blanked, topics: topics, skills: self)
    return Readiness(
      notBlanked: Readiness.recall(of: record, on: day, in: setting, rules: rules), basis: .answered(solid),
      isTooEarly: areUnknown)
  }
}
