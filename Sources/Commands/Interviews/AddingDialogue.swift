import Practice
import Terminal

/// Asks for what a new interview needs, one line each; Enter leaves out everything but the company.
struct AddingDialogue {
  let session: Session

  /// The person broke off.
  struct Left: Error {}

  /// The company, as typed.
  func company() throws -> String {
    let known = try session.jobSearch.applications.map(\.company)
    while true {
      let text = try line("Company", completing: known)
      if !text.isEmpty { return text }
      session.note(Styled("The company is needed; Ctrl-D leaves without an interview.", .warning))
    }
  }

  /// The step, in the program's words where it is one of them; nil if it is left out.
  func step() throws -> String? {
    let text = try line(
      "Step (\(Wording.list(Debrief.steps, "or")), Enter if not known)", completing: Debrief.steps)
    return text.isEmpty ? nil : Self.known(text)
  }

  /// When it is; nil if that isn't known. Asks again until it is understood.
  func time() throws -> InterviewTime? {
    while true {
      let text = try line("When (as in thu 14:00, Enter if not known)", completing: [])
      if text.isEmpty { return nil }
      do { return try InterviewTimeReader(session: session).time(text) } catch {
        session.note(Styled(error.description, .warning))
      }
    }
  }

  /// With whom, as typed; nil if that isn't known.
  func people() throws -> String? {
    let text = try line(
      "With (as in Kim Lee (recruiter), Jo Park; Enter if not known)",
      completing: try session.jobSearch.contacts.map(\.name))
    return text.isEmpty ? nil : text
  }

  /// A step that the program knows, by its beginning; else the person's own word.
  static func known(_ text: String) -> String {
    if let step = Occasion(text).step, Occasion(text).name == nil { return step.rawValue }
    let begun = Debrief.steps.filter { $0.hasPrefix(text.lowercased()) }
    return begun.count == 1 ? begun[0] : text
  }

  private func line(_ what: String, completing known: [String]) throws -> String {
    let prompt = Prompt(
      completionUnit: .line,
      completions: { line, _ in
        known.filter { $0.lowercased().hasPrefix(line.lowercased()) }.map { .init($0, suffix: nil) }
      },
      text: { _ in Styled("\(what)> ") })
    guard case .line(let line) = session.console.read(prompt).outcome else { throw Left() }
    return line.trimmingSpaces
  }
}
