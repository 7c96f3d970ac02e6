import Practice

/// A courtesy as `courtesy --json` lists it.
struct CourtesyRow: Encodable {
  var number: Int
  var kind: String
  var due: String?
  var late: Bool
  var company, step, person: String?
  /// The interview's day.
  var day: String?
  var messages: [String]
  var interview, application: String?

  init(_ courtesy: Courtesy, number: Int, today: StudyDay) {
    self.number = number
    kind = courtesy.kind.rawValue
    due = courtesy.due?.iso
    late = courtesy.isLate(on: today)
    company = courtesy.application?.company
    step = courtesy.interview?.step
    person = courtesy.person?.name
    day = courtesy.interview?.day?.iso
    messages = courtesy.messages.map(\.rawValue)
    interview = courtesy.interview?.id.description
    application = courtesy.application?.id.description
  }
}
