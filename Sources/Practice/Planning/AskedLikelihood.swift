import Foundation

/// How likely each question is the one that an interviewer asks, as shares that sum to 1.
///
/// A question at place r of its bank (0 first), of kind k, has the weight
/// ```
/// head   = 1 / (r + c)                                                 the bank's order
/// weight = head × s_k / (m₀ + Σ head of all questions of kind k) × topics × own
/// ```
/// *Order.* Banks have what is asked most often first. How often the r-th most frequent thing comes falls by about 1/r
/// (Zipf), more flatly at the head where first places differ little (Mandelbrot 1953, "An informational theory of the
/// statistical structure of language"): c = ``head``. Banks need no shares of their own: one of n questions counts as the
/// sum of its heads, about ln((n + c)/c), so that an import of thousands counts for more than forty chosen ones, but not a
/// hundred times as much.
///
/// *Kind.* s_k is how much of an interview at this step is of that kind (``InterviewStep``). m₀ = ``kindMass`` leaves part
/// of it to questions that no bank has, where a kind has few.
///
/// *What was asked.* With n questions asked in real interviews, of which n_t had topic t whose weights sum to p_t before
/// anything was known, a topic's factor is `(n_t + κ) / (n p_t + κ)`, the mean rate after those
/// questions under a gamma prior of weight κ = ``topicWeight``. A question has the mean factor of its topics, and
/// one of its own by the same rule, with ``ownWeight``. Older ones count less (``halfLifeDays``), those of the company in
/// question more (``sameCompany``).
package struct AskedLikelihood: Sendable {
  /// c: of a bank's first ten any may be asked nearly as likely as the first; the thirtieth is asked a quarter as often.
  package static let head = 10.0
  /// m₀: what the first six questions of a bank weigh. Of a kind with fewer, more than half of what is asked is elsewhere.
  package static let kindMass = 0.5
  /// κ for topics, in questions asked: one interview of five or so moves a topic as far as all that was thought before.
  package static let topicWeight = 5.0
  /// κ for a question itself: what was asked once is asked again twice as likely as others in its place.
  package static let ownWeight = 1.0
  /// After half a year what an interview asked counts half: fashions in questions outlast a search for a job, hardly two.
  package static let halfLifeDays = 180.0
  /// A company's own earlier interviews count as three of others': its interviewers share lists and habits.
  package static let sameCompany = 3.0

  /// A question asked before, and what it counts.
  private struct Evidence {
    var question: AskedQuestion
    var count: Double
  }

  private let step: InterviewStep?
  private let evidence: [Evidence]

  /// The likelihoods for one interview.
  ///
  /// - Parameters:
  ///   - step: nil if it isn't known.
  ///   - asked: what real interviews asked so far.
  ///   - today: the study day from which their age counts.
  ///   - ownInterviews: earlier ones at the company in question.
  package init(
    step: InterviewStep? = nil, asked: [AskedQuestion] = [], today: StudyDay = StudyDay(0),
    ownInterviews: Set<EventID> = []
  ) {
    self.step = step
    evidence = asked.map { question in
      let age = Double(max(0, today - question.day))
      let isOwn = question.interview.map(ownInterviews.contains) ?? false
      return Evidence(
        question: question, count: exp2(-age / Self.halfLifeDays) * (isOwn ? Self.sameCompany : 1))
    }
  }

  /// The candidates' shares of what may be asked, in their order: 0 for what candidates ask themselves, and all 0 if
  /// there is nothing else.
  package func weights(of candidates: [Candidate]) -> [Double] {
    let prior = normalised(priorWeights(of: candidates))
    guard !evidence.isEmpty else { return prior }
    return normalised(zip(prior, factors(of: candidates, prior: prior)).map { $0 * $1 })
  }

  /// Questions never attempted, those first that are likeliest by their place and by what was asked about their topics;
  /// and the banks by their first ones. Each stays with its bank.
  ///
  /// A question counts `head × topics`; without anything asked that is the order they come in. A topic's share p_t is that
  /// among these questions.
  package func ordered(fresh: [Candidate]) -> [Candidate] {
    guard !evidence.isEmpty else { return fresh }
    let topics = topicFactors(of: fresh, prior: normalised(priorWeights(of: fresh)))
    let ranked = fresh.enumerated().map { place, candidate in
      (
        place: place, candidate: candidate,
        weight: Self.head(of: candidate) * Self.mean(topics, of: candidate)
      )
    }
    let sorted = ranked.sorted { ($0.weight, $1.place) > ($1.weight, $0.place) }.map(\.candidate)
    var banks: [String: [Candidate]] = [:]
    for candidate in sorted { banks[candidate.bank, default: []].append(candidate) }
    var taken: Set<String> = []
    return sorted.flatMap { taken.insert($0.bank).inserted ? banks[$0.bank] ?? [] : [] }
  }

  /// The candidates' weights by order and kind alone.
  private func priorWeights(of candidates: [Candidate]) -> [Double] {
    var masses: [Kind: Double] = [:]
    for candidate in candidates { masses[candidate.kind, default: Self.kindMass] += Self.head(of: candidate) }
    let rates = Dictionary(
      uniqueKeysWithValues: masses.map { kind, mass in
        (kind, (step?.share(of: kind) ?? InterviewStep.anyShare(of: kind)) / mass)
      })
    return candidates.map { Self.head(of: $0) * (rates[$0.kind] ?? 0) }
  }

  private static func head(of candidate: Candidate) -> Double { 1 / (Double(candidate.position) + head) }

  /// What was asked so far makes of each candidate's weight.
  private func factors(of candidates: [Candidate], prior: [Double]) -> [Double] {
    var ownCounts: [QuestionKey: Double] = [:]
    for piece in evidence { ownCounts[piece.question.key, default: 0] += piece.count }
    let topics = topicFactors(of: candidates, prior: prior)
    let total = total
    return zip(candidates, prior).map { candidate, weight in
      Self.factor(ownCounts[candidate.key] ?? 0, expected: total * weight, weight: Self.ownWeight)
        * Self.mean(topics, of: candidate)
    }
  }

  /// How many questions were asked, newer ones and those of the company in question counting more.
  private var total: Double { evidence.reduce(0) { $0 + $1.count } }

  /// What was asked so far makes of each topic of the candidates.
  private func topicFactors(of candidates: [Candidate], prior: [Double]) -> [String: Double] {
    var counts: [String: Double] = [:]
    for piece in evidence {
      for topic in piece.question.topics { counts[topic, default: 0] += piece.count }
    }
    var shares: [String: Double] = [:]
    for (candidate, weight) in zip(candidates, prior) {
      for topic in candidate.topics { shares[topic, default: 0] += weight }
    }
    let total = total
    return Dictionary(
      uniqueKeysWithValues: shares.map { topic, share in
        (topic, Self.factor(counts[topic] ?? 0, expected: total * share, weight: Self.topicWeight))
      })
  }

  /// The mean factor of a candidate's topics; 1 without any.
  private static func mean(_ factors: [String: Double], of candidate: Candidate) -> Double {
    guard !candidate.topics.isEmpty else { return 1 }
    return candidate.topics.reduce(0) { $0 + (factors[$1] ?? 1) } / Double(candidate.topics.count)
  }

  private static func factor(_ count: Double, expected: Double, weight: Double) -> Double {
    (count + weight) / (expected + weight)
  }

  private func normalised(_ weights: [Double]) -> [Double] {
    let total = weights.reduce(0, +)
    return total > 0 ? weights.map { $0 / total } : weights
  }
}
