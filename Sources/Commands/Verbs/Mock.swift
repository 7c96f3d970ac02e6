import ArgumentParser
import Practice
import Store
import Terminal

/// `mock`: a whole interview as it would be.
struct Mock: Verb {
  static let configuration = CommandConfiguration(
    commandName: "mock",
    abstract: "Rehearse a whole interview, then see how it went.")

  static let examples = [
    Example("mock", "for the next interview there is"),
    Example("mock Acme --step onsite", "for one company and step"),
    Example("mock --step screen --minutes 15", "a short one"),
    Example("mock --speak --record", "questions read aloud, answers recorded"),
    Example("mock --last", "the page of the last one again"),
  ]

  @Argument(help: "The company it rehearses for.")
  var company: String?

  @Option(name: .shortAndLong, help: "screen, technical, onsite, final, hr, or a blueprint of your own.")
  var step: String?

  @Option(name: .shortAndLong, help: "How many minutes it takes; its own number unless given.")
  var minutes: Int?

  @OptionGroup var aloud: AloudChoice

  @Flag(help: "Show the page of the last one again.")
  var last = false

  @Flag(help: "With --last: as JSON.")
  var json = false

  @Flag(help: "Let answers go that have no grade yet.")
  var drop = false

  func validate() throws {
    if let minutes, !(1...240).contains(minutes) {
      throw ValidationError("An interview takes 1 to 240 minutes, not \(minutes)")
    }
    if json, !last { throw ValidationError("--json goes with --last") }
    if last, drop { throw ValidationError("Either --last or --drop") }
  }

  func perform(in session: Session) throws -> ExitStatus {
    if last { return try showLast(session) }
    let lock = try MockLock(session.environment.folders)
    defer { withExtendedLifetime(lock) {} }
    let interviewing = MockInterviewing(session: session, aloud: aloud.wish(session.settings))
    try session.moveMockSounds()
    let unfinished = try session.mockSitting()
    if drop {
      guard let unfinished else {
        throw Complaint("There is no mock interview to let go.", exit: .no)
      }
      try letGo(unfinished, interviewing)
      return .success
    }
    if let unfinished, try goesOn(unfinished, interviewing) { return .success }
    try begin(interviewing)
    return .success
  }

  private func begin(_ interviewing: MockInterviewing) throws {
    let session = interviewing.session
    let occasion = try session.mockOccasion(company: company?.trimmingSpaces, step: step)
    let blueprint = try BlueprintShelf(session: session).blueprint(occasion.step)
    let offer = try MockMaker(session: session, blueprint: blueprint, occasion: occasion).offer(
      minutes: minutes)
    MockGreeting(session: session, blueprint: blueprint, occasion: occasion, offer: offer).show()
    if session.console.surface.inputIsTerminal {
      guard case .line(let text) = session.console.read(Prompt("Enter when you are ready. ")).outcome,
        !["/quit", "q", "quit", "n", "no"].contains(text.trimmingSpaces.lowercased())
      else { return session.note("Another time, then.") }
    }
    var sitting = offer.sitting
    sitting.begun = session.now
    try interviewing.run(sitting)
  }

  /// Goes on with what was left, unless the person lets it go for another.
  private func goesOn(_ sitting: MockSitting, _ interviewing: MockInterviewing) throws -> Bool {
    let session = interviewing.session
    let day = Days.relative(sitting.begun.day, to: session.today)
    let what = "your mock interview (\(sitting.title), \(day))"
    if sitting.isOver {
      session.note("Going on with \(what): \(Wording.counted(sitting.open.count, "answer")) to grade.")
      try interviewing.debrief(sitting)
      return true
    }
    let count = "\(sitting.answered) of \(Wording.counted(sitting.questions.count, "question"))"
    session.say("\(Wording.sentence(what)) stopped after \(count).")
    guard session.console.surface.inputIsTerminal else {
      try interviewing.run(sitting)
      return true
    }
    session.say(
      Styled("Enter goes on with it, g grades what you answered, d lets it go and begins another.", .dim))
    while case .line(let text) = session.console.read(Prompt("go on?> ")).outcome {
      switch text.trimmingSpaces.lowercased() {
      case "", "y", "yes": try interviewing.run(sitting)
      case "g":
        var over = sitting
        over.end(at: session.now)
        try session.store.updateMock(over.update(textAt: nil))
        try interviewing.debrief(over)
      case "d":
        try letGo(sitting, interviewing)
        return false
      default:
        session.note(Styled("Enter, g or d; Ctrl-D leaves it for later.", .warning))
        continue
      }
      return true
    }
    return true
  }

  /// What has a grade stays, with its page.
  private func letGo(_ sitting: MockSitting, _ interviewing: MockInterviewing) throws {
    var rest = sitting
    rest.dropUngraded(at: interviewing.session.now)
    let count = rest.given.count { $0?.isDropped ?? false }
    if rest.graded > 0 {
      try interviewing.finish(rest)
    } else {
      try interviewing.clear(rest)
    }
    interviewing.session.note(
      count == 0 ? "It is let go." : "\(Wording.counted(count, "answer")) without a grade let go.")
  }

  private func showLast(_ session: Session) throws -> ExitStatus {
    let records = try session.mockRecords()
    guard let last = records.first else {
      throw Complaint("There is no mock interview with its debrief yet; `mock` begins one.", exit: .no)
    }
    let before = records.dropFirst().first?.record
    if json {
      session.showJSON(MockFigures(last.record, id: last.id, before: before))
    } else {
      MockPage(session: session, record: last.record, before: before).show()
    }
    return .success
  }
}
