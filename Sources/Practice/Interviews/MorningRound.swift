import FSRS

/// What a person goes over in the ten minutes before an interview: two questions that the company asked before, two that
/// go well, and at the end the one that goes best. Nothing new, and nothing that failed last time: what is learned now isn't
/// sure by then, and a bad answer is taken along.
package struct MorningRound: Sendable, Hashable {
  /// A question that may be gone over, as it stands this morning.
  package struct Choice: Sendable, Hashable {
    /// The question with its record.
    package var candidate: Candidate
    /// The chance of a solid or better answer now.
    package var chance: Double
    /// How likely this interview asks it, as a share of all that may be asked.
    package var weight: Double
    /// When the company asked it last and how the answer went; nil if it never did.
    package var asked: WhyNow.Past?

    /// A question to choose from.
    package init(candidate: Candidate, chance: Double, weight: Double, asked: WhyNow.Past? = nil) {
      self.candidate = candidate
      self.chance = chance
      self.weight = weight
      self.asked = asked
    }
  }

  /// Why a question is gone over.
  package enum Reason: Sendable, Hashable {
    /// The company asked it, so long ago and with that grade.
    case askedBefore(WhyNow.Past)
    /// It went well the last time.
    case strength(WhyNow.Past)
    /// The same, and there is nothing after it.
    case ending(WhyNow.Past)
  }

  /// One question of the morning.
  package struct Item: Sendable, Hashable {
    /// Which one.
    package var key: QuestionKey
    /// Why it is gone over.
    package var reason: Reason
  }

  /// The morning of an interview is for a warm-up: more would tire.
  package static let minutes = 10
  /// How many of either sort: with two of each, the person's own questions and the ending, the ten minutes are full.
  package static let perSort = 2
  /// A question that would take more than half of the time is no warm-up.
  private static let longest = Duration.seconds(minutes * 60 / 2)

  /// What comes before the person's own questions.
  package let opening: [Item]
  /// What comes last; nil if nothing goes well.
  package let ending: Item?

  /// Chooses among questions in any order; those never answered and those a candidate asks are left out.
  ///
  /// Where the company asked too little before, likely ones that go well stand in.
  package init(_ choices: [Choice]) {
    func past(_ choice: Choice) -> WhyNow.Past? {
      choice.candidate.record.map { WhyNow.Past($0.last.grade, on: $0.last.day) }
    }
    let known = choices.filter { choice in
      choice.candidate.kind != .askThem && choice.candidate.time <= Self.longest
        && past(choice).map { $0.grade != .blanked } ?? false
    }.sorted { ($1.chance, $0.candidate.key) < ($0.chance, $1.candidate.key) }
    let good = known.filter { past($0)?.grade.isSolidOrBetter ?? false }
    let last = good.first
    var left = Duration.seconds(Self.minutes * 60) - (last?.candidate.time ?? .zero)
    var taken = Set(last.map { [$0.candidate.key] } ?? [])
    func take(_ pool: [Choice], _ most: Int, _ reason: (Choice) -> Reason?) -> [Item] {
      var items: [Item] = []
      for choice in pool where items.count < most && choice.candidate.time <= left {
        guard !taken.contains(choice.candidate.key), let reason = reason(choice) else { continue }
        taken.insert(choice.candidate.key)
        left -= choice.candidate.time
        items.append(Item(key: choice.candidate.key, reason: reason))
      }
      return items
    }
    let before = take(known, Self.perSort) { $0.asked.map(Reason.askedBefore) }
    let likely = good.sorted {
      ($1.weight * $1.chance, $0.candidate.key) < ($0.weight * $0.chance, $1.candidate.key)
    }
    let standIns = take(likely, Self.perSort - before.count) { past($0).map(Reason.strength) }
    opening = before + standIns + take(good, Self.perSort) { past($0).map(Reason.strength) }
    ending = last.flatMap { choice in
      past(choice).map { Item(key: choice.candidate.key, reason: .ending($0)) }
    }
  }

  /// Whether there is nothing to go over.
  package var isEmpty: Bool { opening.isEmpty && ending == nil }
}
