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
  /// Drafts that stand a second time in the file, with the line where they do.
  package private(set) var repeated: [LeftOut] = []
  /// The key of each draft, nil for one that is not in the bank: repeated, or taken out by the person before.
  package private(set) var keys: [QuestionKey?] = []

  /// Merges.
  ///
  /// - Parameters:
  ///   - drafts: what the file has now.
  ///   - base: what it had at its last import into the bank; empty at the first.
  ///   - mine: what the bank has now; empty for a new one.
  ///   - bank: the bank's name, which is put before an id that another bank has.
  ///   - taken: ids that other banks have.
  package init(
    drafts: [Draft], base: [Question], mine: [Question], bank: String, taken: Set<String>,
    wishes: ImportWishes = ImportWishes()
  ) {
    let kinds = KindGuess.kinds(of: drafts)
    var naming = ImportNaming(bank: bank, taken: taken.union((base + mine).map(\.key.text)))
    let known = Counterparts(of: drafts, among: base)
    let standing = Dictionary(
      mine.map { (QuestionKey.normalised($0.title), $0.key) }, uniquingKeysWith: { $1 })
    var seen: [String: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      let text = QuestionKey.normalised(draft.wordings[0])
      if let first = seen[text] {
        repeated.append(
          LeftOut(line: draft.line, text: draft.wordings[0], reason: "it stands in line \(first) already"))
        keys.append(nil)
        continue
      }
      seen[text] = draft.line
      let key = known.keys[index] ?? standing[text] ?? naming.key(for: draft)
      self.base.append(wishes.question(draft, key: key, kind: kinds[index]))
      keys.append(key)
    }
    combine(Dictionary(base.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }), mine)
  }

  private mutating func combine(_ before: [QuestionKey: Question], _ mine: [Question]) {
    let now = Dictionary(base.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for question in mine {
      guard let theirs = now[question.key] else {
        if before[question.key] == question {
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
    for question in base where !standing.contains(question.key) {
      // What was there at the last import and isn't any more, the person took out.
      guard before[question.key] == nil else {
        for index in keys.indices where keys[index] == question.key { keys[index] = nil }
        continue
      }
      added.append(question.key)
      questions.append(question)
    }
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

/// Which of a file's questions is which of those it had before.
private struct Counterparts {
  /// Less than between questions of different files: one text is gone and the other is new, in the same file.
  private static let leastLikeness = Succession.sure

  /// For each draft the key it had; nil for a new one.
  private(set) var keys: [QuestionKey?]

  init(of drafts: [Draft], among base: [Question]) {
    keys = Array(repeating: nil, count: drafts.count)
    guard !base.isEmpty else { return }
    var left = Dictionary(base.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let byText = Dictionary(
      base.map { (QuestionKey.normalised($0.title), $0.key) }, uniquingKeysWith: { first, _ in first })
    for (index, draft) in drafts.enumerated() {
      let named = draft.id.map { QuestionKey($0) }.flatMap { left[$0]?.key }
      guard let key = named ?? byText[QuestionKey.normalised(draft.wordings[0])], left[key] != nil else {
        continue
      }
      keys[index] = key
      left[key] = nil
    }
    let open = keys.indices.filter { keys[$0] == nil }
    let rest = base.filter { left[$0.key] != nil }
    guard !open.isEmpty, !rest.isEmpty else { return }
    let likeness = Likeness(corpus: base.map(\.title))
    let pairs = likeness.matches(
      for: open.map { drafts[$0].wordings[0] }, among: rest.map(\.title), atLeast: Self.leastLikeness)
    for pair in pairs where Self.isPlain(pair, among: pairs) {
      keys[open[pair.query]] = rest[pair.text].key
    }
  }

  /// Whether neither of the two is about as like to another.
  private static func isPlain(_ pair: Likeness.Match, among pairs: [Likeness.Match]) -> Bool {
    !pairs.contains { other in
      other != pair && (other.query == pair.query || other.text == pair.text)
        && other.likeness > pair.likeness - leastMargin
    }
  }

  private static let leastMargin = Succession.margin
}

/// Gives imported questions their ids.
struct ImportNaming {
  private let bank: String
  private var taken: Set<String>

  init(bank: String, taken: Set<String>) {
    self.bank = bank
    self.taken = taken
  }

  /// The file's own id, else one made of the first words; one that is taken gets the bank's name before it. A text
  /// without a word in ASCII letters has its hash for a key.
  mutating func key(for draft: Draft) -> QuestionKey {
    let own = draft.id.flatMap { QuestionID.isSound($0) ? $0 : nil }
    guard let wanted = own ?? NewQuestion.id(for: draft.wordings[0], isTaken: { _ in false }) else {
      return QuestionKey(ofWording: draft.wordings[0])
    }
    let id = free(wanted)
    taken.insert(id)
    return QuestionKey(id)
  }

  private func free(_ wanted: String) -> String {
    if !taken.contains(wanted) { return wanted }
    let room = QuestionID.longest - 6
    let prefixed = String("\(bank)-\(wanted)".prefix(room))
    if QuestionID.isSound(prefixed), !taken.contains(prefixed) { return prefixed }
    let base = String(wanted.prefix(room))
    return (2...).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) } ?? base
  }
}
