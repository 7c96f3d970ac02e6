/// How alike the texts of two questions are, whatever the language, measured among the texts of a corpus.
///
/// It is the cosine of the angle between the texts as vectors of short pieces of words, each weighed by how rare it
/// is in the corpus (tf-idf: Spärck Jones 1972). So `Tell me about a time you` says little where many questions
/// begin with it. Code is compared apart, and both must be alike.
package struct Likeness: Sendable {
  /// From here on two questions are shown as near-duplicates. Of 600 questions of public collections, what was this
  /// alike asked the same in other words, or for the opposite; of questions that one author keeps apart, in three
  /// shipped banks, the most alike reach 0.63. A typing error leaves 0.85, another word for one of ten 0.75.
  package static let nearDuplicate = 0.75

  private let prose: Rarity
  private let code: Rarity

  /// Learns how common each piece is. Any corpus serves, the empty one too; the best has all texts that will be
  /// compared.
  package init(corpus: some Sequence<String>) {
    let features = corpus.map { TextFeatures($0) }
    prose = Rarity(features.lazy.map(\.prose))
    code = Rarity(features.lazy.map(\.code))
  }

  /// 0…1, the same both ways, 1 for texts that are equal as keys are made from them.
  ///
  /// Of texts longer than 16 KiB the beginnings are compared. If either has code, it is the lesser of what prose and code give; so it is 0 where only one has any.
  package func between(_ a: String, _ b: String) -> Double {
    if QuestionKey.normalised(a) == QuestionKey.normalised(b) { return 1 }
    return ComparedTexts([a], self).likeness(0, ComparedTexts([b], self), 0)
  }

  /// Texts taken apart for comparing.
  struct ComparedTexts {
    private(set) var prose = FeatureVectors()
    private(set) var code = FeatureVectors()

    init(_ texts: [String], _ likeness: Likeness) {
      for text in texts {
        let features = TextFeatures(text)
        prose.append(features.prose, likeness.prose)
        code.append(features.code, likeness.code)
      }
    }

    var count: Int { prose.count }

    func likeness(_ text: Int, _ others: ComparedTexts, _ other: Int) -> Double {
      let hasCode = !code.range(text).isEmpty || !others.code.range(other).isEmpty
      if !hasCode { return prose.cosine(text, others.prose, other) }
      let alike = code.cosine(text, others.code, other)
      let hasProse = !prose.range(text).isEmpty || !others.prose.range(other).isEmpty
      return hasProse && alike > 0 ? min(alike, prose.cosine(text, others.prose, other)) : alike
    }
  }
}
