import Practice
import Terminal

/// Which of the open courtesies a person means: by number, or by a company's or person's name.
struct CourtesyChoice {
  let session: Session
  /// As they were listed.
  let open: [Courtesy]

  /// Those that the words name.
  ///
  /// - Parameter verb: `done` or `skip`, for the complaints.
  func courtesies(_ words: [String], verb: String) throws(Complaint) -> [Courtesy] {
    guard !open.isEmpty else { throw Complaint("Nothing is open.", exit: .no) }
    guard !words.isEmpty else {
      if open.count == 1 { return open }
      throw Complaint("Which one? `courtesy` lists them; `courtesy \(verb) 2` takes the second.")
    }
    let numbers = words.compactMap { Int(digits: $0) }
    if numbers.count == words.count { return try numbered(numbers, verb: verb) }
    return [try named(words.joined(separator: " "), verb: verb)]
  }

  private func numbered(_ numbers: [Int], verb: String) throws(Complaint) -> [Courtesy] {
    var found: [Courtesy] = []
    for number in numbers {
      guard open.indices.contains(number - 1) else {
        throw Complaint(
          open.count == 1
            ? "There is only one; `courtesy \(verb) 1` takes it."
            : "There is no \(number); `courtesy` lists them from 1 to \(open.count).")
      }
      if !found.contains(open[number - 1]) { found.append(open[number - 1]) }
    }
    return found
  }

  private func named(_ text: String, verb: String) throws(Complaint) -> Courtesy {
    let found = matches(text)
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      let numbers = found.compactMap { courtesy in open.firstIndex(of: courtesy).map { "\($0 + 1)" } }
      throw Complaint(
        "“\(text)” fits \(Days.spelled(found.count)) of them: \(Wording.list(numbers)). `courtesy \(verb) \(numbers[0])` takes the first."
      )
    }
    let names = Set(open.flatMap { [$0.application?.company, $0.person?.name].compactMap { $0 } })
    let hint =
      nearest(to: text, among: names.sorted()).map { "did you mean \($0)?" } ?? "`courtesy` lists what is."
    throw Complaint("Nothing of “\(text)” is open; \(hint)")
  }

  private func matches(_ text: String) -> [Courtesy] {
    let wanted = QuestionKey.normalised(text)
    func isNamed(_ name: String?) -> Bool { name.map { QuestionKey.normalised($0) == wanted } ?? false }
    let whole = open.filter { courtesy in
      isNamed(courtesy.person?.name) || isNamed(courtesy.application?.company)
        || isNamed(
          [courtesy.application?.company, courtesy.interview?.step].compactMap { $0 }.joined(separator: " "))
    }
    if !whole.isEmpty { return whole }
    // A part of a name is enough.
    return open.filter { courtesy in
      [courtesy.person?.name, courtesy.application?.company].compactMap { $0 }.contains {
        QuestionKey.normalised($0).split(separator: " ").contains { $0 == wanted }
      }
    }
  }
}
