import Practice

extension BankCheck {
  /// Ids that two banks have, and ids that can't be told apart when they are read aloud.
  mutating func checkIDs() {
    var owners: [QuestionKey: Owner] = [:]
    var folded: [String: Owner] = [:]
    // Others first: they are in use, and what is asked about has to give way.
    for bank in Array(count..<banks.count) + Array(0..<count) {
      guard let places = banks[bank].places else { continue }
      for (index, question) in banks[bank].questions.enumerated() {
        let owner = Owner(bank: bank, question: index)
        let span = places.span(ofQuestion: index, .id, item: 0)
        let hasID = !question.key.text.hasPrefix("#")
        if let first = owners[question.key] {
          if hasID {
            keep(.takenID(question.key.text, place: place(of: first, from: bank)), at: span, in: bank)
          }
          continue
        }
        owners[question.key] = owner
        guard hasID else { continue }
        let plain = question.key.text.lowercased().filter { $0.isLetter || $0.isNumber }
        guard !plain.isEmpty else { continue }
        if let near = folded[plain] {
          let id = banks[near.bank].questions[near.question].key.text
          keep(
            .nearID(question.key.text, near: id, place: place(of: near, from: bank)), at: span, in: bank)
        } else {
          folded[plain] = owner
        }
      }
    }
  }
}
