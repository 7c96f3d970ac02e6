import Practice
import Store
import Terminal

/// Closes applications, and opens them again.
struct ApplicationClosing {
  let session: Session

  /// Closes the one that the words name. The last word may be how it ended: `application close Acme rejected`.
  func close(_ words: [String], as typed: String?, on day: String?) throws -> ExitStatus {
    var words = words
    var ending = try typed.map(WordChoice.ending)
    if ending == nil, words.count > 1, let last = words.last.flatMap({ ApplicationStage(word: $0) }),
      last.isClosed,
      try ApplicationChoice(session: session).known(words) == nil
    {
      ending = last
      words.removeLast()
      if words.count > 1, words.last?.lowercased() == "as" { words.removeLast() }
    }
    let application = try ApplicationChoice(session: session).application(words)
    guard let stage = try ending ?? asked(application) else {
      session.note("Nothing is changed.")
      return .success
    }
    let entry = ApplicationEntry(stage: stage, moment: try day.map(session.moment))
    guard try entry.store(to: application.id, in: session) else {
      session.note("\(application.company) is closed as \(stage.rawValue) already.")
      return .success
    }
    let search = try session.jobSearch
    guard let changed = search.applications.first(where: { $0.id == application.id }) else { return .success }
    let was = application.stage.map { ", was \($0.rawValue)" } ?? ""
    session.say(
      Styled(
        "\(changed.title): \(changed.stageText), \(Days.full(changed.stageSince, from: session.today))\(was)."
      ))
    try ApplicationSequel(session: session).follow(changed, before: application)
    return .success
  }

  private func asked(_ application: Application) throws -> ApplicationStage? {
    let endings = ApplicationStage.endings.map(\.rawValue)
    guard session.console.surface.inputIsTerminal else {
      throw Complaint(
        "How did it end? `application close \(ShellWords.quoted(application.company)) --as rejected`, or \(Wording.list(endings.filter { $0 != "rejected" }, "or"))."
      )
    }
    var dialogue = LineDialogue(session: session)
    return try dialogue.asked(
      "How did it end (\(Wording.list(endings, "or")))", completing: endings, reading: WordChoice.ending)
  }

  /// Opens the one that the words name, at the stage it had.
  func reopen(_ words: [String]) throws -> ExitStatus {
    let application = try ApplicationChoice(session: session).application(words, among: .closedFirst)
    guard let ending = application.stage, ending.isClosed else {
      session.note("\(application.title) is open\(application.stage.map { ": \($0.rawValue)" } ?? "").")
      return .success
    }
    let stage = application.stageBeforeClosing
    try ApplicationEntry(stage: stage).store(to: application.id, in: session)
    session.say(Styled("\(application.title) is open again: \(stage.rawValue), was \(ending.rawValue)."))
    if ending == .accepted, try session.restingSince != nil {
      session.note("You are resting; `rest --end` brings reminders back.")
    }
    return .success
  }
}
