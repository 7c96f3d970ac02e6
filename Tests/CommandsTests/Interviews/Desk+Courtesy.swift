import Practice

@testable import Commands

extension Desk {
  /// Writes an application down, as of now.
  @discardableResult
  func process(at company: String, _ fields: KeyValuePairs<String, String?> = [:]) throws -> EventID {
    let id = try session().newID()
    try say(Application.subject(id), ["company": company])
    try say(Application.subject(id), fields)
    return id
  }

  /// Writes somebody down, as of now.
  @discardableResult
  func person(_ name: String, _ fields: KeyValuePairs<String, String?> = [:]) throws -> EventID {
    let id = try session().newID()
    try say(Contact.subject(id), ["name": name])
    try say(Contact.subject(id), fields)
    return id
  }

  /// Plans an interview that many days after today, in Berlin's winter time.
  @discardableResult
  func appointment(
    of application: EventID, in days: Int, at clock: String? = "14:00", with people: [EventID] = [],
    _ fields: KeyValuePairs<String, String?> = [:]
  ) throws -> EventID {
    let id = try session().newID()
    let day = today + days
    let subject = Interview.subject(id)
    try say(
      subject,
      [
        "application": application.description, "day": day.iso,
        "start": clock.map { "\(day.iso)T\($0):00+01:00" }, "state": "planned",
      ])
    for contact in people { try say(subject, [Interview.Field.with(contact): "1"]) }
    try say(subject, fields)
    return id
  }

  /// Stores what of these values is new, as one action.
  func say(_ subject: Change.Subject, _ fields: KeyValuePairs<String, String?>) throws {
    let session = try session()
    let facts = try session.changes(of: subject, to: fields)
    if !facts.isEmpty { try session.act(facts) }
  }
}
