import FSRS
import Practice
import Store
import TestSupport

@testable import Commands

extension Desk {
  /// An interview held today at a company: each question that it asked, and how the answer went.
  @discardableResult
  func hold(
    _ company: String, step: String = "screen", asked answers: KeyValuePairs<String, Grade>,
    with fields: KeyValuePairs<Interview.Field, String> = [:]
  ) throws -> EventID {
    let session = try session()
    let interview = session.newID()
    try session.act(
      founding(company, interview, step: step, in: session)
        + [
          .change(Change(Interview.subject(interview), "day", to: session.today.iso)),
          .change(Change(Interview.subject(interview), "state", to: "attended")),
          .change(Change(Interview.subject(interview), "debrief", to: "done")),
        ] + fields.map { .change(Change(Interview.subject(interview), $0.rawValue, to: $1)) }
        + answers.map {
          .attempt(
            Attempt(question: QuestionKey($0), setting: .interview, interview: interview, grade: $1))
        })
    return interview
  }

  /// An interview to come.
  ///
  /// - Parameter hour: in Berlin's winter; nil if none is known.
  @discardableResult
  func plan(
    _ company: String, step: String = "onsite", in days: Int, hour: Int? = 14,
    with fields: KeyValuePairs<Interview.Field, String> = [:]
  ) throws -> EventID {
    let session = try session()
    let interview = session.newID()
    let day = session.today + days
    let start = hour.map { "\(day.iso)T\($0 < 10 ? "0" : "")\($0):00:00+01:00" }
    try session.act(
      founding(company, interview, step: step, in: session)
        + [
          .change(Change(Interview.subject(interview), "day", to: day.iso)),
          .change(Change(Interview.subject(interview), "state", to: "planned")),
        ] + (start.map { [.change(Change(Interview.subject(interview), "start", to: $0))] } ?? [])
        + fields.map { .change(Change(Interview.subject(interview), $0.rawValue, to: $1)) })
    return interview
  }

  private func founding(_ company: String, _ interview: EventID, step: String, in session: Session) throws
    -> [Event.Fact]
  {
    let known = try session.jobSearch.application(at: company)?.id
    let application = known ?? session.newID()
    let named: [Event.Fact] =
      known == nil ? [.change(Change(Application.subject(application), "company", to: company))] : []
    return named + [
      .change(Change(Interview.subject(interview), "application", to: application.description)),
      .change(Change(Interview.subject(interview), "step", to: step)),
    ]
  }

  /// Somebody met there.
  func meet(_ name: String, role: String, in interview: EventID) throws {
    let session = try session()
    let id = session.newID()
    try session.act([
      .change(Change(Contact.subject(id), "name", to: name)),
      .change(Change(Contact.subject(id), "role", to: role)),
      .change(Change(Interview.subject(interview), Interview.Field.with(id), to: "1")),
    ])
  }

  /// Gives an interview's field another value.
  func change(_ interview: EventID, _ field: Interview.Field, to value: String) throws {
    let session = try session()
    try session.act(session.changes(of: Interview.subject(interview), to: [field.rawValue: value]))
  }

  /// Goes to that hour of the same day in Berlin.
  func turn(toHour hour: Int) {
    let day = today
    now = Instant.evening(after: day - .monday) + .seconds((hour - 19) * 3600)
  }
}
