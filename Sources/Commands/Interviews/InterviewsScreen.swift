import Practice
import Store
import Terminal

/// The interviews as a person reads them: coming ones with what they are good for, those that wait for a word, the
/// latest.
struct InterviewsScreen {
  let session: Session
  let jobs: JobSearch
  let showsAll: Bool

  /// So many of those that are over are shown unless all are wanted: with two coming ones they fit a small terminal.
  private static let mostRecent = 5

  /// Of those whom the person knows there or from there so many are named.
  private static let mostBridges = 2

  /// Writes the sections that have something in them.
  func show() throws {
    guard !jobs.interviews.isEmpty else {
      session.note(
        "There is no interview yet. `interview add` writes one down; in one line: `interview add Acme onsite \"thu 14:00\"`."
      )
      return
    }
    let now = session.now
    let coming = jobs.interviews.filter { $0.isOpen && !$0.isOver(at: now) }
    let waiting = jobs.awaitingDebrief(at: now)
    let others = jobs.interviews.filter { interview in
      !coming.contains { $0.id == interview.id } && !waiting.contains { $0.id == interview.id }
    }
    var sections: [[Styled]] = []
    if !coming.isEmpty { sections.append(try self.coming(coming)) }
    if !waiting.isEmpty { sections.append(self.waiting(waiting)) }
    let shown = Array(others.reversed().prefix(showsAll ? others.count : Self.mostRecent))
    if !shown.isEmpty { sections.append(recent(shown, left: others.count - shown.count)) }
    let columns = session.console.surface.columns
    let lines = sections.joined(separator: [""]).flatMap { $0.wrapped(to: columns, hanging: 2) }
    session.console.page(lines + [""] + (try session.rustLine()).flatMap { $0.wrapped(to: columns) })
  }

  private func coming(_ interviews: [Interview]) throws -> [Styled] {
    let echo = InterviewEcho(session: session)
    let purposes = try InterviewPurposes(session: session)
    var lines = [Styled("Coming", .dim)]
    for interview in interviews {
      lines.append("  \(Styled(interview.title, .strong)): \(echo.wholeTime(interview))")
      let around = [echo.people(interview, jobs).map { "with \($0)" }, interview.place].compactMap { $0 }
      if !around.isEmpty { lines.append(Styled("    " + Wording.sentence(around.joined(separator: "; ")))) }
      if interview.state == .invited { lines.append(Styled("    They wait for your answer.", .warning)) }
      let purpose = purposes.purpose(of: interview)
      if let topics = purpose.topicText {
        let before = purpose.askedText.map { "; \($0)" } ?? ""
        lines.append(Styled("    Exercises \(topics)\(before)."))
      }
      for bridge in jobs.bridges(to: interview, at: session.now).prefix(Self.mostBridges) {
        lines.append(Styled("    You know somebody: \(bridge.sentence(from: session.today))"))
      }
      if let word = encouragement(interview) { lines.append(Styled("    \(word)")) }
    }
    return lines
  }

  /// Why one is worth having that the person isn't sure about; nil for any other.
  private func encouragement(_ interview: Interview) -> String? {
    switch interview.application?.want {
    case .practice: "For practice, and as real as any: what it asks makes the next one better."
    case .unsure: "Not sure yet? The interview is how you find out; saying no stays possible afterwards."
    case .yes, .no, nil: nil
    }
  }

  private func waiting(_ interviews: [Interview]) -> [Styled] {
    var lines = [Styled("Waiting for a word", .dim)]
    for interview in interviews {
      let when = interview.shortTime(from: session.today) ?? "no day"
      let begun = interview.debrief == .begun ? "the debrief is begun" : "how did it go?"
      lines.append("  \(Styled(interview.title, .strong)), \(when): \(begun)")
    }
    return lines + [Styled("  `debrief` writes it down, or says what became of it.", .dim)]
  }

  private func recent(_ interviews: [Interview], left: Int) -> [Styled] {
    var lines = [Styled("Before", .dim)]
    for interview in interviews {
      let when = interview.shortTime(from: session.today) ?? "no day"
      lines.append("  \(Styled(interview.title)), \(when): \(Self.became(interview, jobs))")
    }
    if left > 0 { lines.append(Styled("  `interviews --all` lists \(left) more.", .dim)) }
    return lines
  }

  /// What became of one: `debriefed, next round`.
  private static func became(_ interview: Interview, _ jobs: JobSearch) -> String {
    switch interview.state {
    case .cancelled: return "cancelled"
    case .missed: return "missed"
    case .attended, .planned, .invited:
      let outcome: String? =
        switch jobs.outcome(of: interview) {
        case .advanced: "next round"
        case .offer: "offer"
        case .rejected: "rejected"
        case nil: nil
        }
      let debrief = interview.debrief == .done ? "debriefed" : "attended"
      return [debrief, outcome].compactMap { $0 }.joined(separator: ", ")
    }
  }
}
