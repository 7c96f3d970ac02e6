import Practice
import Store

@testable import Commands

extension Desk {
  /// Plans an interview, as if it had been entered now.
  ///
  /// - Parameter hour: nil if none is known.
  @discardableResult
  func plan(
    _ company: String, _ step: String, on day: StudyDay, hour: Int? = 14, state: Interview.State = .planned
  ) throws -> EventID {
    let session = try session()
    var facts: [Event.Fact] = []
    var application = try session.jobSearch.application(at: company)?.id
    if application == nil {
      let id = session.newID()
      facts.append(.change(Change(Application.subject(id), "company", to: company)))
      application = id
    }
    let id = session.newID()
    var values = [
      "application": application?.description, "step": step, "day": day.iso, "state": state.rawValue,
    ]
    if let hour {
      values["start"] =
        session.environment.moment(
          at: session.environment.instant(date: day, minuteOfDay: hour * 60),
          dayStart: session.settings.dayStart
        ).iso
    }
    for (field, value) in values.sorted(by: { $0.key < $1.key }) {
      facts.append(.change(Change(Interview.subject(id), field, to: value)))
    }
    try session.act(facts)
    return id
  }

  /// What was written down of real interviews: `peer-conflict blanked, the migration story, 2026-11-22T14:00:00+01:00`.
  func debriefed() throws -> [String] {
    let session = try session()
    return try session.jobSearch.interviews.flatMap { try session.debriefed($0.id) }.map { answer in
      let story = answer.story.map { ", the \($0) story" } ?? ""
      return "\(answer.key) \(answer.attempt.grade.word)\(story), \(answer.occurred.iso)"
    }
  }

  /// What is known of each interview: `Acme, onsite: attended, begun`.
  func fates() throws -> [String] {
    try session().jobSearch.interviews.map { interview in
      let debrief = interview.debrief.map { ", \($0.rawValue)" } ?? ""
      return "\(interview.title): \(interview.state.rawValue)\(debrief)"
    }
  }
}
