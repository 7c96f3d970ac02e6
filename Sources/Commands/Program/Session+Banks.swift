import Practice
import QuestionBank
import Store
import Terminal

extension Session {
  /// Takes in what changed in the bank files, says what is left out, and returns what was said.
  @discardableResult
  func refreshBanks() throws -> [BankLibrary.News] {
    let library = BankLibrary(store: store, folder: environment.folders.banks)
    let news = try library.refresh()
    for item in news { tell(item) }
    try keepHistories()
    return news
  }

  private func tell(_ news: BankLibrary.News) {
    if let trouble = news.trouble { note(Styled(trouble, .warning)) }
    report(news.diagnostics)
    if news.keepsLast {
      note("\(news.name) stays in use as it was last read.")
    } else if news.leftOut > 0 {
      note("\(Wording.counted(news.leftOut, "question")) of \(news.name) left out; the others are in use.")
    }
    for taken in news.taken {
      note(
        Styled(
          "\(news.name): the id \(taken.key) is in use by \(taken.bank) already; that question is left out.",
          .warning))
    }
  }

  /// The question meant by a key or an unmistakable beginning of one.
  func key(_ text: String) throws -> QuestionKey {
    switch try store.key(matching: text) {
    case .one(let key): return key
    case .several(let keys):
      let shown = keys.prefix(5).map(\.text)
      throw Complaint(
        "“\(text)” could be \(Wording.list(shown, "or"))\(keys.count > 5 ? " and more" : ""); write more of it."
      )
    case .none:
      if let near = nearest(to: text, among: try store.keys(beginningWith: "", limit: 50_000).map(\.text)) {
        throw Complaint("There is no question “\(text)”; did you mean `\(near)`?")
      }
      guard let hit = try store.search(text, limit: 1).first else {
        throw Complaint("There is no question “\(text)”; `questions` lists them.")
      }
      throw Complaint("There is no question “\(text)”; did you mean `\(hit.key)`, which asks “\(hit.title)”?")
    }
  }
}
