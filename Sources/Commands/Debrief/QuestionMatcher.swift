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

  /// A question that may be the one meant, by the wording that is most like it.
  private struct Match {
    var key: QuestionKey
    var wording: String
    var likeness: Double
  }

  /// What a line means: a question there is, or one to be added once it is graded.
  enum Meaning {
    case known(QuestionKey)
    case new(String)
  }

  /// What the line means; nil if the person breaks off.
  func meaning(of text: String) throws -> Meaning? {
    if case .one(let key) = try session.store.key(matching: text), key.text == text { return .known(key) }
    let matches = try session.store.search(text, limit: 12).map { try match($0, with: text) }
      .sorted { $0.likeness > $1.likeness }
    if let best = matches.first, best.likeness >= Self.same { return .known(best.key) }
    let offers = matches.filter { $0.likeness >= Self.offered }.prefix(Self.mostOffered)
    return offers.isEmpty ? .new(text) : choose(Array(offers), text: text)
  }

  private func match(_ hit: QuestionHit, with text: String) throws -> Match {
    let wanted = SharedWords(text)
    let wordings = try session.store.question(hit.key)?.question.wordings ?? [hit.title]
    let matches = wordings.map { wording in
      let isSame = QuestionKey.normalised(wording) == QuestionKey.normalised(text)
      return Match(
        key: hit.key, wording: wording, likeness: isSame ? 1 : SharedWords(wording).compared(with: wanted))
    }
    return matches.max { $0.likeness < $1.likeness } ?? Match(key: hit.key, wording: hit.title, likeness: 0)
  }

  private func choose(_ offers: [Match], text: String) -> Meaning? {
    for (index, offer) in offers.enumerated() {
      session.say("\(String(index + 1), .accent)  \(offer.wording)", indent: 2, hanging: 5)
    }
    let numbers = offers.count == 1 ? "1" : "1 to \(offers.count)"
    let prompt = Prompt(Styled("the same as \(numbers)? Enter: a new question> "))
    while case .line(let line) = session.console.read(prompt).outcome {
      let answer = line.trimmingSpaces
      if answer.isEmpty { return .new(text) }
      if let number = Int(answer), offers.indices.contains(number - 1) {
        return .known(offers[number - 1].key)
      }
      session.note(Styled("Type \(numbers), or Enter for a new question.", .warning))
    }
    return nil
  }

  /// Appends the question to the person's own bank file, everything else in it kept as it is.
  func add(_ text: String, company: String) throws -> QuestionKey {
    let path = "\(session.environment.folders.banks)/\(Self.ownBank).yaml"
    let before = try TextFile.exists(path) ? TextFile.text(at: path) : ""
    let taken = try Set(session.store.keys(beginningWith: "", limit: .max).map(\.text))
    let id = NewQuestion.id(for: text, isTaken: taken.contains)
    let question = NewQuestion(id: id, ask: text, topics: [], source: company)
    try TextFile.write(try OwnBankText(before, file: path).adding(question), to: path)
    try session.refreshBanks()
    session.note(Styled("  new, kept in \(Self.ownBank)", .dim))
    return id.map { QuestionKey($0) } ?? QuestionKey(ofWording: text)
  }
}
