import Practice

extension Courtesy.Kind {
  /// The messages that have the words for it, the likelier one first.
  var messages: [MessageKind] {
    switch self {
    case .tell: [.cancel]
    case .apology: [.apology]
    case .confirm: [.confirm]
    case .reply: [.reply]
    case .answer: [.accept, .decline]
    case .thankYou: [.thankYou]
    case .followUp: [.followUp]
    case .withdraw: [.withdraw]
    case .decline: [.decline]
    }
  }
}

extension Courtesy {
  /// The messages that have the words for it. An offer from a company that was only for practice is declined.
  var messages: [MessageKind] {
    kind == .answer && isAtStake ? [.decline] : kind.messages
  }

  /// Whether it is an offer for a job that the person has said they don't look for.
  var isAtStake: Bool {
    kind == .answer && (application?.want == .practice || application?.want == .no)
  }

  /// Whether it is spoken of once and then left to the lists: what the person wants is theirs to know.
  var isSaidOnce: Bool { kind == .decline || isAtStake }

  /// `Acme, onsite`, or the company alone.
  var title: String { interview?.title ?? application?.company ?? "An interview" }

  /// What is to be done, as a clause that begins with a verb: `thank Kim Lee for Acme, onsite`.
  ///
  /// - Parameter isNamed: whether the interview was named just before.
  func clause(isNamed: Bool = false) -> String {
    let name = person.flatMap { $0.hasOwnName ? $0.name : nil }
    let company = application?.company ?? "them"
    switch kind {
    case .tell: return "tell \(name ?? "them") that you can't come\(isNamed ? "" : " to \(title)")"
    case .apology: return "apologise\(name.map { " to \($0)" } ?? "") for missing \(isNamed ? "it" : title)"
    case .confirm: return "confirm \(isNamed ? "it" : title)\(name.map { " with \($0)" } ?? "")"
    case .reply:
      return "answer \(name.map { "\($0)'s" } ?? "the") invitation\(isNamed ? "" : " to \(title)")"
    case .answer: return "answer the offer from \(company)"
    case .thankYou: return "thank \(person?.name ?? "them") for \(isNamed ? "it" : title)"
    case .followUp: return "ask\(name.map { " \($0)" } ?? "") how things stand with \(title)"
    case .withdraw: return "withdraw your application at \(company)"
    case .decline: return "decline to go on at \(company)"
    }
  }

  /// What it is, until when, and the command that has the words, as a greeting says it.
  ///
  /// - Parameter isNamed: whether the interview was named just before.
  func sentence(isNamed: Bool, today: StudyDay) -> String {
    switch kind {
    case .decline: "\(title) is a job you don't want: `\(command)` has kind words for it."
    case .answer where isAtStake:
      "\(title) was for practice and is an offer now: `\(command)` has kind words for it."
    default:
      "\(Wording.sentence(clause(isNamed: isNamed)))\(dueText(from: today).map { ", \($0)" } ?? ""): \(commands)."
    }
  }

  /// Until when, behind the clause: `today`, `by tomorrow`, `due since Saturday`; nil where no day can be named.
  func dueText(from today: StudyDay) -> String? {
    due.map { due in
      switch due - today {
      case 0: "today"
      case 1: "by tomorrow"
      case 2...: "by \(due.short(from: today))"
      default: "due since \(Days.since(due, from: today))"
      }
    }
  }

  /// What names it on a command line: the person thanked, else company and step.
  var handle: String {
    if kind == .thankYou, let person {
      return ShellWords.quoted(person.hasOwnName ? person.firstName : person.name)
    }
    guard let company = application?.company else {
      return person.map { ShellWords.quoted($0.name) } ?? interview?.step.map(ShellWords.quoted) ?? "…"
    }
    let step = interview?.step.map { " " + ShellWords.quoted($0) } ?? ""
    return ShellWords.quoted(company) + step
  }

  /// The commands that have the words, in backticks, with `or` where there are two.
  var commands: String {
    Wording.list(messages.map { "`message \($0.rawValue) \(handle)`" }, "or")
  }

  /// The likelier one, without backticks: `message thank-you "Kim Lee"`.
  var command: String { "message \(messages[0].rawValue) \(handle)" }
}

extension Contact {
  /// Whether they are known by a name and not by their role alone, as in `Recruiter at Acme`.
  var hasOwnName: Bool {
    guard let role = role?.lowercased() else { return true }
    let name = name.lowercased()
    return name != role && !name.hasPrefix(role + " at ")
  }
}
