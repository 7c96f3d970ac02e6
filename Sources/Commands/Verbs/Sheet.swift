import ArgumentParser
import Practice
import QuestionBank
import Store
import Terminal

/// `sheet`: questions for a friend elsewhere to ask, and what comes back.
struct Sheet: Verb {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Write an interviewer's sheet for a friend; take in a filled one.")

  static let examples = [
    Example("sheet --company Acme --step onsite -o acme.html", "a page that works in any browser"),
    Example("sheet --topic conflict --minutes 10 -o sheet.md", "Markdown, for any editor"),
    Example("sheet --import filled.md", "what came back; asks for your own grades"),
    Example("sheet --import filled.md --dry-run", "only shows what is in it"),
  ]

  @OptionGroup var friend: FriendChoice

  @Option(name: .shortAndLong, help: "markdown or html; else what the file's name says, or markdown.")
  var format: String?

  @Option(name: .shortAndLong, help: "The file to write; without it the sheet goes to the screen.")
  var output: String?

  @Flag(inversion: .prefixedNo, help: "With an outline of each answer; without, unless wanted.")
  var answers = false

  @Flag(help: "Replace a file that is there already.")
  var force = false

  @Option(name: .customLong("import"), help: "A filled sheet to take in.")
  var filled: String?

  @Option(name: .shortAndLong, help: "With --import: when it was, if the sheet doesn't say.")
  var day: String?

  @Flag(help: "With --import: only show what is in it.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "With --import: don't ask, not for your own grades either.")
  var yes = false

  @Flag(help: "With --import: keep what has no faults.")
  var skipFaults = false

  func validate() throws {
    if filled == nil, day != nil || dryRun || yes || skipFaults {
      throw ValidationError("--day, --dry-run, --yes and --skip-faults go with --import")
    }
    if filled != nil, output != nil || format != nil {
      throw ValidationError("Either --import, or --output and --format")
    }
  }

  func perform(in session: Session) throws -> ExitStatus {
    if let filled {
      return try SheetImportDialogue(
        session: session, file: filled, day: day, isDryRun: dryRun, isYes: yes, skipsFaults: skipFaults
      ).run()
    }
    let maker = SheetMaker(session: session)
    let format = try chosenFormat()
    let path = output.map { session.environment.path($0) }
    if let path, !force, TextFile.exists(path) {
      throw Complaint("\(path) is there already; `sheet --force` replaces a file.", exit: .storage)
    }
    let questions = try friend.questions(session)
    let sheet = maker.sheet(questions, for: friend.friend, withAnswers: answers)
    let text = maker.text(of: sheet, as: format)
    guard let path else {
      session.console.writeData(text)
      return .success
    }
    try TextFile.write(text, to: path)
    let count = Wording.counted(sheet.items.count, "question")
    session.say(
      "\(count) for about \(Wording.counted(sheet.minutes, "minute")) written to \(path).")
    session.note(Styled("Send it to your friend; `sheet --import FILE` takes in what comes back.", .dim))
    return .success
  }

  private func chosenFormat() throws(Complaint) -> SheetMaker.Format {
    guard let format else { return output.flatMap(SheetMaker.Format.init(fileName:)) ?? .markdown }
    let names = SheetMaker.Format.allCases.map(\.rawValue)
    let known = try QuestionChoice.known([format], among: names, as: "format")
    return known.first.flatMap(SheetMaker.Format.init(rawValue:)) ?? .markdown
  }
}
