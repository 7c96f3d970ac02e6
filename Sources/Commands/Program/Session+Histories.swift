import Practice
import Store
import Terminal

extension Session {
  /// As many edited questions are told one by one; a whole bank edited is a number.
  private static let mostTold = 3
  /// Columns of a question's text within a sentence.
  private static let textColumns = 50

  /// Links questions that were edited to their histories and says so, once.
  func keepHistories() throws {
    guard try store.isUnsettled() else { return }
    let settlement = try settleBanks(noted: notedQuestions())
    tell(settlement.links)
    tell(waiting: settlement.waiting)
  }

  /// A question's text, cut to fit into a sentence.
  func quoted(_ text: String) -> String {
    "“\(DisplayWidth.truncated(text.firstLine ?? "", to: Self.textColumns))”"
  }

  private func tell(_ links: [HistoryLink]) {
    guard !links.isEmpty else { return }
    for link in links.prefix(Self.mostTold) {
      let isSame = QuestionKey.normalised(link.oldText) == QuestionKey.normalised(link.newText)
      let bank = link.bankTitle.map { "\($0): " } ?? ""
      note(
        Styled(
          "\(bank)\(quoted(link.newText)) \(isSame ? "has another id" : "was edited"); \(Self.kept(link)) with it."
        ))
    }
    let more = links.count - Self.mostTold
    if more > 0 {
      note(
        Styled("\(Wording.counted(more, "more question")) \(more == 1 ? "keeps its" : "keep their") history.")
      )
    }
    let them = links.count == 1 ? "it" : "them"
    note(Styled("`banks changes` lists \(them); `undo` takes \(them) back.", .dim))
  }

  /// `its 4 answers stay`.
  private static func kept(_ link: HistoryLink) -> String {
    switch link.attempts {
    case 0: "what you keep of it stays"
    case 1: "its answer stays"
    case let count: "its \(count) answers stay"
    }
  }

  private func tell(waiting: [QuestionKey]) {
    guard !waiting.isEmpty else { return }
    let subject =
      waiting.count == 1
      ? "One question with a history left its bank, and may be in it with another text"
      : "\(Wording.sentence(Days.spelled(waiting.count))) questions with a history left their banks, and may be in them with other texts"
    note(Styled("\(subject): `banks changes` asks you.", .warning))
  }
}
