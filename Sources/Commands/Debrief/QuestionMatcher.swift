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
  /// A question that has more than half of the telling words typed is offered, too: people remember what it was about.
  private static let remembered = 0.6

  /// A question that may be the one meant, by the wording that is most like it.
  private struct Match {
    var key: QuestionKey
    var wording: String
    var likeness: Double
    /// The part of the words typed that it has.
    var remembered: Double
  }

  /// What a line means: a question there is, or one to be added once it is graded.
  enum Meaning {
    case known(QuestionKey)
    case new(String)

    /// Nil for a new one.
    var key: QuestionKey? {
      if case .known(let key) = self { key } else { nil }
    }
  }

  /// What the line means; nil if the person breaks off.
  ///
  /// - Parameters:
  ///   - asking: whether a question that may be the same is offered; else it is taken as new.
  ///   - announce: called before anything is offered.
  func meaning(of text: String, asking: Bool = true, announce: () -> Void = {}) throws -> Meaning? {
    if let key = try named(by: text) { return .known(key) }
    let matches = try matches(text)
    if let best = matches.first, best.likeness >= Self.same { return .known(best.key) }
    if matches.isEmpty || !asking { return .new(text) }
    announce()
    return choose(matches, text: text)
  }

  /// The question that a new one is most like, if it may be the same.
  func nearest(to text: String) throws -> QuestionKey? { try matches(text).first?.key }

  /// The question whose id the text is, or would be: `why-us` and `Why us?`.
  private func named(by text: String) throws -> QuestionKey? {
    let spelled = text.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-").lowercased()
    for id in [text, spelled] where !id.isEmpty {
      if case .one(let key) = try session.store.key(matching: id), key.text == id { return key }
    }
    return nil
  }

  /// The questions that may be the one meant, the most alike first.
  private func matches(_ text: String) throws -> [Match] {
    let found = try session.store.search(text, limit: 12).map { try match($0, with: text) }
      .sorted { ($0.likeness, $0.remembered) > ($1.likeness, $1.remembered) }
    return Array(
      found.filter { $0.likeness >= Self.offered || $0.remembered >= Self.remembered }.prefix(
        Self.mostOffered))
  }

  private func match(_ hit: QuestionHit, with text: String) throws -> Match {
    let wanted = SharedWords(text)
    let wordings = try session.store.question(hit.key)?.question.wordings ?? [hit.title]
    let matches = wordings.map { wording in
      let words = SharedWords(wording)
      let isSame = QuestionKey.normalised(wording) == QuestionKey.normalised(text)
      return Match(
        key: hit.key, wording: wording, likeness: isSame ? 1 : words.compared(with: wanted),
        remembered: wanted.share(foundIn: words))
    }
    return matches.max { ($0.likeness, $0.remembered) < ($1.likeness, $1.remembered) }
      ?? Match(key: hit.key, wording: hit.title, likeness: 0, remembered: 0)
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
