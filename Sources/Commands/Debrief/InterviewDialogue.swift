import Practice
import Store
import Terminal

/// The interview that a debrief writes down.
struct DebriefedInterview {
  var id: EventID
  var company: String
  var step: String
  var moment: Moment
  /// What makes the interview known, stored together with its first answer.
  var founding: [Event.Fact]
}

/// Asks which interview it was: company, step and day.
struct InterviewDialogue {
  let session: Session

  /// Asks for what the options leave open; nil if the person breaks off.
  func interview(company: String?, step: String?, day: String?) throws -> DebriefedInterview? {
    guard let company = try company ?? asked("Company", completing: companies()) else { return nil }
    guard let step = try known(step) ?? askedStep() else { return nil }
    guard let moment = try day.map(session.moment) ?? askedMoment() else { return nil }
    session.say(
      "\(Styled(company, .strong)), \(step), \(moment.day.short) \(moment.day.civil.year), \(Days.relative(moment.day, to: session.today))."
    )
    return try target(company: company, step: step, moment: moment)
  }

  private func target(company: String, step: String, moment: Moment) throws -> DebriefedInterview {
    let application = try session.jobSearch.application(at: company)
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
    return DebriefedInterview(
      id: id, company: application?.company ?? company, step: step, moment: moment, founding: founding)
  }

  private func companies() throws -> [String] { try session.jobSearch.applications.map(\.company) }

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
}
