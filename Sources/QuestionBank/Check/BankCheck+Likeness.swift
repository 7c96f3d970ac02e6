import Practice

extension BankCheck {
  /// Questions that ask the same as an earlier one, or nearly so, in any of their wordings.
  mutating func checkLikeness() {
    var texts: [String] = []
    var owners: [(owner: Owner, wording: Int)] = []
    // Others first, so that what is asked about is the later of a pair.
    for bank in Array(count..<banks.count) + Array(0..<count) {
      for (index, question) in banks[bank].questions.enumerated() {
        for (number, wording) in question.wordings.enumerated() {
          texts.append(wording)
          owners.append((Owner(bank: bank, question: index), number))
        }
      }
    }
    var said: Set<[Owner]> = []
    let pairs = Likeness(corpus: texts).pairs(among: texts, atLeast: Likeness.nearDuplicate)
    for pair in pairs.sorted(by: { ($1.likeness, $0.text, $0.query) < ($0.likeness, $1.text, $1.query) }) {
      let (earlier, later) = (owners[pair.query], owners[pair.text])
      guard earlier.owner != later.owner, later.owner.bank < count,
        !isTaken(later.owner, by: earlier.owner), said.insert([earlier.owner, later.owner]).inserted,
        let places = banks[later.owner.bank].places
      else { continue }
      let span = places.span(ofQuestion: later.owner.question, .ask, item: later.wording)
      let id = key(of: earlier.owner).text
      let place = place(of: earlier.owner, from: later.owner.bank)
      keep(
        .nearDuplicate(id.hasPrefix("#") ? nil : id, place: place, isSame: pair.likeness == 1), at: span,
        in: later.owner.bank)
    }
  }

  /// Whether both have one written id, which is said apart.
  private func isTaken(_ owner: Owner, by other: Owner) -> Bool {
    key(of: owner) == key(of: other) && !key(of: owner).text.hasPrefix("#")
  }

  private func key(of owner: Owner) -> QuestionKey { banks[owner.bank].questions[owner.question].key }
}
