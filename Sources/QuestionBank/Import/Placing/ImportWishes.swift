package import Practice

/// What the person wants imported questions to have, whatever the file says or leaves out.
package struct ImportWishes: Sendable, Hashable {
  /// Given to every question beside its own; may be empty.
  package var topics: [String]
  /// In the place of the file's; nil leaves it to the file, and where that is silent to a guess.
  package var kind: Kind?
  /// For questions whose file says no time; nil means the standard.
  package var time: Duration?

  /// Wishes; with none the file decides.
  package init(topics: [String] = [], kind: Kind? = nil, time: Duration? = nil) {
    self.topics = topics
    self.kind = kind
    self.time = time
  }

  /// The question that a draft becomes under a key.
  ///
  /// - Parameter kind: the kind where neither the draft nor the person says one.
  func question(_ draft: Draft, key: QuestionKey, kind guess: Kind) -> Question {
    Question(
      key: key, wordings: draft.wordings.map(\.trimmingSpaces),
      kind: kind ?? draft.kind ?? guess,
      topics: draft.topics + topics.filter { !draft.topics.contains($0) }, level: draft.level,
      time: draft.time ?? time ?? Question.standardTime, prepare: draft.prepare, lookFor: draft.lookFor,
      redFlags: draft.redFlags, followUps: draft.followUps, answer: draft.answer, source: draft.source)
  }
}

/// Guesses what questions are about where their file doesn't say.
enum KindGuess {
  /// The kind of each of a collection's drafts.
  static func kinds(of drafts: [Draft]) -> [Kind] {
    let shown = drafts.map(kind)
    let usual = usual(drafts, stories: shown.count { $0 == .behavioural })
    return shown.map { $0 ?? usual }
  }

  /// What the words of one question show; nil if they show nothing.
  private static func kind(of draft: Draft) -> Kind? {
    let text = FoldedBytes(draft.wordings.first ?? "")
    if behavioural.contains(where: { text.contain($0) }) { return .behavioural }
    return text.contain(fence) ? .technical : nil
  }

  private static let fence = FoldedBytes("```")

  /// What the rest of a collection mostly is: technical if anything in it has code, else behavioural if something asks
  /// for a story.
  private static func usual(_ drafts: [Draft], stories: Int) -> Kind {
    guard stories > 0 else { return .technical }
    let hasCode = drafts.contains { draft in
      (draft.wordings + [draft.answer ?? ""]).contains { $0.utf8.contains(UInt8(ascii: "`")) }
    }
    return hasCode ? .technical : .behavioural
  }

  private static let behavioural = [
    "a time when", "about a time", "a situation", "about yourself", "give an example of when", "your biggest",
    "your greatest", "a conflict", "your strength", "your weakness", "in five years", "in 5 years",
  ].map { FoldedBytes($0) }
}
