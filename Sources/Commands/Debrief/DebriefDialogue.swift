import FSRS
import Practice
import Store
import Terminal

/// Writes down what an interview asked, line by line, and how each answer went.
struct DebriefDialogue {
  let session: Session

  /// Takes one question after the other, each stored at once, then one closing line.
  func questions(of interview: DebriefedInterview) throws {
    session.say(
      "What did they ask? One line each; Tab finds known ones, #2 at the end grades it. An empty line ends.")
    var interview = interview
    var entered: [(key: QuestionKey, grade: Grade)] = []
    while let line = readQuestion() {
      let (text, inline) = Self.splitGrade(line)
      let matcher = QuestionMatcher(session: session)
      guard let meaning = try matcher.meaning(of: text), let grade = inline ?? askGrade() else { continue }
      let key: QuestionKey
      switch meaning {
      case .known(let known): key = known
      case .new(let text): key = try matcher.add(text, company: interview.company)
      }
      let attempt = Attempt(question: key, setting: .interview, interview: interview.id, grade: grade)
      try session.act([.attempt(attempt)] + interview.founding, at: interview.moment)
      interview.founding = []
      entered.append((key, grade))
      session.say("  \(key.text): \(Styled(grade.word, Styled.Style(grade)))")
    }
    guard !entered.isEmpty else {
      session.note("Nothing is written down: no question was entered.")
      return
    }
    try closingLine(of: interview)
    try close(entered.map(\.key), interview)
  }

  private func readQuestion() -> String? {
    let prompt = Prompt(
      completionUnit: .line,
      completions: { line, _ in
        let hits = (try? session.store.search(line, limit: 8)) ?? []
        return hits.map { .init($0.title, suffix: nil) }
      },
      text: { _ in "asked> " })
    guard case .line(let line) = session.console.read(prompt).outcome else { return nil }
    let text = line.trimmingSpaces
    return text.isEmpty ? nil : text
  }

  private func askGrade() -> Grade? {
    let prompt = Prompt("grade (1 blanked, 2 shaky, 3 solid, 4 nailed)> ")
    while case .line(let text) = session.console.read(prompt).outcome {
      if let grade = Grade(text: text.trimmingSpaces) { return grade }
      session.note(
        Styled("A grade is 1 blanked, 2 shaky, 3 solid or 4 nailed; Ctrl-C drops the question.", .warning))
    }
    return nil
  }

  /// A line may end with its grade: `Why us? #3`.
  private static func splitGrade(_ line: String) -> (text: String, grade: Grade?) {
    guard let mark = line.lastIndex(of: "#"), mark > line.startIndex,
      let grade = Grade(text: line[line.index(after: mark)...])
    else { return (line, nil) }
    return (line[..<mark].trimmingSpaces, grade)
  }

  private func closingLine(of interview: DebriefedInterview) throws {
    guard case .line(let line) = session.console.read(Prompt("Anything else?> ")).outcome,
      !line.trimmingSpaces.isEmpty
    else { return }
    let subject = Change.Subject(.interview, interview.id.description)
    try session.act([.change(Change(subject, "notes", to: line.trimmingSpaces))], at: interview.moment)
  }

  private func close(_ keys: [QuestionKey], _ interview: DebriefedInterview) throws {
    let weak = try Set(keys).filter { try session.store.record(of: $0)?.isWeakFromInterview ?? false }.count
    session.say("\(Wording.counted(keys.count, "question")) from \(interview.company) written down.")
    if weak > 0 {
      session.say("The next round begins with the \(weak == 1 ? "one" : Days.spelled(weak)) that went badly.")
    }
  }
}
