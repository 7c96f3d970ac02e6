/// Chooses what a mock interview asks: by likelihood and weakness, nothing twice, near-duplicates apart.
package struct MockPlanner: Sendable {
  /// What a question takes beside its answer and follow-ups: reading it, and the breath before.
  static let aside: Duration = .seconds(15)
  /// What the answer to a follow-up or an interruption takes.
  static let followUp: Duration = .seconds(30)
  /// What a question takes in all where nothing is known of it: by this a number of questions becomes a share of time.
  static let usualCost: Duration = .seconds(180)
  /// A question is only asked where this share of its time is left in its part. The clock never cuts off, and an interview
  /// that ends some minutes early rehearses less than one that runs over by one.
  static let leastShare = 0.75
  /// Up to this share of a part is what the company asked before: they may ask it again, but not only that.
  static let askedShare = 0.5
  /// So much of the whole time that is left over is worth a word.
  static let idleShare = 0.2
  /// Fewer minutes than these are nobody's loss.
  static let idle: Duration = .seconds(300)
  /// Texts among which likeness is measured: enough to know what questions commonly begin with.
  static let corpusSize = 200
  /// How many are compared for likeness per part. What a part asks is found among the first few drawn.
  static let mostLookedAt = 60

  /// What is planned.
  package var blueprint: Blueprint
  /// How long the whole may take.
  package var budget: Duration

  /// A planner of an interview of that length.
  package init(_ blueprint: Blueprint, budget: Duration) {
    self.blueprint = blueprint
    self.budget = budget
  }

  /// The plan over these candidates.
  ///
  /// - Parameters:
  ///   - fixed: what opener and closing take of the time.
  ///   - asked: texts that are asked in any case, so that nothing like them is asked again, by the question's key.
  ///   - text: the first wording of a candidate.
  package func plan(
    _ candidates: [MockCandidate], fixed: Duration, asked: [QuestionKey: String],
    text: (QuestionKey) throws -> String?, using generator: inout some RandomNumberGenerator
  ) throws -> MockPlan {
    var plan = MockPlan(parts: [], shortages: [])
    let open = max(.zero, budget - fixed)
    let drawn = candidates.filter { asked[$0.candidate.key] == nil }.drawn(using: &generator)
    let looked = try drawn.prefix(Self.corpusSize).compactMap { try text($0.candidate.key) }
    var taken = Taken(texts: Array(asked.values), likeness: Likeness(corpus: looked + asked.values))
    var left = open
    for (index, part) in blueprint.parts.enumerated() {
      let (fitting, shortage) = fitting(drawn, for: part)
      if let shortage { plan.shortages.append(shortage) }
      let share = shareOfRest(from: index)
      let room = index == blueprint.parts.count - 1 ? left : left * share
      let isFirst = plan.count == 0
      let questions = try choose(
        fitting, for: part, room: room, atLeastOne: isFirst || room >= Self.usualCost, taken: &taken,
        text: text)
      if questions.isEmpty, shortage == nil, !part.kinds.isEmpty, room >= Self.usualCost {
        plan.shortages.append(.empty(part: part.name))
      }
      let budget = questions.reduce(.zero) { $0 + cost($1) }
      plan.parts.append(.init(index: index, budget: budget, questions: Interleaving.topicsApart(questions)))
      left = max(.zero, left - budget)
    }
    if left > budget * Self.idleShare, left >= Self.idle {
      // One word for all of it.
      plan.shortages.removeAll { if case .empty = $0 { true } else { false } }
      plan.shortages.append(.time(left))
    }
    return plan
  }

  /// What a question of that length takes in all.
  package func cost(of time: Duration) -> Duration {
    time + Self.aside + Self.followUp * blueprint.followUps
  }

  private func cost(_ candidate: Candidate) -> Duration { cost(of: candidate.time) }

  /// The part's share of the time that it and the parts behind it have.
  private func shareOfRest(from index: Int) -> Double {
    let weights = blueprint.parts[index...].map(weight)
    let sum = weights.reduce(0, +)
    return sum > 0 ? weights[0] / sum : 1
  }

  /// Minutes, or what the count makes of them; a part that says neither counts like the mean of those that do.
  private func weight(_ part: Blueprint.Part) -> Double {
    if let minutes = part.minutes { return Double(minutes) }
    if let count = part.count { return Double(count) * Double(Self.usualCost.wholeSeconds) / 60 }
    let known = blueprint.parts.compactMap(\.minutes)
    return known.isEmpty ? 1 : Double(known.reduce(0, +)) / Double(known.count)
  }

  /// The candidates of the part's kinds, or of any that interviewers ask where there are none.
  private func fitting(
    _ drawn: [MockCandidate], for part: Blueprint.Part
  ) -> ([MockCandidate], MockPlan.Shortage?) {
    let there = Set(drawn.map(\.candidate.kind))
    let missing = part.kinds.filter { !there.contains($0) }
    let hasOwn = missing.count < part.kinds.count
    let kinds = hasOwn ? part.kinds : Kind.asked
    var fitting = drawn.filter { kinds.contains($0.candidate.kind) }
    let onTopic =
      part.topics.isEmpty ? [] : fitting.filter { !Set($0.candidate.topics).isDisjoint(with: part.topics) }
    if !onTopic.isEmpty { fitting = onTopic }
    if let level = part.level {
      let ofLevel = fitting.filter { $0.candidate.level == level }
      if !ofLevel.isEmpty { fitting = ofLevel }
    }
    guard !missing.isEmpty else { return (fitting, nil) }
    let instead = kinds.filter { there.contains($0) }
    return (fitting, .kinds(missing, part: part.name, instead: instead, isOwn: hasOwn))
  }

  private func choose(
    _ drawn: [MockCandidate], for part: Blueprint.Part, room: Duration, atLeastOne: Bool, taken: inout Taken,
    text: (QuestionKey) throws -> String?
  ) throws -> [Candidate] {
    let most = part.count.map { max(1, Int((Double($0) * scale).rounded())) } ?? .max
    var chosen: [Candidate] = []
    var spent: Duration = .zero
    func take(_ candidates: some Sequence<MockCandidate>, upTo limit: Duration) throws {
      for candidate in candidates.prefix(Self.mostLookedAt).map(\.candidate) where chosen.count < most {
        let cost = cost(candidate)
        let rest = limit - spent
        guard rest >= cost * Self.leastShare, !taken.keys.contains(candidate.key),
          try !taken.hasLike(candidate.key, text: text)
        else { continue }
        taken.keys.insert(candidate.key)
        chosen.append(candidate)
        spent += cost
      }
    }
    let short = drawn.filter { cost($0.candidate) * Self.leastShare <= room }
    try take(short.filter(\.wasAsked), upTo: max(room * Self.askedShare, Self.usualCost))
    try take(short, upTo: room)
    // Rather one that takes too long than none; and if there is nothing else, rather one of two that are alike.
    if chosen.isEmpty, atLeastOne {
      let isAlone = taken.keys.isEmpty
      let free = drawn.map(\.candidate).filter { !taken.keys.contains($0.key) }.sorted { $0.time < $1.time }
      let shortest = try free.prefix(Self.mostLookedAt).first { try !taken.hasLike($0.key, text: text) }
      chosen = [shortest ?? (isAlone ? free.first : nil)].compactMap { $0 }
      taken.keys.formUnion(chosen.map(\.key))
    }
    return chosen
  }

  /// The length wanted, against the blueprint's own.
  private var scale: Double {
    Double(budget.wholeSeconds) / Double(max(1, blueprint.minutes) * 60)
  }

  /// What is asked so far, with its texts.
  private struct Taken {
    var keys: Set<QuestionKey> = []
    var texts: [String]
    let likeness: Likeness

    init(texts: [String], likeness: Likeness) {
      self.texts = texts
      self.likeness = likeness
    }

    /// Whether something nearly the same is asked already; keeps the text if not.
    mutating func hasLike(
      _ key: QuestionKey, text: (QuestionKey) throws -> String?
    ) throws -> Bool {
      guard let text = try text(key) else { return false }
      if texts.contains(where: { likeness.between($0, text) >= Likeness.nearDuplicate }) { return true }
      texts.append(text)
      return false
    }
  }
}
