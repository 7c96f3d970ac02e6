import FSRS
import Practice
import Store
import Terminal

/// The dialogue of a debrief: the interview first, then what was asked, line by line.
struct DebriefDialogue {
  /// The interview that is written down.
  struct Target {
    var id: EventID
    var company: String
    var step: String
    var moment: Moment
    /// What makes the interview known, stored together with its first answer.
    var founding: [Event.Fact]
  }

  let session: Session

  // MARK: Which interview

  /// Asks for what the options leave open; nil if the person breaks off.
  func interview(company: String?, step: String?, day: String?) throws -> Target? {
    guard let company = try company ?? asked("Company", completing: companies()) else { return nil }
    guard let step = try known(step) ?? askedStep() else { return nil }
    guard let moment = try day.map(session.moment) ?? askedMoment() else { return nil }
    session.say(
      "\(Styled(company, .strong)), \(step), \(moment.day.short) \(moment.day.civil.year), \(Days.relative(moment.day, to: session.today))."
    )
    return try target(company: company, step: step, moment: moment)
  }

  private func target(company: String, step: String, moment: Moment) throws -> Target {
    let application = try session.application(at: company)
    let applicationID = application?.id ?? session.newID()
    var founding: [Event.Fact] = []
    if application == nil {
      founding.append(
        .change(Change(.init(.application, applicationID.description), "company", to: company)))
    }
    let id = session.newID()
    let subject = Change.Subject(.interview, id.description)
    founding += [
      .change(Change(subject, "step", to: step)),
      .change(Change(subject, "application", to: applicationID.description)),
      .change(Change(subject, "day", to: moment.day.iso)),
      .change(Change(subject, "start", to: moment.iso)),
    ]
    return Target(
      id: id, company: application?.company ?? company, step: step, moment: moment, founding: founding)
  }

  private func companies() throws -> [String] { try session.applications().map(\.company) }

  private func known(_ step: String?) throws -> String? {
    try step.map { try QuestionChoice.known([$0], among: Debrief.steps, as: "step")[0] }
  }

  private func askedStep() throws -> String? {
    while let text = asked("Step (\(Wording.list(Debrief.steps, "or")))", completing: Debrief.steps) {
      let matches = Debrief.steps.filter { $0.hasPrefix(text.lowercased()) }
      if matches.count == 1 { return matches[0] }
      do { return try known(text) } catch { session.note(Styled("\(error)", .warning)) }
    }
    return nil
  }

  private func askedMoment() throws -> Moment? {
    while true {
      guard case .line(let line) = session.console.read(Prompt("When [today]> ")).outcome else { return nil }
      let text = line.trimmingSpaces
      do { return try session.moment(text.isEmpty ? "today" : text) } catch {
        session.note(Styled(error.description, .warning))
      }
    }
  }

  /// One line that must not be empty; nil if the person breaks off.
  private func asked(_ what: String, completing known: [String]) -> String? {
    let prompt = Prompt(
      completionUnit: .line,
      completions: { line, _ in
        known.filter { $0.lowercased().hasPrefix(line.lowercased()) }.map { .init($0, suffix: nil) }
      },
      text: { _ in Styled("\(what)> ") })
    while case .line(let line) = session.console.read(prompt).outcome {
      let text = line.trimmingSpaces
      if !text.isEmpty { return text }
      if !session.console.surface.inputIsTerminal { return nil }
    }
    return nil
  }

  // MARK: What was asked

  /// Takes one question after the other, each stored at once, then one closing line.
  func questions(of interview: Target) throws {
    session.say(
      "What did they ask? One line each; Tab finds known ones, #2 at the end grades it. An empty line ends.")
    var interview = interview
    var entered: [(key: QuestionKey, grade: Grade)] = []
    while let line = readQuestion() {
      let (text, inline) = Self.splitGrade(line)
      guard let key = try QuestionMatcher(session: session).key(for: text, company: interview.company),
        let grade = inline ?? askGrade()
      else { continue }
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

  private func closingLine(of interview: Target) throws {
    guard case .line(let line) = session.console.read(Prompt("Anything else?> ")).outcome,
      !line.trimmingSpaces.isEmpty
    else { return }
    let subject = Change.Subject(.interview, interview.id.description)
    try session.act([.change(Change(subject, "notes", to: line.trimmingSpaces))], at: interview.moment)
  }

  private func close(_ keys: [QuestionKey], _ interview: Target) throws {
    let weak = try Set(keys).filter { try session.store.record(of: $0)?.isWeakFromInterview ?? false }.count
    session.say("\(Wording.counted(keys.count, "question")) from \(interview.company) written down.")
    if weak > 0 {
      session.say("The next round begins with the \(weak == 1 ? "one" : Days.spelled(weak)) that went badly.")
    }
  }
}
