/// Pairs of questions on the way to being linked.
struct Pairing {
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
