import Practice
import Store
import Terminal

/// Asks what became of an interview whose day has passed without a word: attended, moved, cancelled or missed.
struct InterviewFate {
  let session: Session
  let interview: DebriefedInterview

  /// What a person can say of it.
  enum Fate: String, CaseIterable { case attended, moved, cancelled, missed, later, never }

  /// Whether there is something to write down. Everything else that was said is stored and answered.
  func isAttended() throws -> Bool {
    guard session.console.surface.inputIsTerminal,
      let known = try session.jobSearch.interview(interview.id), known.isOpen, interview.day < session.today
    else { return true }
    while true {
      let prompt = Prompt("Enter: you were there. Or moved, cancelled, missed> ")
      guard case .line(let line) = session.console.read(prompt).outcome else {
        session.note("Nothing is written down.")
        return false
      }
      switch Self.reading(line) {
      case .attended: return true
      case .moved: try move()
      case .cancelled: try cancel()
      case .missed: try miss()
      case .later: session.note("Nothing is written down.")
      case .never: try session.decline(interview)
      case nil:
        session.note(
          Styled("Enter if you were there; else moved, cancelled, missed, later or never.", .warning))
        continue
      }
      return false
    }
  }

  /// The fate that a word, or its unmistakable beginning, means; nothing means attended.
  static func reading(_ text: String) -> Fate? {
    let word = text.trimmingSpaces.lowercased()
    switch word {
    case "", "y", "yes": return .attended
    case "not now", "not yet": return .later
    // They weren't there, or it wasn't then: that is not "never".
    case "n", "no": return nil
    default: break
    }
    let matches = Fate.allCases.filter { $0.rawValue.hasPrefix(word) }
    return matches.count == 1 ? matches[0] : nil
  }

  /// Says that the person didn't come, and what mends it best.
  func miss() throws {
    try say([.state: Interview.State.missed.rawValue])
    session.say("\(interview.title): missed. It happens, and it can be mended.")
    session.say(
      "Write to them today: a short apology, no long reasons, and a word on whether you would still like to talk."
    )
    session.say("These words are a beginning; nothing is sent:")
    session.console.write("")
    if let known = try session.jobSearch.interview(interview.id) {
      for line in try session.draft(.apology, for: known).text.split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        session.say(Styled(String(line)), indent: 2)
      }
      session.console.write("")
    }
    session.note(Styled("`undo` if that was a slip.", .dim))
  }

  private func cancel() throws {
    try say([.state: Interview.State.cancelled.rawValue])
    session.say("\(interview.title), \(Days.full(interview.day, from: session.today)): cancelled.")
  }

  private func move() throws {
    while true {
      guard
        case .line(let line) = session.console.read(Prompt("When is it now? Enter: not known yet> ")).outcome
      else { return session.note("Nothing is changed.") }
      let text = line.trimmingSpaces
      if text.isEmpty {
        try say([.day: nil, .start: nil])
        return session.say("\(interview.title): moved, no day yet.")
      }
      guard let when = WhenText(text, today: session.today, direction: .future),
        when.date >= session.today
      else {
        session.note(
          Styled("“\(text)” is no day to come; write thu 14:00, 4 December or 2026-12-04.", .warning))
        continue
      }
      let start = when.minuteOfDay.map {
        session.environment.moment(
          at: session.environment.instant(date: when.date, minuteOfDay: $0),
          dayStart: session.settings.dayStart)
      }
      let day = start?.day ?? when.date
      try say([.day: day.iso, .start: start?.iso])
      return session.say("\(interview.title): moved to \(Days.full(day, at: start, from: session.today)).")
    }
  }

  private func say(_ values: [Interview.Field: String?]) throws {
    let subject = Interview.subject(interview.id)
    let facts = try values.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { field, value in
      try session.changes(of: subject, to: [field.rawValue: value])
    }
    try session.act(facts)
  }
}

extension Session {
  /// Says that an interview is not to be written down.
  func decline(_ interview: DebriefedInterview) throws {
    let known = try jobSearch.interview(interview.id)
    guard let known else { return note("Nothing is written down.") }
    let state =
      known.isOpen ? Interview.State.attended.rawValue : known.fields[Interview.Field.state.rawValue]
    try act(
      try changes(
        of: known.subject,
        to: [
          Interview.Field.state.rawValue: state,
          Interview.Field.debrief.rawValue: Interview.Debrief.declined.rawValue,
        ]))
    say(
      "It is not asked about any more. `debrief` with the company's name still writes it down."
    )
  }
}
