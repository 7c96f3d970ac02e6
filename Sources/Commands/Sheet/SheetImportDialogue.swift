import FSRS
import Practice
import QuestionBank
import Store
import Terminal

/// Shows what a sheet brought, asks for what it can't know, and stores it.
struct SheetImportDialogue {
  let session: Session
  /// As the person named it.
  let file: String
  var day: String?
  var isDryRun: Bool
  var isYes: Bool
  var skipsFaults: Bool

  private var mayAsk: Bool { session.console.surface.inputIsTerminal && !isYes && !isDryRun }

  func run() throws -> ExitStatus {
    let bytes = try TextFile.bytes(at: session.environment.path(file), limit: SheetReader.largestSize)
    let reading: SheetReading
    do {
      reading = try SheetReader().read(bytes)
    } catch {
      throw Complaint("\(file) \(error.sentence).", exit: .badFile)
    }
    let importing = SheetImport(session: session)
    var plan = try importing.plan(reading)
    let date = try self.date(of: reading, &plan)
    tell(plan)
    for fault in plan.faults {
      // In one piece, so that editors find the place.
      session.console.message(Styled("\(file):\(fault.line): \(fault.sentence)", .warning))
    }
    guard try goesOnDespiteFaults(plan) else { return .badFile }
    let status: ExitStatus = plan.faults.isEmpty ? .success : .badFile
    guard !plan.arrivals.isEmpty else {
      session.say(plan.known > 0 ? "All of it is in the record already." : "There is nothing in it to keep.")
      return status
    }
    guard let moment = try date ?? askedDate() else { return nothingKept() }
    if mayAsk, !askOwnGrades(&plan) { return nothingKept() }
    show(plan)
    if isDryRun {
      session.note(Styled("Nothing is kept: this was only a look.", .dim))
      return status
    }
    guard try agrees(plan, at: moment) else { return nothingKept() }
    try importing.store(plan, at: moment)
    let count = Wording.counted(plan.arrivals.count, "answer")
    session.say("\(count) kept, as of \(moment.day.short(from: session.today)). `undo` takes them back.")
    return status
  }

  private func nothingKept() -> ExitStatus {
    session.note("Nothing is kept.")
    return .success
  }

  private func tell(_ plan: SheetImport.Plan) {
    let who = plan.interviewer.map { "Filled in by \($0)" } ?? "A filled sheet"
    var parts = ["\(Wording.counted(plan.arrivals.count + plan.known, "answer"))"]
    if plan.known > 0 { parts.append("\(plan.known) of them in the record already") }
    if plan.open > 0 { parts.append("\(Wording.counted(plan.open, "question")) left open") }
    session.say("\(who): \(parts.joined(separator: ", ")).")
  }

  /// What the person or the sheet says; nil if nobody does. Days without an hour are at noon.
  private func date(of reading: SheetReading, _ plan: inout SheetImport.Plan) throws -> Moment? {
    if let day { return try session.moment(day) }
    guard let written = reading.date else { return nil }
    let today = session.now.local.date
    let hasDigits = written.text.contains(where: \.isNumber)
    let meant = StudyDay(iso: written.text) ?? WhenText(written.text, today: today, direction: .past)?.date
    var problem: SheetFault.Problem?
    if let meant, hasDigits {
      if meant > today { problem = .futureDate(written.text) }
    } else {
      problem = .date(written.text)
    }
    if let problem {
      plan.faults.insert(SheetFault(line: written.line, problem: problem), at: 0)
      return nil
    }
    return meant.map(noon)
  }

  /// Noon of that day, or now if that is still to come.
  private func noon(of day: StudyDay) -> Moment {
    let instant = session.environment.instant(date: day, minuteOfDay: 12 * 60)
    let now = session.now
    return instant < now.instant
      ? session.environment.moment(at: instant, dayStart: session.settings.dayStart) : now
  }

  private func askedDate() throws -> Moment? {
    if isDryRun { return session.now }
    guard mayAsk else {
      throw Complaint("The sheet has no date; `--day` says when it was, as in --day yesterday.")
    }
    while case .line(let line) = session.console.read(Prompt("When was it? [today] ")).outcome {
      let text = line.trimmingSpaces
      if text.isEmpty { return session.now }
      do throws(Complaint) {
        return try session.moment(text)
      } catch {
        session.note(Styled("\(error)", .warning))
      }
    }
    return nil
  }

  /// Before the friend's are shown, so that those don't sway them.
  ///
  /// - Returns: whether the person wants to go on.
  private func askOwnGrades(_ plan: inout SheetImport.Plan) -> Bool {
    let whose = plan.interviewer.map { "\($0)'s" } ?? "theirs"
    session.say("Your own grades first, before you see \(whose). Enter leaves one out.")
    for index in plan.arrivals.indices {
      let arrival = plan.arrivals[index]
      session.say(Styled(arrival.title ?? arrival.answer.key.text, .strong), indent: 2)
      asking: while true {
        guard case .line(let line) = session.console.read(Prompt("your grade, 1 to 4> ")).outcome else {
          return false
        }
        let text = line.trimmingSpaces
        if text.isEmpty { break asking }
        if let grade = Grade(text: text) {
          plan.arrivals[index].own = grade
          break asking
        }
        session.note(
          Styled("A grade is 1 blanked, 2 shaky, 3 solid or 4 nailed; Enter leaves it out.", .warning))
      }
    }
    return true
  }

  private func show(_ plan: SheetImport.Plan) {
    session.console.write("")
    let rows = plan.arrivals.map { arrival in
      GradeTable.Row(
        shown: arrival.answer.key.shown(title: arrival.title),
        attempt: arrival.attempt(in: arrival.id), target: arrival.target)
    }
    for line in GradeTable(rows: rows).lines(for: session.console.surface) { session.console.write(line) }
    session.console.write("")
    for arrival in plan.arrivals {
      guard let words = arrival.answer.words else { continue }
      let shown = words.split(whereSeparator: \.isNewline).joined(separator: " ")
      session.say("\(arrival.answer.key.shown(title: arrival.title), .dim)  \(shown)", hanging: 2)
    }
  }

  private func goesOnDespiteFaults(_ plan: SheetImport.Plan) throws -> Bool {
    guard !plan.faults.isEmpty, !skipsFaults, !isDryRun else { return true }
    guard mayAsk, !plan.arrivals.isEmpty else {
      throw Complaint(
        "Nothing is kept. Mend these lines, or add --skip-faults to keep what has none.", exit: .badFile)
    }
    let count = Wording.counted(plan.arrivals.count, "answer")
    guard
      case .line(let text) = session.console.read(
        Prompt(Styled("Go on with the \(count) without faults? [y/N] "))
      ).outcome, ["y", "yes"].contains(text.trimmingSpaces.lowercased())
    else {
      session.note("Nothing is kept; mend these lines and import it again.")
      return false
    }
    return true
  }

  private func agrees(_ plan: SheetImport.Plan, at moment: Moment) throws -> Bool {
    if isYes { return true }
    guard mayAsk else {
      throw Complaint("Nobody can be asked here; `--yes` keeps them without asking, `--dry-run` only shows.")
    }
    let day = moment.day.short(from: session.today)
    let prompt = Prompt(Styled("Keep \(plan.arrivals.count == 1 ? "it" : "these"), as of \(day)? [Y/n] "))
    while case .line(let text) = session.console.read(prompt).outcome {
      switch text.trimmingSpaces.lowercased() {
      case "", "y", "yes": return true
      case "n", "no", "q": return false
      default: session.note("Enter or y keeps them, n does not.")
      }
    }
    return false
  }
}
