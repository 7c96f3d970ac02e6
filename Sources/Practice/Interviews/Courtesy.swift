/// One thing that manners ask of the person now.
package struct Courtesy: Sendable, Hashable {
  /// What it is; the raw value is part of the field by which it is marked. In the order of what can wait least.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// They haven't heard yet that the person won't come.
    case tell
    /// For an interview that was missed.
    case apology
    /// An interview that is tomorrow.
    case confirm
    /// To an invitation.
    case reply
    /// To an offer.
    case answer
    case thankYou = "thank-you"
    /// Nobody kept the promised date, or nobody said anything for long.
    case followUp = "follow-up"
    /// From the other processes once one has ended in a job.
    case withdraw
    /// A job that the person knows they don't want.
    case decline
  }

  /// How the person has dealt with it.
  package enum Mark: Sendable, Hashable {
    case done(StudyDay)
    case skipped

    static let skippedText = "skipped"

    /// As the database keeps it.
    package var text: String {
      switch self {
      case .done(let day): day.iso
      case .skipped: Self.skippedText
      }
    }

    init?(_ text: String) {
      if text == Self.skippedText {
        self = .skipped
      } else if let day = StudyDay(iso: text) {
        self = .done(day)
      } else {
        return nil
      }
    }
  }

  /// What it is.
  package var kind: Kind
  /// The interview it is owed for; nil if it is owed for the application as a whole.
  package var interview: Interview?
  /// The application it is owed for.
  package var application: Application?
  /// To whom it is owed; nil if nobody is known by name.
  package var person: Contact?
  /// The last day on which it comes in time; nil where no day can be named.
  package var due: StudyDay?

  /// The subject of its mark.
  package var subject: Change.Subject? { interview?.subject ?? application?.subject }

  /// The field of its mark. A thank-you is marked for each person.
  package var field: String { Self.field(kind, person: kind == .thankYou ? person?.id : nil) }

  static func field(_ kind: Kind, person: EventID? = nil) -> String {
    "courtesy:" + kind.rawValue + (person.map { ":\($0)" } ?? "")
  }

  /// Whether its day has passed.
  package func isLate(on today: StudyDay) -> Bool { due.map { $0 < today } ?? false }
}
