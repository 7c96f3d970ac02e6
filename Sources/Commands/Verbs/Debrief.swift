import ArgumentParser
import Practice
import Store
import Terminal

/// `debrief`: what was asked in a real interview, and how it went.
struct Debrief: Verb {
  static let configuration = CommandConfiguration(
    commandName: "debrief",
    abstract: "Write down what a real interview asked and how it went.")

  static let examples = [
    Example("debrief", "the interview that waits for it; goes on with one that was left"),
    Example("debrief Acme onsite yesterday", "that one, also if nobody had planned it"),
    Example("debrief --from notes.txt", "from a file: one question a line, as in “Why us? #2”"),
    Example("debrief --from notes.txt --dry-run", "only shows which questions are meant"),
    Example("debrief Acme --edit", "changes a grade, a story or a question"),
    Example("debrief Acme --decline", "this one isn't to be written down"),
    Example("debrief Acme --missed", "you didn't come: what to do, and words for it"),
  ]

  /// The steps of a job process, as interviews are told apart.
  static let steps = ["screen", "technical", "onsite", "final", "hr"]

  @Argument(help: "The company, the step and the day, as far as they aren't known.")
  var words: [String] = []

  @Option(name: .shortAndLong, help: "The company.")
  var company: String?

  @Option(name: .shortAndLong, help: "screen, technical, onsite, final or hr.")
  var step: String?

  @Option(name: .shortAndLong, help: "When it was, as in today, \"tue 14:00\" or 2026-11-20.")
  var day: String?

  @Option(help: "Take the questions from a file, or from - for the standard input.")
  var from: String?

  @Flag(help: "With --from: show which question each line means, and store nothing.")
  var dryRun = false

  @Flag(help: "List what was written down, and change it.")
  var edit = false

  @Flag(help: "Don't ask for this debrief any more.")
  var decline = false

  @Flag(help: "Say that you didn't come.")
  var missed = false

  func validate() throws {
    let ways = [from != nil, edit, decline, missed].count { $0 }
    guard ways < 2 else { throw ValidationError("One of --from, --edit, --decline and --missed at a time.") }
    guard !dryRun || from != nil else { throw ValidationError("--dry-run goes with --from.") }
  }

  func perform(in session: Session) throws -> ExitStatus {
    if let from, dryRun {
      try DebriefFile(session: session, path: from).preview()
      return .success
    }
    let wish = DebriefWish(words: words, company: company, step: step, day: day, today: session.today)
    let dialogue = InterviewDialogue(session: session)
    let planned = edit || decline || missed
    guard let interview = try planned ? dialogue.existing(wish, isEdited: edit) : dialogue.interview(wish)
    else {
      session.note("Nothing is written down.")
      return .success
    }
    session.say(Styled(try echo(interview, session)))
    let fate = InterviewFate(session: session, interview: interview)
    if decline {
      try session.decline(interview)
    } else if missed {
      try fate.miss()
    } else if edit {
      try DebriefDialogue(session: session, interview: interview).edit()
    } else if let from {
      try DebriefFile(session: session, path: from).store(in: interview)
    } else if try fate.isAttended() {
      try DebriefDialogue(session: session, interview: interview).run()
    }
    return .success
  }

  /// `Acme, onsite, Thursday 26 November 2026, 14:00, today. With Kim Lee.`
  private func echo(_ interview: DebriefedInterview, _ session: Session) throws -> String {
    let search = try session.jobSearch
    let names = (search.interview(interview.id)?.contacts ?? []).compactMap { search.contact($0)?.name }
    let with = names.isEmpty ? "" : " With \(Wording.list(names))."
    return "\(interview.echo(from: session.today)).\(with)"
  }
}
