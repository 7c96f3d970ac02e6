import ArgumentParser
import Foundation
import Practice
import Store
import Terminal

/// `message`: the words for a courtesy, from a template.
struct Message: Verb {
  static let configuration = CommandConfiguration(
    commandName: "message",
    abstract: "Write a thank-you, a cancellation or the like; nothing is sent.")

  static let examples = [
    Example("message", "the kinds there are"),
    Example("message thank-you Kim", "to a person, about the interview you had with them"),
    Example("message cancel Acme onsite --edit", "about an interview, changed in your editor first"),
    Example("message reschedule Acme --suggest \"Thursday or Friday afternoon\"", "with times that suit you"),
    Example("message decline Acme --to Kim", "about an application, to somebody else than its recruiter"),
    Example("message --template cancel", "the template, to make your own from"),
  ]

  @Argument(
    help:
      "confirm, thank-you, reply, follow-up, reschedule, cancel, decline, withdraw, apology or accept; then whose."
  )
  var words: [String] = []

  @Option(help: "Whom it goes to, if not the recruiter.")
  var to: String?

  @Option(help: "Times that would suit you.")
  var suggest: String?

  @Flag(name: .shortAndLong, help: "Change it in your editor first.")
  var edit = false

  @Flag(help: "Show the template that is in use.")
  var template = false

  func perform(in session: Session) throws -> ExitStatus {
    guard let word = words.first else {
      list(in: session)
      return .success
    }
    let names = MessageKind.allCases.map(\.rawValue)
    guard let kind = MessageKind(rawValue: try QuestionChoice.known([word], among: names, as: "message")[0])
    else {
      return .usage
    }
    if template { return try showTemplate(kind, session) }
    guard
      var occasion = try MessageChoice(session: session, kind: kind).occasion(
        Array(words.dropFirst()), to: to)
    else { return .no }
    occasion.suggestion = suggest
    var draft = try session.draft(kind, about: occasion)
    if edit {
      guard let text = try edited(draft.text, kind, session) else { return .no }
      draft.text = text
    }
    for line in draft.text.split(separator: "\n", omittingEmptySubsequences: false) {
      session.say(Styled(String(line)))
    }
    try conclude(draft, occasion, session)
    return .success
  }

  private func list(in session: Session) {
    for kind in MessageKind.allCases {
      session.say("  \(Styled(kind.rawValue, .accent).padded(to: 10))  \(kind.summary)")
    }
    session.note(Styled("`message thank-you Kim` writes one. Nothing is ever sent.", .dim))
  }

  private func showTemplate(_ kind: MessageKind, _ session: Session) throws -> ExitStatus {
    let shelf = MessageShelf(session: session)
    let text = try shelf.text(of: kind)
    session.console.writeData(text.hasSuffix("\n") ? text : text + "\n")
    let places = MessageField.allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")
    session.note(
      Styled(
        "Your own goes to \(shelf.ownPath(of: kind)). Places: \(places). A line whose place isn't known falls away; [in brackets|or else] only that part.",
        .dim))
    return .success
  }

  /// The text as the person left it in the editor; nil if nothing of it is left.
  private func edited(_ text: String, _ kind: MessageKind, _ session: Session) throws -> String? {
    let path = "\(session.environment.folders.state)/message-\(kind.rawValue).md"
    try TextFile.write(text + "\n", to: path)
    defer { unlink(path) }
    if case .failed(let sentence) = session.console.runEditor(on: path, line: nil) {
      throw Complaint("\(sentence) Without --edit the message is printed.")
    }
    let edited = try TextFile.text(at: path).trimmingSpaces
    guard edited.contains(where: { !$0.isWhitespace }) else {
      session.note("Nothing is left of the message.")
      return nil
    }
    var lines = edited.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Says that nothing is sent, what is wrong with a template, and asks whether the courtesy is done with it.
  private func conclude(_ draft: MessageDraft, _ occasion: MessageOccasion, _ session: Session) throws {
    session.note("")
    if !draft.unknownNames.isEmpty {
      let names = draft.unknownNames.map { "{\($0)}" }
      session.note(
        Styled(
          "\(Wording.list(names)) in your template \(names.count == 1 ? "stands" : "stand") for nothing that is known; `message --template \(draft.kind.rawValue)` lists what does.",
          .warning))
    }
    let own =
      draft.kind == .thankYou && !edit
      ? " A sentence on something you talked about makes it yours: `--edit`." : ""
    session.note(Styled("Nothing is sent: copy it where you write to them.\(own)", .dim))
    guard let courtesy = try owed(draft.kind, occasion, session), session.console.surface.inputIsTerminal,
      session.console.surface.outputIsTerminal
    else { return }
    guard
      case .line(let line) = session.console.read(
        Prompt(Styled("Sent? y marks it done, Enter leaves it open> "))
      ).outcome, line.trimmingSpaces.lowercased().hasPrefix("y")
    else { return }
    try session.mark([courtesy], as: .done(session.today))
    session.say(CourtesyVerb.echo(courtesy, verb: "done"))
  }

  /// The open courtesy that the message is for.
  private func owed(_ kind: MessageKind, _ occasion: MessageOccasion, _ session: Session) throws -> Courtesy?
  {
    try session.courtesies.first { courtesy in
      guard courtesy.kind.messages.contains(kind) else { return false }
      if let interview = courtesy.interview, interview.id != occasion.interview?.id { return false }
      if courtesy.interview == nil, courtesy.application?.id != occasion.application?.id { return false }
      return courtesy.kind != .thankYou || courtesy.person?.id == occasion.recipient?.id
    }
  }
}
