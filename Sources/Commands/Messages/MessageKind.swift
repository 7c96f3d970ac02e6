/// What a message is for; the raw value is the word behind `message` and the name of its template.
enum MessageKind: String, CaseIterable, Sendable {
  /// An interview that is to take place soon.
  case confirm
  case thankYou = "thank-you"
  /// Accepts an invitation.
  case reply
  /// Asks how things stand.
  case followUp = "follow-up"
  case reschedule
  case cancel
  /// An offer, or to go on with an application.
  case decline
  case withdraw
  /// For an interview that was missed.
  case apology
  /// An offer.
  case accept

  /// What it does, behind its name in a list.
  var summary: String {
    switch self {
    case .confirm: "confirms an interview that is to come"
    case .thankYou: "thanks somebody for an interview"
    case .reply: "accepts an invitation"
    case .followUp: "asks how things stand"
    case .reschedule: "asks for another time"
    case .cancel: "says that you can't come"
    case .decline: "turns down an offer, or the job before there is one"
    case .withdraw: "takes an application back"
    case .apology: "apologises for an interview you missed"
    case .accept: "accepts an offer"
    }
  }
}
