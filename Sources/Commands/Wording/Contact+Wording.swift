import Practice

extension Contact {
  /// All that is known of somebody, in sentences: how an entry is echoed.
  func echo(lastContact: StudyDay?, from today: StudyDay) -> String {
    var first = [name, role].compactMap { $0 }.joined(separator: ", ")
    let before = companiesBefore.isEmpty ? nil : "at \(Wording.list(companiesBefore)) before"
    let places = [company.map { "at \($0)" }, before].compactMap { $0 }
    if !places.isEmpty { first += ", \(Wording.list(places))" }
    var sentences = ["\(first)."]
    if let email { sentences.append("\(email).") }
    if let lastContact {
      sentences.append("Last contact \(Days.full(lastContact, from: today)).")
    }
    if let ended { sentences.append("It ended: \(ended).") }
    if let notes { sentences.append("Note: \(notes)") }
    return sentences.joined(separator: " ")
  }
}
