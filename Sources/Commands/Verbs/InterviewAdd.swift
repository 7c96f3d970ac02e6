import ArgumentParser
import Practice
import Store
import Terminal

/// `interview add`: an interview that is coming, or one that was.
struct InterviewAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Write down an interview: company, step, when, with whom.")

  static let examples = [
    Example("interview add", "asks; everything but the company can be left out"),
    Example("interview add Acme onsite \"thu 14:00\"", "in one line"),
    Example("interview add Acme screen \"4 december 2pm\" --with \"Kim Lee (recruiter)\"", "with whom"),
    Example("interview add Acme tomorrow 10:00-10:45 --invited", "proposed, not answered yet"),
    Example("interview add invitation.ics", "from a calendar's invitation; `-` reads a pipe"),
  ]

  @Argument(help: "Company, step and time; or an invitation's file.")
  var words: [String] = []

  @Option(name: .shortAndLong, help: "The company, where the words don't begin with it.")
  var company: String?

  @Option(name: .shortAndLong, help: "screen, technical, onsite, final, hr, or a word of your own.")
  var step: String?

  @Option(name: .shortAndLong, help: "With whom, as in \"Kim Lee (recruiter), Jo Park\".")
  var with: String?

  @Option(help: "How many minutes it takes; 60 if nothing is said.")
  var minutes: Int?

  @Option(help: "The hour at which it ends, instead of minutes.")
  var until: String?

  @Option(name: .shortAndLong, help: "An address, a link or a number.")
  var place: String?

  @Option(help: "Anything else.")
  var notes: String?

  @Flag(help: "You haven't answered yet.")
  var invited = false

  @Flag(help: "Also at the same time as another one.")
  var anyway = false

  func validate() throws { try InterviewLength(minutes: minutes, until: until).validate() }

  func perform(in session: Session) throws -> ExitStatus {
    do { return try add(in: session) } catch is AddingDialogue.Left {
      session.note("Nothing is written down.")
      return .success
    }
  }

  private func add(in session: Session) throws -> ExitStatus {
    if let path = words.first, Invitation.isNamed(path) { return try take(path, in: session) }
    let words = InterviewWords(self.words, hasCompany: company == nil, in: session)
    let dialogue = AddingDialogue(session: session)
    let asks = session.console.surface.inputIsTerminal && words.time == nil
    if self.company == nil, let typo = try stepTypo(words, session) { throw typo }
    guard let name = try company ?? words.company ?? (asks ? dialogue.company() : nil) else {
      throw Complaint("Which company is it? Write it first, as in `interview add Acme onsite \"thu 14:00\"`.")
    }
    guard let choice = try CompanyChoice(session: session).choice(name, for: .goingOn) else {
      throw AddingDialogue.Left()
    }
    var new = NewInterview(id: session.newID(), company: choice)
    let given = step.map { AddingDialogue.known($0) } ?? words.step
    new.step = try given ?? (asks ? dialogue.step() : nil)
    let reader = InterviewTimeReader(session: session)
    new.time = try words.time.map { try reader.time($0) } ?? (asks ? dialogue.time() : nil)
    new.minutes =
      try minutes ?? until.map { try reader.minutes(until: $0, from: new.time?.start) } ?? new.time?.minutes
    if let people = try with ?? (asks ? dialogue.people() : nil) {
      guard let found = try ContactChoice(session: session).choice(people, at: choice.company) else {
        throw AddingDialogue.Left()
      }
      new.people = found
    }
    (new.place, new.notes, new.isInvited) = (place, notes, invited)
    return try InterviewAdding(session: session, anyway: anyway).store(new)
  }

  /// What an invitation says, and what stands behind it.
  private func take(_ path: String, in session: Session) throws -> ExitStatus {
    let beside = InterviewWords(Array(words.dropFirst()), hasCompany: company == nil, in: session)
    if let time = beside.time {
      throw Complaint("The invitation says when it is; “\(time)” has no place behind it.")
    }
    guard let invitation = try InvitationReading(session: session).invitation(at: path) else {
      throw AddingDialogue.Left()
    }
    let said = step.map { AddingDialogue.known($0) } ?? beside.step
    return try InvitationTaking(
      session: session, company: company ?? beside.company, step: said, with: with, anyway: anyway
    ).take(invitation)
  }

  /// A last word of the company that looks like a step with a slip in it.
  private func stepTypo(_ words: InterviewWords, _ session: Session) throws -> Complaint? {
    guard step == nil, words.step == nil, let name = words.company,
      let last = name.split(separator: " ").last.map(String.init), last != name,
      try session.jobSearch.application(at: name) == nil, let near = nearest(to: last, among: Debrief.steps)
    else { return nil }
    return Complaint(
      "There is no step “\(last)”; did you mean \(near)? If \(name) is the company, write `--company \(ShellWords.quoted(name))`."
    )
  }
}

/// How long an interview takes, as options say it.
struct InterviewLength {
  var minutes: Int?
  var until: String?

  /// Half a day is the most; longer ones are several.
  private static let range = 5...720

  func validate() throws {
    if minutes != nil, until != nil { throw ValidationError("Either --minutes or --until") }
    if let minutes, !Self.range.contains(minutes) {
      throw ValidationError(
        "An interview takes \(Self.range.lowerBound) to \(Self.range.upperBound) minutes, not \(minutes)")
    }
  }
}
