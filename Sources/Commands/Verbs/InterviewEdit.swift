import ArgumentParser
import Practice
import Store
import Terminal

/// `interview edit`: anything about one but its time.
struct InterviewEdit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change an interview: step, length, place, people, notes.")

  static let examples = [
    Example("interview edit Acme", "asks, with what is there"),
    Example("interview edit Acme --accept", "you said that you will come"),
    Example("interview edit Acme --place \"12 Main Street\" --minutes 90", "where, and how long"),
    Example("interview edit Acme --with \"Jo Park\" --without \"Kim Lee\"", "who takes part"),
    Example("interview edit Acme --place \"\"", "nothing is known of the place any more"),
  ]

  @Argument(help: "The company, and its step or day where it has several.")
  var words: [String] = []

  @Option(name: .shortAndLong, help: "screen, technical, onsite, final, hr, or a word of your own.")
  var step: String?

  @Option(name: .shortAndLong, help: "Who takes part as well.")
  var with: String?

  @Option(help: "Who takes part no more.")
  var without: String?

  @Option(help: "How many minutes it takes.")
  var minutes: Int?

  @Option(help: "The hour at which it ends, instead of minutes.")
  var until: String?

  @Option(name: .shortAndLong, help: "An address, a link or a number.")
  var place: String?

  @Option(help: "Anything else.")
  var notes: String?

  @Flag(help: "You answered that you will come.")
  var accept = false

  func validate() throws { try InterviewLength(minutes: minutes, until: until).validate() }

  func perform(in session: Session) throws -> ExitStatus {
    let jobs = try session.jobSearch
    let usual = jobs.coming(at: session.now).first
    let selection = InterviewSelection(session: session, verb: "edit")
    guard let interview = try selection.interview(words, among: jobs.interviews, usual: usual) else {
      session.note("Nothing is changed.")
      return .success
    }
    let says = [step, with, without, until, place, notes].contains { $0 != nil } || minutes != nil || accept
    guard says || session.console.surface.inputIsTerminal else {
      throw Complaint(
        "What is to change? Say it with an option, such as `--place \"12 Main Street\"`; `interview move` changes the time."
      )
    }
    guard
      let edit = says
        ? try edit(of: interview, session) : try EditingDialogue(session: session).edit(of: interview)
    else {
      session.note("Nothing is changed.")
      return .success
    }
    let facts = try edit.facts(of: interview, in: session)
    guard !facts.isEmpty else {
      session.note("All of that is so already.")
      return .success
    }
    try session.act(facts)
    try InterviewEcho(session: session).say(interview.id)
    return .success
  }

  private func edit(of interview: Interview, _ session: Session) throws -> InterviewEditing {
    let reader = InterviewTimeReader(session: session)
    var edit = InterviewEditing()
    edit.step = step.map { AddingDialogue.known($0.trimmingSpaces) }
    edit.minutes = try minutes ?? until.map { try reader.minutes(until: $0, from: interview.start) }
    (edit.place, edit.notes, edit.with, edit.without) = (place, notes, with, without)
    edit.isAccepted = accept
    return edit
  }
}
