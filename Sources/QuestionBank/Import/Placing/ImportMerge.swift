package import Practice

/// Brings what a file has now together with what it had at the last import and what the person made of it since.
///
/// Per question and part: what only the file changed is taken over, what only the person changed stays, and where
/// both did, the person's text stays and the conflict is told.
package struct ImportMerge: Sendable, Hashable {
  /// A part of a question that the file and the person both changed.
  package struct Conflict: Sendable, Hashable {
    /// Which question.
    package var key: QuestionKey
    /// Its text, as the person has it.
    package var title: String
    /// The key in a bank, such as `answer`.
    package var part: String
    /// What the file has now; empty if it has none.
    package var theirs: String
    /// What the person has, which stays.
    package var mine: String
  }

  /// A draft whose text an earlier one has.
  package struct Repetition: Sendable, Hashable {
    /// Its index.
    package var draft: Int
    /// The earlier one's.
    package var first: Int
  }

  /// The bank's questions afterwards: the person's in their order, new ones behind them.
  package private(set) var questions: [Question] = []
  /// What the file has, under the keys in the bank: the base of the next merge.
  package private(set) var base: [Question] = []
  /// In the order of the file.
  package private(set) var added: [QuestionKey] = []
  /// Questions that take something over from the file.
  package private(set) var changed: [QuestionKey] = []
  /// Questions that left the file and that the person never touched.
  package private(set) var removed: [QuestionKey] = []
  /// What stays as the person has it.
  package private(set) var conflicts: [Conflict] = []
  /// Drafts whose text an earlier one has.
  package private(set) var repeated: [Repetition] = []
  /// The key of each draft, a repeated one's too; nil for one that the person took out of the bank before.
  package private(set) var keys: [QuestionKey?] = []

  /// Merges.
  ///
  /// - Parameters:
  ///   - drafts: what the file has now.
  ///   - base: what it had at its last import into the bank; empty at the first.
  ///   - mine: what the bank has now; empty for a new one.
  ///   - place: the bank they go into, and what else matters there.
  package init(
    drafts: [Draft], base: [Question], mine: [Question], place: ImportPlace,
    wishes: ImportWishes = ImportWishes()
  ) {
    let kinds = KindGuess.kinds(of: drafts)
    let before = Dictionary(base.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var naming = ImportNaming(place, taken: Set((base + mine).map(\.key.text)))
    let known = Counterparts(of: drafts, among: base, and: mine, naming: naming)
    var seen: [String: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      let text = QuestionKey.normalised(draft.wordings[0])
      if let first = seen[text] {
        repeated.append(Repetition(draft: index, first: first))
        keys.append(keys[first])
        continue
      }
      seen[text] = index
      let key = known.keys[index] ?? naming.key(for: draft)
      // A guess, once made, stays when the rest of the file changes.
      self.base.append(wishes.question(draft, key: key, kind: before[key]?.kind ?? kinds[index]))
      keys.append(key)
    }
    combine(before, mine, place)
  }

  private mutating func combine(
    _ before: [QuestionKey: Question], _ mine: [Question], _ place: ImportPlace
  ) {
    let now = Dictionary(base.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for question in mine {
      guard let theirs = now[question.key] else {
        if before[question.key] == question, place.isWhole, !place.keptBySources.contains(question.key) {
          removed.append(question.key)
        } else {
          questions.append(question)
        }
        continue
      }
      let merged = merge(before[question.key], theirs, question)
      if merged != question { changed.append(question.key) }
      questions.append(merged)
    }
    let standing = Set(mine.map(\.key))
    var takenOut: Set<QuestionKey> = []
    for question in base where !standing.contains(question.key) {
      // What was there at the last import and isn't any more, the person took out.
      guard before[question.key] == nil || place.removedByImports.contains(question.key) else {
        takenOut.insert(question.key)
        continue
      }
      added.append(question.key)
      questions.append(question)
    }
    keys = keys.map { $0.flatMap { takenOut.contains($0) ? nil : $0 } }
    // What a file that could not be read whole may still have is to be known next time.
    if !place.isWhole { base += before.values.filter { now[$0.key] == nil }.sorted { $0.key < $1.key } }
  }

  /// One question; without a base the person's own text is all that counts.
  private mutating func merge(_ base: Question?, _ theirs: Question, _ mine: Question) -> Question {
    guard let base else { return mine }
    var result = mine
    func part<Value: Equatable>(
      _ path: WritableKeyPath<Question, Value>, _ name: String, _ told: (Value) -> String
    ) {
      let (before, now, own) = (base[keyPath: path], theirs[keyPath: path], mine[keyPath: path])
      if now == before || now == own { return }
      if own == before {
        result[keyPath: path] = now
      } else {
        conflicts.append(
          Conflict(key: mine.key, title: mine.title, part: name, theirs: told(now), mine: told(own)))
      }
    }
    let lines: ([String]) -> String = { $0.joined(separator: "\n") }
    part(\.wordings, "ask", lines)
    part(\.kind, "kind") { $0.rawValue }
    part(\.topics, "topics") { $0.joined(separator: ", ") }
    part(\.level, "level") { $0 ?? "" }
    part(\.time, "time") { $0.written }
    part(\.prepare, "prepare") { $0?.written ?? "" }
    part(\.lookFor, "look_for", lines)
    part(\.redFlags, "red_flags", lines)
    part(\.followUps, "follow_ups", lines)
    part(\.answer, "answer") { $0 ?? "" }
    part(\.source, "source") { $0 ?? "" }
    return result
  }
}
