import Practice

/// Gives imported questions their ids.
struct ImportNaming {
  private let bank: String
  private var taken: Set<String>
  /// The number that was last put behind an id.
  private var lastNumber: [String: Int] = [:]

  init(bank: String, taken: Set<String>) {
    self.bank = bank
    self.taken = taken
  }

  /// The keys that a question with this id may have got.
  func candidates(for id: String) -> [QuestionKey] { [QuestionKey(id), QuestionKey(prefixed(id))] }

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

  /// Room for a number behind it.
  private static let room = QuestionID.longest - 8

  private func prefixed(_ id: String) -> String { String("\(bank)-\(id)".prefix(Self.room)) }

  private mutating func free(_ wanted: String) -> String {
    if !taken.contains(wanted) { return wanted }
    let prefixed = prefixed(wanted)
    if QuestionID.isSound(prefixed), !taken.contains(prefixed) { return prefixed }
    let base = String(wanted.prefix(Self.room))
    var number = lastNumber[base] ?? 1
    repeat { number += 1 } while taken.contains("\(base)-\(number)")
    lastNumber[base] = number
    return "\(base)-\(number)"
  }
}
