/// What an application waits for.
package enum Awaited: Sendable, Hashable {
  /// The person's answer to an invitation.
  case reply(Interview)
  /// Word of what became of an interview whose time is over, or its debrief.
  case debrief(Interview)
  /// The person's answer to an offer.
  case decision
  /// The application itself, which isn't sent.
  case sending
  /// An interview to come.
  case interview(Interview)
  /// What they promised after an interview, by a day if they named one.
  case promise(String?, by: StudyDay?)
  /// Their answer, since a day.
  case answer(since: StudyDay)
}

extension JobSearch {
  /// What is waited for next in an application; nil if it is closed.
  package func awaited(in application: Application, at now: Moment) -> Awaited? {
    guard application.isLive else { return nil }
    let own = interviews(of: application)
    let coming = own.filter { $0.isOpen && !$0.isOver(at: now) }
    if let invitation = coming.first(where: { $0.state == .invited }) { return .reply(invitation) }
    let open = Set(awaitingDebrief(at: now).map(\.id))
    if let interview = own.first(where: { open.contains($0.id) }) { return .debrief(interview) }
    if application.stage == .offer { return .decision }
    if let interview = coming.first { return .interview(interview) }
    if application.stage == .lead { return .sending }
    if application.stage == nil, own.isEmpty { return nil }
    if let last = own.last(where: { $0.state == .attended }), last.nextStep != nil || last.nextBy != nil {
      return .promise(last.nextStep, by: last.nextBy)
    }
    return .answer(since: lastActivity(of: application, today: now.day))
  }
}
