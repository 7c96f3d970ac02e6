import Practice
import Store
import Terminal

/// Finds the interview that a person's words mean: a company, and a step or a day where it has several.
struct InterviewSelection {
  let session: Session
  /// The verb's own name, for the examples of its complaints.
  let verb: String

  /// The interview meant.
  ///
  /// - Parameters:
  ///   - words: may be empty.
  ///   - known: those that the verb is for, in the order in which they are listed.
  ///   - usual: the one that Enter alone means where there are several; nil leaves it to the person.
  /// - Returns: nil if the person breaks off.
  func interview(_ words: [String], among known: [Interview], usual: Interview? = nil) throws -> Interview? {
    let words = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    if words.count == 1, let id = EventID(words[0]), let named = try session.jobSearch.interview(id) {
      return named
    }
    let found = try matches(words, known)
    if found.count == 1 { return found[0] }
    guard !found.isEmpty else { throw try nothing(words, known) }
    return try asked(found, usual: usual)
  }

  /// Those that all of the words fit.
  private func matches(_ words: [String], _ known: [Interview]) throws -> [Interview] {
    guard !words.isEmpty else { return known }
    for count in stride(from: words.count, through: 0, by: -1) {
      let company = words[..<count].joined(separator: " ")
      let there = known.filter { count == 0 || isNamed($0, company) }
      guard !there.isEmpty else { continue }
      let rest = Array(words[count...])
      if rest.isEmpty { return there }
      let fitting = there.filter { fits($0, rest) }
      if !fitting.isEmpty { return fitting }
    }
    return []
  }

  private func isNamed(_ interview: Interview, _ text: String) -> Bool {
    guard let company = interview.application?.company else { return false }
    let (wanted, whole) = (QuestionKey.normalised(text), QuestionKey.normalised(company))
    // The beginning of a name is enough, by whole words or three letters.
    return whole == wanted || whole.hasPrefix(wanted + " ") || wanted.count >= 3 && whole.hasPrefix(wanted)
  }

  /// Whether a step, a day or both, in that order, are the interview's.
  private func fits(_ interview: Interview, _ words: [String]) -> Bool {
    let step = InterviewStep(word: words[0])
    let isStep =
      step != nil && interview.knownStep == step
      || interview.step.map { QuestionKey.normalised($0) == QuestionKey.normalised(words[0]) } ?? false
    let day = isStep ? Array(words.dropFirst()) : words
    if day.isEmpty { return true }
    let text = day.joined(separator: " ")
    return [WhenText.Direction.future, .past].contains { direction in
      guard let when = session.when(text, direction: direction) else { return false }
      let date = interview.start?.local.date ?? interview.day
      return date == when.date
        && (when.minuteOfDay == nil || when.minuteOfDay == interview.start?.minuteOfDay)
    }
  }

  private func nothing(_ words: [String], _ known: [Interview]) throws -> Complaint {
    let jobs = try session.jobSearch
    guard !words.isEmpty else {
      return Complaint(
        jobs.interviews.isEmpty
          ? "There is no interview yet; `interview add` writes one down."
          : "There is none to \(verb); `interviews --all` lists what there is.", exit: .no)
    }
    let text = words.joined(separator: " ")
    let companies = Set(known.compactMap(\.application?.company)).sorted()
    if let near = companies.first(where: { QuestionKey.normalised($0) == QuestionKey.normalised(words[0]) }) {
      let there = known.filter { $0.application?.company == near }.map { line($0) }
      return Complaint(
        "\(near) has no interview that fits “\(text)”; there is \(there.joined(separator: "; ")).")
    }
    if let near = nearest(to: text, among: companies) ?? nearest(to: words[0], among: companies) {
      return Complaint("There is no interview at “\(text)” to \(verb); did you mean \(near)?")
    }
    return Complaint("There is no interview at “\(text)” to \(verb); `interviews --all` lists what there is.")
  }

  private func line(_ interview: Interview) -> String {
    [interview.title, interview.shortTime(from: session.today)].compactMap { $0 }.joined(separator: ", ")
  }

  private func asked(_ found: [Interview], usual: Interview?) throws -> Interview? {
    guard session.console.surface.inputIsTerminal else {
      let shown = found.prefix(4).map { line($0) } + (found.count > 4 ? ["\(found.count - 4) more"] : [])
      throw Complaint(
        "There are several: \(shown.joined(separator: "; ")). Name the step or the day as well, as in `interview \(verb) Acme onsite`."
      )
    }
    for (number, interview) in found.enumerated() {
      session.say("\(Styled("\(number + 1)").padded(to: 3, align: .right))  \(line(interview))")
    }
    let preset = usual.flatMap { wanted in found.firstIndex { $0.id == wanted.id } }
    let prompt = Prompt(Styled("Which one\(preset.map { " [\($0 + 1)]" } ?? "")> "))
    while case .line(let text) = session.console.read(prompt).outcome {
      if text.trimmingSpaces.isEmpty, let preset { return found[preset] }
      if let number = Int(digits: text.trimmingSpaces), found.indices.contains(number - 1) {
        return found[number - 1]
      }
      session.note(Styled("A number from 1 to \(found.count), please; Ctrl-D leaves.", .warning))
    }
    return nil
  }
}

extension JobSearch {
  /// Those that can be moved or called off: what is coming first, then what nobody spoke of since.
  func changeable(at now: Moment) -> [Interview] {
    let open = interviews.filter(\.isOpen)
    return open.filter { !$0.isOver(at: now) } + open.filter { $0.isOver(at: now) }
  }
}
