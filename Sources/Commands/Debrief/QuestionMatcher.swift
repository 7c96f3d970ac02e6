import Foundation
import Practice
import QuestionBank
import Store
import Terminal

/// Finds the question meant by a line of a debrief, or adds it to the person's own bank.
struct QuestionMatcher {
  let session: Session

  /// The person's own bank, by name and title.
  static let ownBank = "my-questions"
  /// From here on a text is taken for the same question without asking: the same words but for a small one.
  private static let same = 0.9
  /// From here on a question is offered as maybe the same: a third of the words.
  private static let offered = 0.3
  private static let mostOffered = 3

  /// The key; nil if the person breaks off.
  func key(for text: String, company: String) throws -> QuestionKey? {
    if case .one(let key) = try session.store.key(matching: text), key.text == text { return key }
    let wanted = Likeness(text)
    let hits = try session.store.search(text, limit: 12)
    let alike = try hits.map { hit in
      let wordings = try session.store.question(hit.key)?.question.wordings ?? [hit.title]
      return (hit: hit, likeness: wordings.map { Likeness($0).compared(with: wanted) }.max() ?? 0)
    }.sorted { $0.likeness > $1.likeness }
    if let best = alike.first, best.likeness >= Self.same || isSame(best.hit, text) { return best.hit.key }
    let offers = alike.filter { $0.likeness >= Self.offered }.prefix(Self.mostOffered).map(\.hit)
    guard !offers.isEmpty else { return try add(text, company: company) }
    return try choose(offers, text: text, company: company)
  }

  private func isSame(_ hit: QuestionHit, _ text: String) -> Bool {
    QuestionKey.normalised(hit.title) == QuestionKey.normalised(text)
  }

  private func choose(_ offers: [QuestionHit], text: String, company: String) throws -> QuestionKey? {
    for (index, offer) in offers.enumerated() {
      session.say("\(String(index + 1), .accent)  \(offer.title)", indent: 2, hanging: 5)
    }
    let numbers = offers.count == 1 ? "1" : "1 to \(offers.count)"
    let prompt = Prompt(Styled("the same as \(numbers)? Enter: a new question> "))
    while case .line(let line) = session.console.read(prompt).outcome {
      let answer = line.trimmingSpaces
      if answer.isEmpty { return try add(text, company: company) }
      if let number = Int(answer), offers.indices.contains(number - 1) { return offers[number - 1].key }
      session.note(Styled("Type \(numbers), or Enter for a new question.", .warning))
    }
    return nil
  }

  /// Appends the question to the person's own bank file, everything else in it kept as it is.
  private func add(_ text: String, company: String) throws -> QuestionKey {
    let path = "\(session.environment.folders.banks)/\(Self.ownBank).yaml"
    let before = try TextFile.exists(path) ? TextFile.text(at: path) : ""
    let id = NewQuestion.id(for: text) { id in
      if case .one(let key) = try? session.store.key(matching: id) { key.text == id } else { false }
    }
    let question = NewQuestion(id: id, ask: text, topics: [], source: company)
    try TextFile.write(try OwnBankText(before, file: path).adding(question), to: path)
    try session.refreshBanks()
    session.note(Styled("  new, kept in \(Self.ownBank)", .dim))
    return id.map { QuestionKey($0) } ?? QuestionKey(ofWording: text)
  }
}
