/// Chooses the questions of a round from what the record offers.
package struct RoundPlanner: Sendable {
  /// What a round may be made of, each list in the order in which it would be asked.
  package struct Material: Sendable {
    /// Weak in a real interview and not answered since.
    package var weakFromInterview: [Candidate]
    /// What a mock interview showed to be weak, and that was not answered since.
    package var toWorkOn: [Candidate]
    /// Due, lowest recall first.
    package var due: [Candidate]
    /// Never attempted, bank by bank, each bank's likeliest first.
    package var fresh: [Candidate]

    /// The lists; any may be empty.
    package init(
      weakFromInterview: [Candidate] = [], toWorkOn: [Candidate] = [], due: [Candidate] = [],
      fresh: [Candidate] = []
    ) {
      self.weakFromInterview = weakFromInterview
      self.toWorkOn = toWorkOn
      self.due = due
      self.fresh = fresh
    }
  }

  /// How much a round holds.
  package enum Size: Sendable, Hashable, Codable {
    case time(Duration)
    case count(Int)
  }

  /// What one question takes beside its answer: reading, thinking, ticking and grading.
  package static let overhead: Duration = .seconds(30)

  /// How much a planned round may hold.
  package var size: Size
  /// A question whose time is over half this waits for a long round.
  package var standardRound: Duration
  /// Whether the round takes only questions that other rounds leave waiting.
  package var isLong: Bool
  /// How many may be begun now.
  package var newLimit: Int

  /// A planner of rounds of that size.
  ///
  /// - Parameters:
  ///   - standardRound: the length by which long questions are told from others.
  ///   - isLong: takes only the questions whose time is over half a standard round.
  ///   - newLimit: how many new questions may be begun.
  package init(size: Size, standardRound: Duration, isLong: Bool = false, newLimit: Int) {
    self.size = size
    self.standardRound = standardRound
    self.isLong = isLong
    self.newLimit = newLimit
  }

  /// The round's candidates, tier after tier; at least one if anything fits the kind of round at all.
  package func plan(_ material: Material) -> [Candidate] {
    var plan: [Candidate] = []
    var planned: Set<QuestionKey> = []
    var spent: Duration = .zero
    func take(_ tier: [Candidate], atMost limit: Int = .max) {
      var taken = 0
      for candidate in tier where taken < limit && isForThisRound(candidate) {
        guard !planned.contains(candidate.key), hasRoom(for: candidate, count: plan.count, spent: spent)
        else { continue }
        planned.insert(candidate.key)
        plan.append(candidate)
        spent += Self.cost(candidate)
        taken += 1
      }
    }
    take(material.weakFromInterview)
    take(material.toWorkOn)
    take(material.due)
    take(Self.alternating(material.fresh), atMost: newLimit)
    return plan
  }

  /// What a question is expected to take in all.
  package static func cost(_ candidate: Candidate) -> Duration { candidate.time + overhead }

  /// Fresh questions with banks and, within each bank's most important ones, topics alternating.
  static func alternating(_ fresh: [Candidate]) -> [Candidate] {
    var banks: [[Candidate]] = []
    for candidate in fresh {
      if let index = banks.firstIndex(where: { $0.first?.bank == candidate.bank }) {
        banks[index].append(candidate)
      } else {
        banks.append([candidate])
      }
    }
    let queues = banks.map(Interleaving.topicsApart)
    var mixed: [Candidate] = []
    for place in 0..<(queues.map(\.count).max() ?? 0) {
      mixed += queues.compactMap { place < $0.count ? $0[place] : nil }
    }
    return mixed
  }

  private func isForThisRound(_ candidate: Candidate) -> Bool {
    (candidate.time * 2 > standardRound) == isLong
  }

  private func hasRoom(for candidate: Candidate, count: Int, spent: Duration) -> Bool {
    switch size {
    case .count(let most): count < most
    case .time(let budget): count == 0 || spent + Self.cost(candidate) <= budget
    }
  }
}
