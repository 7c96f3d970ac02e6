import Practice

/// Gives imported questions their ids.
struct ImportNaming {
  private let bank: String
  private var taken: Set<String>
  private let histories: [String: String]
  /// The number that was last put behind an id.
  private var lastNumber: [String: Int] = [:]

  init(_ place: ImportPlace, taken: Set<String>) {
    bank = place.bank
    histories = place.histories
    self.taken = place.taken.union(taken)
  }

  /// The keys that a question with this id may have got.
  func candidates(for id: String) -> [QuestionKey] { [QuestionKey(id), QuestionKey(prefixed(id))] }

  /// The file's own id, else one made of the first words, or of the text's hash where no word has ASCII letters.
  ///
  /// One that is taken gets the bank's name before it, or a number behind it. One with a history is given to the
  /// text that has it and to no other.
  mutating func key(for draft: Draft) -> QuestionKey {
    let text = draft.wordings[0]
    let own = draft.id.flatMap { QuestionID.isSound($0) ? $0 : nil }
    let id = free(own ?? NewQuestion.id(for: text, isTaken: { _ in false }) ?? hashed(text), for: text)
    taken.insert(id)
    return QuestionKey(id)
  }

  /// Room for a number behind it.
  private static let room = QuestionID.longest - 8

  private func prefixed(_ id: String) -> String { String("\(bank)-\(id)".prefix(Self.room)) }

  private func hashed(_ text: String) -> String {
    let id = prefixed(String(QuestionKey(ofWording: text).text.dropFirst().prefix(8)))
    return QuestionID.isSound(id) ? id : "question-\(QuestionKey(ofWording: text).text.dropFirst().prefix(8))"
  }

  private func isFree(_ id: String, for text: String) -> Bool {
    !taken.contains(id) && histories[id].map { $0 == QuestionKey.normalised(text) } ?? true
  }

  private mutating func free(_ wanted: String, for text: String) -> String {
    if isFree(wanted, for: text) { return wanted }
    let prefixed = prefixed(wanted)
    if QuestionID.isSound(prefixed), isFree(prefixed, for: text) { return prefixed }
    let base = String(wanted.prefix(Self.room))
    var number = lastNumber[base] ?? 1
    repeat { number += 1 } while !isFree("\(base)-\(number)", for: text)
    lastNumber[base] = number
    return "\(base)-\(number)"
  }
}
