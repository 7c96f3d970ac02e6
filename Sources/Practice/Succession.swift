/// Tells which new questions of the banks are old ones edited.
///
/// A question without a written id has another key after each edit. So what left a bank is compared with what came into
/// it: the same text is the same question, and a text that is much more like one than like any other, both ways, is
/// taken for it. Whatever is less clear is left to the person.
package struct Succession: Sendable {
  /// A question that left its bank and has something worth keeping.
  package struct Departed: Sendable, Hashable {
    /// Its key, of which it may have had others before.
    package var key: QuestionKey
    /// As last seen; not empty.
    package var wordings: [String]
    /// The banks in which a text that is only like its own counts; nil means all. Its own text counts everywhere.
    package var banks: Set<String>?

    /// A question as it was.
    package init(key: QuestionKey, wordings: [String], banks: Set<String>?) {
      self.key = key
      self.wordings = wordings
      self.banks = banks
    }
  }

  /// A question that came into a bank and has no history.
  package struct Newcomer: Sendable, Hashable {
    /// Written, or made from the first wording.
    package var key: QuestionKey
    /// As its bank has it now; not empty.
    package var wordings: [String]
    /// The bank's name.
    package var bank: String

    /// A question as it is.
    package init(key: QuestionKey, wordings: [String], bank: String) {
      self.key = key
      self.wordings = wordings
      self.bank = bank
    }
  }

  /// Two keys that may be one question's.
  package struct Pair: Sendable, Hashable {
    /// The key it had.
    package var old: QuestionKey
    /// The key it has.
    package var new: QuestionKey

    /// A pair in that order.
    package init(old: QuestionKey, new: QuestionKey) {
      self.old = old
      self.new = new
    }
  }

  /// How sure it is that a pair is one question.
  package struct Candidate: Sendable, Hashable {
    /// The question before and after.
    package var pair: Pair
    /// 0…1, 1 for the same text.
    package var likeness: Double

    /// A pair and its likeness.
    package init(_ pair: Pair, likeness: Double) {
      self.pair = pair
      self.likeness = likeness
    }
  }

  /// From here on a text is an edited one, if no other comes near. Of questions that one author keeps apart hardly any
  /// two are so alike; a question with half its words changed still is.
  package static let sure = 0.6
  /// From here on a text may be an edited one, for the person to say.
  package static let doubtful = 0.45
  /// How much more alike a pair must be than each of the two is with any other.
  package static let margin = 0.1
  /// More would not be read.
  package static let mostCandidates = 3

  /// What is clear, in the order of the newcomers.
  package private(set) var links: [Candidate] = []
  /// What is for the person to say: of each departed at most ``mostCandidates``, best first.
  package private(set) var doubts: [Candidate] = []

  /// - Parameters:
  ///   - likeness: made from all texts there are.
  ///   - undecided: never linked here: the person has taken such a link back, or said no.
  package init(
    of departed: [Departed], among newcomers: [Newcomer], by likeness: Likeness, undecided: Set<Pair> = []
  ) {
    var pairing = Pairing(departed, newcomers, likeness)
    let isDecided = pairing.candidates.filter { undecided.contains($0.pair) }
    pairing.candidates.removeAll { undecided.contains($0.pair) }
    pairing.linkEqualTexts()
    pairing.linkAlikeTexts()
    let order = Dictionary(
      newcomers.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    links = pairing.links.sorted { order[$0.pair.new, default: 0] < order[$1.pair.new, default: 0] }
    let linked = pairing.linked
    let open = (pairing.candidates + isDecided).filter {
      !linked.contains($0.pair.old) && !linked.contains($0.pair.new)
    }
    let byOld = Dictionary(grouping: open, by: \.pair.old)
    doubts = departed.flatMap { question in
      byOld[question.key, default: []]
        .sorted { ($1.likeness, $0.pair.new) < ($0.likeness, $1.pair.new) }
        .prefix(Self.mostCandidates)
    }
  }
}

/// Pairs of questions on the way to being linked.
private struct Pairing {
  /// All pairs that may be, but for those linked already.
  var candidates: [Succession.Candidate]
  private(set) var links: [Succession.Candidate] = []
  /// Keys of both sides of ``links``.
  private(set) var linked: Set<QuestionKey> = []
  private let banks: [QuestionKey: String]
  private let homes: [QuestionKey: Set<String>]

  init(_ departed: [Succession.Departed], _ newcomers: [Succession.Newcomer], _ likeness: Likeness) {
    banks = Dictionary(newcomers.map { ($0.key, $0.bank) }, uniquingKeysWith: { first, _ in first })
    homes = Dictionary(
      departed.compactMap { old in old.banks.map { (old.key, $0) } }, uniquingKeysWith: { first, _ in first })
    var best: [Succession.Pair: Double] = [:]
    let olds = departed.flatMap { old in old.wordings.map { (old, $0) } }
    let news = newcomers.flatMap { new in new.wordings.map { (new, $0) } }
    let matches = likeness.matches(
      for: olds.map(\.1), among: news.map(\.1), atLeast: Succession.doubtful)
    for match in matches {
      let (old, new) = (olds[match.query].0, news[match.text].0)
      let isSame =
        match.likeness == 1
        && QuestionKey.normalised(olds[match.query].1) == QuestionKey.normalised(news[match.text].1)
      // A person who writes another id by another text means another question.
      guard isSame || old.banks?.contains(new.bank) ?? true,
        isSame || !(old.key.isWritten && new.key.isWritten)
      else { continue }
      let pair = Succession.Pair(old: old.key, new: new.key)
      // Equal but for the order of the words is nearly equal, not the same.
      let value = isSame ? 1 : min(match.likeness, 0.999)
      best[pair] = max(best[pair] ?? 0, value)
    }
    candidates = best.map { Succession.Candidate($0, likeness: $1) }
  }

  /// Links those whose text has one owner on each side, or one in the same bank.
  mutating func linkEqualTexts() {
    let equal = candidates.filter { $0.likeness == 1 }
    let atHome = equal.filter { candidate in
      banks[candidate.pair.new].map { homes[candidate.pair.old]?.contains($0) ?? false } ?? false
    }
    link(Self.unrivalled(atHome, margin: 1))
    link(Self.unrivalled(candidates.filter { $0.likeness == 1 }, margin: 1))
  }

  /// Links what is clear, and again what is clear without the ones linked, until nothing is.
  mutating func linkAlikeTexts() {
    while true {
      let clear = Self.unrivalled(candidates, margin: Succession.margin)
        .filter { $0.likeness >= Succession.sure && $0.likeness < 1 }
      if clear.isEmpty { return }
      link(clear)
    }
  }

  private mutating func link(_ clear: [Succession.Candidate]) {
    links += clear
    for candidate in clear { linked.formUnion([candidate.pair.old, candidate.pair.new]) }
    let linked = linked
    candidates.removeAll { linked.contains($0.pair.old) || linked.contains($0.pair.new) }
  }

  /// Pairs that are more alike than each of the two is with any other, by the margin.
  private static func unrivalled(
    _ candidates: [Succession.Candidate], margin: Double
  ) -> [Succession.Candidate] {
    var rivals: [QuestionKey: (best: Double, second: Double)] = [:]
    for candidate in candidates {
      for key in [candidate.pair.old, candidate.pair.new] {
        let known = rivals[key] ?? (0, 0)
        rivals[key] = (
          max(known.best, candidate.likeness), max(known.second, min(known.best, candidate.likeness))
        )
      }
    }
    return candidates.filter { candidate in
      [candidate.pair.old, candidate.pair.new].allSatisfy { key in
        guard let rival = rivals[key] else { return false }
        // Rounding of a difference must not decide.
        return candidate.likeness == rival.best && rival.best - rival.second >= margin - 1e-9
      }
    }
  }
}
