import Practice
import Store
import Terminal

/// Moves an interview; where it was stays known.
struct InterviewMoving {
  let session: Session
  /// Whether it may be at the same time as another one.
  var anyway = false

  /// - Parameters:
  ///   - minutes: nil leaves its length as it is.
  ///   - others: facts that are stored with it.
  func move(
    _ interview: Interview, to time: InterviewTime, minutes: Int? = nil, with others: [Event.Fact] = []
  ) throws -> ExitStatus {
    typealias Field = Interview.Field
    let length = minutes ?? interview.minutes
    let isMoved = time.day != interview.day || time.start != interview.start || length != interview.minutes
    guard isMoved || !interview.isOpen else {
      session.note(Styled("\(interview.title) is on \(interview.fullTime(from: session.today)) already."))
      return .success
    }
    let check = ClashCheck(session: session, anyway: anyway)
    guard
      try check.allows(
        time, minutes: length, of: interview.application?.id ?? interview.id, step: interview.step,
        except: interview.id)
    else {
      session.note("Nothing is moved.")
      return .success
    }
    var facts = try others + session.changes(of: interview.subject, to: time.values)
    if let minutes {
      facts += try session.changes(of: interview.subject, to: [Field.minutes.rawValue: String(minutes)])
    }
    // One called off or missed takes place after all.
    if !interview.isOpen {
      facts += try session.changes(
        of: interview.subject,
        to: [Field.state.rawValue: Interview.State.planned.rawValue, Field.told.rawValue: nil])
    }
    try session.act(facts)
    if let remark = time.remark { session.note(Styled(remark, .warning)) }
    try InterviewEcho(session: session).say(interview.id)
    if interview.day != nil {
      session.say(Styled("It was on \(interview.fullTime(from: session.today)).", .dim))
    }
    if let moved = try session.jobSearch.interview(interview.id), moved.isOver(at: session.now) {
      session.say("That is over: `debrief` writes down how it went.")
    }
    return .success
  }
}
