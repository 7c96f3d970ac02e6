import ArgumentParser
import Practice
import Store
import Terminal

/// `courtesy`: what manners ask for.
struct CourtesyVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "courtesy",
    abstract: "List whom you owe a word, and mark it done or skipped.")

  static let examples = [
    Example("courtesy", "what is open, with due dates and the message that fits"),
    Example("courtesy done 2", "you have sent or said it"),
    Example("courtesy done Kim", "the same, by whom it was for"),
    Example("courtesy skip 1", "you won't"),
    Example("courtesy --json", "for a script"),
  ]

  @Argument(help: "done or skip, and which: numbers, a company or a person.")
  var words: [String] = []

  @Flag(help: "As JSON.")
  var json = false

  func perform(in session: Session) throws -> ExitStatus {
    let open = try session.courtesies
    if let verb = words.first?.lowercased() {
      guard verb == "done" || verb == "skip" else {
        let hint = nearest(to: verb, among: ["done", "skip"]).map { "did you mean `courtesy \($0)`?" }
        throw Complaint(
          "`courtesy` knows done and skip, not “\(verb)”; \(hint ?? "`courtesy done 1` marks the first.")")
      }
      let chosen = try CourtesyChoice(session: session, open: open).courtesies(
        Array(words.dropFirst()), verb: verb)
      try session.mark(chosen, as: verb == "done" ? .done(session.today) : .skipped)
      for courtesy in chosen { session.say(Self.echo(courtesy, verb: verb)) }
      return .success
    }
    if json {
      session.showJSON(
        open.enumerated().map { CourtesyRow($0.element, number: $0.offset + 1, today: session.today) })
      return .success
    }
    guard !open.isEmpty else {
      session.note("Nobody waits for a word from you.")
      return .success
    }
    CourtesyScreen(session: session).show(open)
    session.note(Styled("`courtesy done 1` marks one; `courtesy skip 1` leaves it.", .dim))
    return .success
  }

  /// What was marked, and what may follow from it.
  static func echo(_ courtesy: Courtesy, verb: String) -> Styled {
    let company = courtesy.application.map { ShellWords.quoted($0.company) } ?? ""
    let next: String? =
      switch courtesy.kind {
      case _ where verb != "done": nil
      case .reply: "It is planned now."
      case .withdraw, .decline: "`application close \(company) --as withdrawn` closes it."
      case .answer: "`application close \(company) --as accepted`, or declined, closes it."
      default: nil
      }
    let sentence = "\(verb == "done" ? "Done" : "Skipped"): \(courtesy.clause())."
    return Styled([sentence, next].compactMap { $0 }.joined(separator: " "))
  }
}
