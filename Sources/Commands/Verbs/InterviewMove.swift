import ArgumentParser
import Practice
import Store
import Terminal

/// `interview move`: to another time.
struct InterviewMove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move an interview to another time.")

  static let examples = [
    Example("interview move Acme \"fri 10:00\"", "to another day"),
    Example("interview move Acme 15:30", "to another hour of its day"),
    Example("interview move Acme onsite 4 december", "to another day at the same hour"),
    Example("interview move Acme \"fri 10:00\" --until 11:30", "and to another length"),
  ]

  @Argument(help: "The company, its step where it has several, and the new time.")
  var words: [String] = []

  @Option(help: "How many minutes it takes.")
  var minutes: Int?

  @Option(help: "The hour at which it ends, instead of minutes.")
  var until: String?

  @Flag(help: "Also to the same time as another one.")
  var anyway = false

  func validate() throws { try InterviewLength(minutes: minutes, until: until).validate() }

  func perform(in session: Session) throws -> ExitStatus {
    let words = self.words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    let place = TimeSuffix(session).start(in: words, from: 0) ?? unclear(words)
    guard let interview = try interview(Array(words[..<place]), session) else {
      session.note("Nothing is moved.")
      return .success
    }
    let reader = InterviewTimeReader(session: session)
    var time: InterviewTime?
    if place < words.count {
      time = try reader.time(words[place...].joined(separator: " "), before: interview)
    }
    guard let time = try time ?? asked(interview, session) else {
      session.note("Nothing is moved.")
      return .success
    }
    let minutes = try minutes ?? until.map { try reader.minutes(until: $0, from: time.start) } ?? time.minutes
    return try InterviewMoving(session: session, anyway: anyway).move(interview, to: time, minutes: minutes)
  }

  /// Words that look like a time but are none: a last argument with a digit behind others.
  private func unclear(_ words: [String]) -> Int {
    let last = (self.words.last ?? "").split(whereSeparator: \.isWhitespace)
    let isLikely = self.words.count > 1 && last.contains { $0.contains(where: \.isNumber) }
    return isLikely ? words.count - last.count : words.count
  }

  private func interview(_ words: [String], _ session: Session) throws -> Interview? {
    let jobs = try session.jobSearch
    let open = jobs.changeable(at: session.now)
    // One that was called off may take place after all.
    let others = jobs.interviews.filter { $0.state == .cancelled || $0.state == .missed }
    let selection = InterviewSelection(session: session, verb: "move")
    do { return try selection.interview(words, among: open) } catch let complaint as Complaint {
      guard !words.isEmpty, let other = try? selection.interview(words, among: others.suffix(1)) else {
        throw complaint
      }
      return other
    }
  }

  private func asked(_ interview: Interview, _ session: Session) throws -> InterviewTime? {
    guard session.console.surface.inputIsTerminal else {
      throw Complaint("To when? Write it behind the company, as in `interview move Acme \"fri 10:00\"`.")
    }
    session.say("\(Styled(interview.title, .strong)) is on \(interview.fullTime(from: session.today)).")
    while case .line(let line) = session.console.read(Prompt("To when (as in fri 10:00)> ")).outcome {
      let text = line.trimmingSpaces
      if text.isEmpty { return nil }
      do { return try InterviewTimeReader(session: session).time(text, before: interview) } catch {
        session.note(Styled(error.description, .warning))
      }
    }
    return nil
  }
}
