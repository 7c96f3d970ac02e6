import Practice
import Store

/// What a person says of an application, on one line or in a dialogue. What is nil wasn't said; an empty text takes
/// away what was known.
struct ApplicationEntry: Equatable {
  var company: String?
  var role: String?
  var source: String?
  /// The raw value of a want.
  var want: String?
  var stage: ApplicationStage?
  /// When the stage was reached; nil for now.
  var moment: Moment?
  var link: String?
  var notes: String?

  /// What is said of fields other than the stage, in the order in which it is told.
  private var values: [(field: Application.Field, value: String)] {
    let all: [(Application.Field, String?)] = [
      (.company, company), (.role, role), (.source, source), (.want, want), (.link, link), (.notes, notes),
    ]
    return all.compactMap { field, value in value.map { (field, $0) } }
  }

  /// Stores what is new in it, together with what came before, as one action; false if nothing is new.
  ///
  /// A stage with a day takes its place in time: where that stage stands on another day, it moves there.
  @discardableResult
  func store(to id: EventID, founding: [Event.Fact] = [], in session: Session) throws -> Bool {
    let subject = Application.subject(id)
    let now = try session.momentOfChange()
    let founded = moment ?? now
    var events = founding.map { Event(id: session.newID(), occurred: founded, fact: $0) }
    for (field, value) in values {
      let facts = try session.changes(of: subject, to: [field.rawValue: value.isEmpty ? nil : value])
      events += facts.map { Event(id: session.newID(), occurred: founding.isEmpty ? now : founded, fact: $0) }
    }
    events += try stageEvents(of: subject, now: now, in: session)
    guard !events.isEmpty else { return false }
    try session.record(events)
    return true
  }

  private func stageEvents(of subject: Change.Subject, now: Moment, in session: Session) throws -> [Event] {
    guard let stage else { return [] }
    let field = Application.Field.stage.rawValue
    let known = try session.store.field(field, of: subject)
    let change = Change(subject, field, from: known, to: stage.rawValue)
    guard let moment else {
      return known == stage.rawValue ? [] : [Event(id: session.newID(), occurred: now, fact: .change(change))]
    }
    let same = try session.store.changes(of: [.application]).last {
      $0.fact.change?.subject == subject && $0.fact.change?.field == field
        && $0.fact.change?.new == stage.rawValue
    }
    if same?.occurred.day == moment.day { return [] }
    let retraction = same.map { Event(id: session.newID(), occurred: now, fact: .retraction(of: $0.id)) }
    return [retraction, Event(id: session.newID(), occurred: moment, fact: .change(change))].compactMap { $0 }
  }
}
