import Practice

/// What editing made of a question, in words.
struct QuestionChanges {
  let old: Question
  let new: Question

  /// `now 3 wordings and another answer`; nil if nothing changed.
  var summary: String? {
    let parts = [wordings, points, texts("follow-up", \.followUps), answer] + values
    let said = parts.compactMap { $0 }
    return said.isEmpty ? nil : Wording.list(said)
  }

  private var wordings: String? {
    guard old.wordings != new.wordings else { return nil }
    guard old.wordings.count == new.wordings.count else {
      return "now \(Wording.counted(new.wordings.count, "wording"))"
    }
    return new.wordings.count == 1 ? "another wording" : "other wordings"
  }

  private var points: String? {
    let parts = [texts("point", \.lookFor), texts("red flag", \.redFlags)].compactMap { $0 }
    return parts.isEmpty ? nil : Wording.list(parts)
  }

  private func texts(_ noun: String, _ part: KeyPath<Question, [String]>) -> String? {
    let (old, new) = (old[keyPath: part], new[keyPath: part])
    guard old != new else { return nil }
    if new.isEmpty { return "no \(noun)s any more" }
    return old.count == new.count ? "other \(noun)s" : "now \(Wording.counted(new.count, noun))"
  }

  private var answer: String? {
    guard old.answer != new.answer else { return nil }
    return new.answer == nil ? "no answer any more" : old.answer == nil ? "an answer" : "another answer"
  }

  /// Short values, each told if it is another one.
  private var values: [String?] {
    [
      old.kind == new.kind ? nil : new.kind.rawValue,
      old.time == new.time ? nil : "\(new.time.written) to answer",
      old.prepare == new.prepare ? nil : new.prepare.map { "\($0.written) to think" } ?? "no time to think",
      old.topics == new.topics
        ? nil : new.topics.isEmpty ? "no topics" : "about \(Wording.list(new.topics))",
      old.level == new.level ? nil : new.level.map { "level \($0)" } ?? "no level",
      old.source == new.source ? nil : new.source.map { "from \($0)" } ?? "no source",
    ]
  }
}
