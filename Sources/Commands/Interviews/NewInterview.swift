import Practice
import Store

/// An interview that is about to be written down.
struct NewInterview {
  var id: EventID
  var company: CompanyChoice.Choice
  var people = ContactChoice.Choice()
  var step: String?
  /// Nil if no day is known yet.
  var time: InterviewTime?
  /// Nil if nothing was said.
  var minutes: Int?
  var place: String?
  var notes: String?
  /// Whether the person hasn't answered yet.
  var isInvited = false
  /// The UID of the calendar entry it comes from.
  var calendarID: String?
  /// How often that entry was changed.
  var sequence: Int?

  /// What it is stored as, with what makes company and people known and where it brings the application.
  func facts(in session: Session) throws(StoreError) -> [Event.Fact] {
    typealias Field = Interview.Field
    let subject = Interview.subject(id)
    let state: Interview.State = isInvited ? .invited : .planned
    var facts = company.founding + people.founding
    facts += try session.changes(
      of: subject,
      to: [
        Field.application.rawValue: company.id.description, Field.step.rawValue: step,
        Field.state.rawValue: state.rawValue, Field.minutes.rawValue: minutes.map(String.init),
        Field.place.rawValue: place, Field.notes.rawValue: notes, Field.calendarID.rawValue: calendarID,
        Invitation.sequenceField: sequence.map(String.init),
      ])
    if let time { facts += try session.changes(of: subject, to: time.values) }
    for person in people.ids { facts += try session.changes(of: subject, to: [Field.with(person): "1"]) }
    return facts + stageFacts
  }

  /// Brings the application as far as the interview shows that it has come; never back.
  private var stageFacts: [Event.Fact] {
    let field = Application.Field.stage.rawValue
    let founded = company.founding.compactMap(\.change).last { $0.field == field }?.new
    let stage = founded.flatMap(ApplicationStage.init(rawValue:)) ?? company.application?.stage
    let reached = ApplicationStage.reached(at: step.flatMap { InterviewStep(word: $0) })
    guard stage.map({ $0 < reached }) ?? true else { return [] }
    return [
      .change(
        Change(Application.subject(company.id), field, from: stage?.rawValue, to: reached.rawValue))
    ]
  }
}
