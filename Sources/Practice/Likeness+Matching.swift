extension Likeness {
  /// Two texts that are alike.
  package struct Match: Sendable, Hashable {
    /// Index of the one text.
    package var query: Int
    /// Index of the other.
    package var text: Int
    /// 0…1, as ``Likeness/between(_:_:)`` gives it.
    package var likeness: Double

    /// A pair of texts by their indices.
    package init(query: Int, text: Int, likeness: Double) {
      self.query = query
      self.text = text
      self.likeness = likeness
    }
  }

  /// How many matches a query has at most: the best, of more than anybody reads.
  package static let mostMatches = 64

  /// Pairs at or above `threshold`, in the order of the queries, then of the texts. Texts of white space only
  /// match nothing.
  ///
  /// Made for ten thousand against ten thousand. The work for one query is bounded, so that of texts with nothing
  /// but very common words some matches may be missed, and of more than ``mostMatches`` all but the best are.
  ///
  /// - Parameter threshold: above 0; the higher, the faster.
  package func matches(
    for queries: [String], among texts: [String], atLeast threshold: Double
  ) -> [Match] {
    var search = LikenessSearch(among: ComparedTexts(texts, self), atLeast: threshold)
    let queries = ComparedTexts(queries, self)
    return (0..<queries.count).flatMap { search.matches(for: $0, of: queries, from: 0) }
  }

  /// Pairs of texts at or above `threshold`, each once and with the earlier text as its query; see
  /// ``matches(for:among:atLeast:)``.
  package func pairs(among texts: [String], atLeast threshold: Double) -> [Match] {
    let texts = ComparedTexts(texts, self)
    var search = LikenessSearch(among: texts, atLeast: threshold)
    return (0..<texts.count).flatMap { search.matches(for: $0, of: texts, from: $0 + 1) }
  }
}

/// Finds the texts that are like a query without comparing it with all of them.
struct LikenessSearch {
  private let texts: Likeness.ComparedTexts
  private let threshold: Double
  private var prose: FeatureIndex
  private var code: FeatureIndex

  init(among texts: Likeness.ComparedTexts, atLeast threshold: Double) {
    self.texts = texts
    self.threshold = threshold
    // Whoever has code is found by it: a hundred questions may share their prose.
    prose = FeatureIndex(texts.prose, threshold: threshold) { texts.code.range($0).isEmpty }
    code = FeatureIndex(texts.code, threshold: threshold) { _ in true }
  }

  /// Matches of one query with texts from the index `first` on, in order.
  mutating func matches(
    for query: Int, of queries: Likeness.ComparedTexts, from first: Int
  ) -> [Likeness.Match] {
    let isCode = !queries.code.range(query).isEmpty
    let alike =
      isCode ? code.texts(like: query, of: queries.code) : prose.texts(like: query, of: queries.prose)
    var matches = alike.compactMap { text -> Likeness.Match? in
      guard text >= first else { return nil }
      let likeness = queries.likeness(query, texts, text)
      return likeness >= threshold ? Likeness.Match(query: query, text: text, likeness: likeness) : nil
    }
    if matches.count > Likeness.mostMatches {
      matches.sort { ($1.likeness, $0.text) < ($0.likeness, $1.text) }
      matches.removeLast(matches.count - Likeness.mostMatches)
    }
    return matches.sorted { $0.text < $1.text }
  }
}
