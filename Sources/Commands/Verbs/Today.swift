import ArgumentParser
import Practice
import Store
import Terminal

/// `today`: what is on.
struct Today: Verb {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Say what is due today and what comes next.")

  static let examples = [
    Example("today", "the greeting, and the next days")
  ]

  func perform(in session: Session) throws -> ExitStatus {
    try Greeting(session: session).show()
    let today = session.today
    let interviews = try session.jobSearch.interviews.filter {
      $0.debrief == .done && ($0.day.map { (today - 7...today).contains($0) } ?? false)
    }
    if try session.preparation.next(on: today) == nil {
      try showDue(in: session)
    } else {
      session.say(Styled("  `plan` shows the days until then.", .dim))
    }
    for interview in interviews {
      let what = [interview.application?.company, interview.step].compactMap { $0 }.joined(separator: ", ")
      let when = interview.day.map { Days.relative($0, to: today) } ?? ""
      session.say("  \(Wording.sentence(when)): \(what), debriefed.")
    }
    return .success
  }

  /// What comes back on the next days; with a date the plan says that.
  private func showDue(in session: Session) throws {
    let today = session.today
    let counts = try session.store.dueCounts(
      from: today, days: 7, cap: try session.preparation.cap(on: today),
      filter: .init(banks: try session.shelf.active))
    for (offset, count) in counts.enumerated().dropFirst() where count > 0 {
      let day = offset == 1 ? "Tomorrow" : (today + offset).short
      session.say("  \(Styled(day).padded(to: 10))  \(Wording.counted(count, "question")) due")
    }
  }
}
