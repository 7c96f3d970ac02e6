/// By feature, the texts that have it among their rarest: those that may be like a query are found without looking
/// at the others.
///
/// Of each text and query only the rarest features count at first, as many as leave a rest shorter than a bound
/// (prefix filtering: Bayardo, Ma, Srikant 2007). What two share among those, and the bound, tell whether they can be
/// alike at all; those that can are compared.
struct FeatureIndex {
  private struct Posting {
    var text: UInt32
    var weight: Float
  }

  private let vectors: FeatureVectors
  private let threshold: Float
  /// How long the part of a text may be that is left out at first.
  private let rest: Float
  /// By feature, where its postings begin; one more for their end.
  private var starts: [UInt32] = []
  private var postings: [Posting] = []
  /// By text, what it shares with the query; all zero between two queries.
  private var scores: [Float]
  /// By feature, what it weighs in the query; all zero between two queries.
  private var query: [Float]

  /// Of the threshold: a shorter rest finds fewer false candidates and reads longer lists for it.
  private static let restShare: Float = 0.6
  /// How many postings are read for one query, so that one of common words costs no more than others.
  private static let mostPostings = 2048
  /// Texts that share less than this with what was read of a query are not looked at.
  private static let leastScore: Float = 0.1

  /// An index of the texts that `isIncluded` lets through.
  init(_ vectors: FeatureVectors, threshold: Double, where isIncluded: (Int) -> Bool) {
    self.vectors = vectors
    self.threshold = Float(threshold)
    rest = Float(threshold) * Self.restShare
    scores = Array(repeating: 0, count: vectors.keys.isEmpty ? 0 : vectors.count)
    query = Array(repeating: 0, count: vectors.keys.isEmpty ? 0 : 1 << TextFeatures.bits)
    guard !vectors.keys.isEmpty else { return }
    fill((0..<vectors.count).filter(isIncluded))
  }

  private mutating func fill(_ texts: [Int]) {
    let heads = texts.map { vectors.head($0, rest: rest) }
    starts = Array(repeating: 0, count: 1 << TextFeatures.bits + 1)
    for place in heads.joined() { starts[FeatureVectors.feature(ofKey: vectors.keys[place]) + 1] += 1 }
    for feature in 1..<starts.count { starts[feature] += starts[feature - 1] }
    postings = Array(repeating: Posting(text: 0, weight: 0), count: Int(starts[starts.count - 1]))
    var next = starts
    for (text, head) in zip(texts, heads) {
      for place in head {
        let feature = FeatureVectors.feature(ofKey: vectors.keys[place])
        postings[Int(next[feature])] = Posting(text: UInt32(text), weight: vectors.weights[place])
        next[feature] += 1
      }
    }
  }

  /// The texts whose cosine with the query is at or above the threshold (or a rounding below), in no order.
  mutating func texts(like text: Int, of queries: FeatureVectors) -> [Int] {
    guard !postings.isEmpty else { return [] }
    let candidates = candidates(for: text, of: queries)
    let range = queries.range(text)
    for place in range { query[FeatureVectors.feature(ofKey: queries.keys[place])] = queries.weights[place] }
    defer { for place in range { query[FeatureVectors.feature(ofKey: queries.keys[place])] = 0 } }
    return query.withUnsafeBufferPointer { query in
      candidates.filter { candidate in
        vectors.product(candidate, with: query) >= threshold * 0.999_99
      }
    }
  }

  private mutating func candidates(for text: Int, of queries: FeatureVectors) -> [Int] {
    let (lists, left) = lists(of: text, of: queries)
    // What isn't counted lies in the rest of the text or in what is left of the query.
    let least = max(threshold - max(rest, left), Self.leastScore)
    var candidates: [Int] = []
    scores.withUnsafeMutableBufferPointer { scores in
      postings.withUnsafeBufferPointer { postings in
        for (list, weight) in lists {
          for posting in postings[list] {
            let before = scores[Int(posting.text)]
            let after = before + weight * posting.weight
            scores[Int(posting.text)] = after
            if before < least, after >= least { candidates.append(Int(posting.text)) }
          }
        }
        for (list, _) in lists {
          for posting in postings[list] { scores[Int(posting.text)] = 0 }
        }
      }
    }
    return candidates
  }

  /// The postings of a query's rarest features, and how long the rest of it is.
  private func lists(
    of text: Int, of queries: FeatureVectors
  ) -> (lists: [(postings: Range<Int>, weight: Float)], left: Float) {
    var lists: [(Range<Int>, Float)] = []
    var budget = Self.mostPostings
    var squares: Float = 1
    for place in queries.range(text) where budget > 0 && squares > rest * rest {
      let feature = FeatureVectors.feature(ofKey: queries.keys[place])
      let list = Int(starts[feature])..<Int(starts[feature + 1])
      lists.append((list, queries.weights[place]))
      squares -= queries.weights[place] * queries.weights[place]
      budget -= list.count
    }
    return (lists, max(0, squares).squareRoot())
  }
}
