import Practice

/// Which of a file's questions is which of those it had before, or of those the bank has.
struct Counterparts {
  /// For each draft the key it had; nil for a new one. No key stands twice.
  private(set) var keys: [QuestionKey?]
  private var used: Set<QuestionKey> = []

  /// Finds each draft among what the file had, then among what the bank has now: by its id, by its text, and by likeness
  /// to a text that left the file. Of drafts with one text the first counts.
  init(of drafts: [Draft], among base: [Question], and mine: [Question], naming: ImportNaming) {
    keys = Array(repeating: nil, count: drafts.count)
    guard !base.isEmpty || !mine.isEmpty else { return }
    let texts = drafts.map { QuestionKey.normalised($0.wordings[0]) }
    let known = Set(base.map(\.key))
    assign { index in
      drafts[index].id.flatMap { id in naming.candidates(for: id).first { known.contains($0) } }
    }
    for questions in [base, mine] {
      let byText = Dictionary(
        questions.map { (QuestionKey.normalised($0.title), $0.key) }, uniquingKeysWith: { first, _ in first })
      assign { byText[texts[$0]] }
    }
    let open = Self.firsts(of: texts).filter { keys[$0] == nil }
    let rest = base.filter { !used.contains($0.key) }
    guard !open.isEmpty, !rest.isEmpty else { return }
    let likeness = Likeness(corpus: base.map(\.title))
    let pairs = likeness.matches(
      for: open.map { drafts[$0].wordings[0] }, among: rest.map(\.title), atLeast: Self.leastLikeness)
    for pair in Self.plain(pairs) { keys[open[pair.query]] = rest[pair.text].key }
  }

  /// Gives each draft that has none the key found for it, unless another has it.
  private mutating func assign(_ find: (Int) -> QuestionKey?) {
    for index in keys.indices where keys[index] == nil {
      guard let key = find(index), used.insert(key).inserted else { continue }
      keys[index] = key
    }
  }

  private static func firsts(of texts: [String]) -> [Int] {
    var seen: Set<String> = []
    return texts.indices.filter { seen.insert(texts[$0]).inserted }
  }

  /// Less than between questions of different files: one text is gone and the other is new, in the same file.
  private static let leastLikeness = Succession.sure

  /// The pairs of which neither side is about as like to another.
  private static func plain(_ pairs: [Likeness.Match]) -> [Likeness.Match] {
    let ofQuery = Rivals(pairs, \.query)
    let ofText = Rivals(pairs, \.text)
    return pairs.filter { pair in
      let rival = max(ofQuery.best(beside: pair, pair.query), ofText.best(beside: pair, pair.text))
      return rival <= pair.likeness - Succession.margin
    }
  }

  /// The two best likenesses on each side.
  private struct Rivals {
    private var best: [Int: (first: Likeness.Match, second: Double)] = [:]

    init(_ pairs: [Likeness.Match], _ side: (Likeness.Match) -> Int) {
      for pair in pairs {
        guard let known = best[side(pair)] else {
          best[side(pair)] = (pair, 0)
          continue
        }
        let isBetter = pair.likeness > known.first.likeness
        best[side(pair)] =
          isBetter ? (pair, known.first.likeness) : (known.first, max(known.second, pair.likeness))
      }
    }

    /// The best likeness of another pair with that side; 0 if there is none.
    func best(beside pair: Likeness.Match, _ side: Int) -> Double {
      best[side].map { $0.first == pair ? $0.second : $0.first.likeness } ?? 0
    }
  }
}
