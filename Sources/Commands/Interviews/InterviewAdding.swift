import Practice
import Store
import Terminal

/// Stores a new interview and tells it back.
struct InterviewAdding {
  let session: Session
  /// Whether it is taken also at the same time as another one.
  let anyway: Bool

  /// Asks where it is at odds with another one, stores it, and says what follows.
  func store(_ new: NewInterview) throws -> ExitStatus {
    let check = ClashCheck(session: session, anyway: anyway)
    guard
      try check.allows(
        new.time, minutes: new.minutes ?? Interview.usualMinutes, of: new.company.id, step: new.step)
    else {
      session.note("Nothing is written down.")
      return .success
    }
    let before = new.company.application?.stage
    try session.act(try new.facts(in: session))
    if let remark = new.time?.remark { session.note(Styled(remark, .warning)) }
    try InterviewEcho(session: session).say(new.id)
    try follow(new, before: before)
    return .success
  }

  private func follow(_ new: NewInterview, before: ApplicationStage?) throws {
    let jobs = try session.jobSearch
    guard let interview = jobs.interview(new.id), let application = interview.application else { return }
    if let before, let stage = application.stage, stage != before {
      session.say(Styled("\(application.company) was \(before.rawValue) and is \(stage.rawValue) now.", .dim))
    }
    for bridge in jobs.bridges(to: interview, at: session.now) where before == nil {
      session.say(Styled("You know somebody: \(bridge.sentence(from: session.today))"), hanging: 2)
    }
    if interview.isOver(at: session.now) {
      session.say("It is over: `debrief` writes down what they asked and how it went.")
    }
  }
}
