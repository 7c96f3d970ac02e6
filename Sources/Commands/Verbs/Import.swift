import ArgumentParser
import Practice
import QuestionBank
import Store
import Terminal

/// `import`: questions from any file into a bank of the person's own.
struct Import: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in questions: Markdown, CSV, JSON, YAML, Anki, plain text.")

  static let examples = [
    Example("import questions.md", "shows what it understood, then asks"),
    Example("import --dry-run ~/notes/interviews", "only shows, for a whole folder"),
    Example("import cards.apkg --history", "with what you answered there, so the schedule goes on"),
    Example("import - --yes --into pasted", "from a pipe, into a bank of that name"),
    Example("import questions.md", "again later: takes over what changed, your edits stay"),
    Example("import --undo", "sets the last import's bank aside; your answers are kept"),
  ]

  @Argument(help: "Files, folders, or - for standard input.")
  var paths: [String] = []

  @Flag(help: "Only show what would be done.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Don't ask.")
  var yes = false

  @Flag(help: "As JSON; imports only with --yes.")
  var json = false

  @Flag(help: "Take the last import back.")
  var undo = false

  @Flag(help: "With an Anki package: its review log, too.")
  var history = false

  @Option(help: "The bank to write, new or your own.")
  var into: String?

  @Option(help: "bank, markdown, json, yaml, csv, tsv, anki or text.")
  var format: String?

  @Option(name: .shortAndLong, help: "A topic for all of them; may be given several times.")
  var topic: [String] = []

  @Option(name: .shortAndLong, help: "Their kind: behavioural, technical, …")
  var kind: String?

  @Option(help: "The time for those that say none, such as 2m.")
  var time: String?

  func perform(in session: Session) throws -> ExitStatus {
    if undo {
      guard paths.isEmpty, into == nil, format == nil, !json, !history else {
        throw Complaint(
          "`import --undo` takes the last import back, whichever it was; it takes nothing but --dry-run.")
      }
      return try takeBack(in: session)
    }
    guard !paths.isEmpty else {
      throw Complaint("`import` needs a file, a folder or - for standard input; `help import` shows how.")
    }
    let planner = ImportPlanner(session: session, wishes: try wishes(), into: into)
    let files = try ImportFiles(session: session, format: try foreignFormat(), withHistory: history).read(
      paths)
    guard files.contains(where: { $0.outcome != nil }) else { return try refuse(files, in: session) }
    let plan = try planner.plan(files, paths: paths)
    if json { return try report(plan, planner, in: session) }
    // Not through the pager: the question that follows is about it.
    for line in ImportPreview(session: session, plan: plan).lines() { session.console.write(line) }
    if dryRun {
      session.note(Styled("Nothing is written: this was only a look.", .dim))
      return .success
    }
    if plan.changesNothing, !history { return .success }
    guard try yes || agrees(plan, in: session) else {
      session.note("Nothing is written.")
      return .success
    }
    try planner.carryOut(plan)
    try told(plan, in: session)
    return .success
  }

  private func wishes() throws(Complaint) -> ImportWishes {
    let kinds = try QuestionChoice.known(
      kind.map { [$0] } ?? [], among: Kind.allCases.map(\.rawValue), as: "kind")
    let duration = time.flatMap { Duration(written: $0) }
    if let time, duration == nil { throw Complaint("“\(time)” is no time; write it as 90s, 2m or 2m30s.") }
    return ImportWishes(topics: topic, kind: kinds.first.flatMap(Kind.init(rawValue:)), time: duration)
  }

  private func foreignFormat() throws(Complaint) -> ForeignFormat? {
    let formats = try QuestionChoice.known(
      format.map { [$0] } ?? [], among: ForeignFormat.allCases.map(\.rawValue), as: "format")
    return formats.first.flatMap(ForeignFormat.init(rawValue:))
  }

  private func refuse(_ files: [ImportedFile], in session: Session) throws -> ExitStatus {
    if json {
      session.showJSON(ImportReport(refused: files))
      return .badFile
    }
    let told = files.prefix(5).compactMap { file -> String? in
      guard case .failure(let refusal) = file.result else { return nil }
      return
        "\(file.name == "-" ? "Standard input" : file.name): \(refusal.sentence)\(refusal.advice.map { "; \($0)" } ?? "")."
    }
    let more = files.count > 5 ? " And \(files.count - 5) more files have none." : ""
    throw Complaint(told.joined(separator: " ") + more, exit: .badFile)
  }

  private func report(_ plan: ImportPlan, _ planner: ImportPlanner, in session: Session) throws -> ExitStatus
  {
    var report = ImportReport(plan)
    if yes, !dryRun {
      try planner.carryOut(plan)
      if history { _ = try ImportHistory(session: session).store(plan) }
      report.written = true
    }
    session.showJSON(report)
    return .success
  }

  private func agrees(_ plan: ImportPlan, in session: Session) throws -> Bool {
    guard session.console.surface.inputIsTerminal, !paths.contains("-") else {
      throw Complaint("Nobody can be asked here; `--yes` imports without asking, `--dry-run` only shows.")
    }
    while case .line(let text) = session.console.read(Prompt("Import? [Y/n] ")).outcome {
      switch text.trimmingSpaces.lowercased() {
      case "", "y", "yes": return true
      case "n", "no", "q": return false
      default: session.note("Enter or y imports, n does not.")
      }
    }
    return false
  }

  private func told(_ plan: ImportPlan, in session: Session) throws {
    let count = plan.merge.questions.count
    session.say(
      "\(Wording.counted(count, "question")) in \(plan.bank, .accent), asked from the next round on.")
    if history {
      let reviews = try ImportHistory(session: session).store(plan)
      if reviews.new > 0 {
        session.say(
          "\(Wording.counted(reviews.new, "earlier answer")) taken over; what is due comes back when it would have."
        )
      } else {
        session.say(
          reviews.known > 0
            ? "Its earlier answers were here already." : "There were no earlier answers in it.")
      }
    }
    session.note(
      Styled("`drill --bank \(plan.bank)` asks only these; `import --undo` takes the import back.", .dim))
  }

  private func takeBack(in session: Session) throws -> ExitStatus {
    let journal = ImportJournal(folder: session.environment.folders.imports)
    guard let entry = journal.standing().last else {
      throw Complaint("There is no import to take back.", exit: .no)
    }
    if dryRun {
      session.say(
        entry.hadBefore
          ? "\(entry.bank, .accent) would be as it was before its last import."
          : "\(entry.bank, .accent) would be set aside and asked from no more.")
      return .success
    }
    let undone = try journal.undo(entry)
    try session.refreshBanks()
    session.say(
      entry.hadBefore
        ? "\(entry.bank, .accent) is as it was before the last import; your answers are kept."
        : "\(entry.bank, .accent) is set aside and asked from no more; your answers are kept.")
    let what =
      entry.hadBefore
      ? "What the import had made of it\(undone.wasEdited ? ", with your changes since," : "") is kept in"
      : "The bank\(undone.wasEdited ? ", with what you changed in it," : "") is now"
    session.note(Styled("\(what) \(undone.setAside)", .dim))
    return .success
  }
}
