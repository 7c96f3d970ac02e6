import FSRS
import Practice
import Store
import Terminal

/// Drives what a friend asks: the questions as the interviewer needs them, then the grades of both.
final class PartnerRunner {
  /// How a sitting ended.
  enum Ending { case finished, left }

  /// Words that begin with a slash while a friend asks.
  enum Slash: String, CaseIterable {
    case answer, blank, skip, pause, note, undo, quit, help
  }

  let session: Session
  private(set) var sitting: PartnerSitting
  private var round: Round
  /// The round before the line that is being worked on.
  private var before: Round
  /// What was answered in an earlier sitting and lacks a grade.
  private let waiting: PartnerSitting.Waiting?
  /// What the candidate said of the last answer.
  private var ownGrade: Grade?
  private var wasInterrupted = false
  private var ending: Ending?
  /// The attempts of this sitting, so that it takes back its own and no others.
  private var attempts: [EventID] = []

  /// A runner over what is left of a sitting.
  ///
  /// - Parameter waiting: an answer that lacks a grade; it is of the first question, or let go.
  init(
    session: Session, sitting: PartnerSitting, items: [RoundItem],
    waiting: (question: QuestionKey, answer: PartnerSitting.Waiting)?
  ) throws {
    self.session = session
    self.sitting = sitting
    let isFirst = waiting != nil && waiting?.question == items.first?.question.key
    self.waiting = isFirst ? waiting?.answer : nil
    let items = items.map { item in
      var item = item
      item.asksForContents = false
      return item
    }
    // No minutes are left from the start, so that what was blanked doesn't come again: a friend saw it already.
    let terms = Round.Terms(
      day: session.today, rules: try session.store.rules,
      cap: try session.preparation.cap(on: session.today), size: .time(.zero), followUpShare: 0,
      speakingRate: session.settings.speakingRate, usual: try session.store.usualTimes(), setting: .partner,
      isTimed: session.console.surface.inputIsTerminal)
    round = Round(
      items, terms: terms, after: sitting.progress,
      given: isFirst ? waiting.map { [$0.question: $0.answer.answer] } ?? [:] : [:])
    before = round
  }

  private var screen: PartnerScreen { PartnerScreen(session: session, sitting: sitting, round: round) }

  /// Says what to do, and waits until both are ready; a pipe is.
  func begin(minutes: Int) -> Bool {
    screen.welcome(minutes: minutes)
    guard session.console.surface.inputIsTerminal else { return true }
    guard case .line(let text) = session.console.read(Prompt("Enter when you are both ready. ")).outcome
    else { return false }
    return !["/quit", "q", "quit", "n", "no"].contains(text.trimmingSpaces.lowercased())
  }

  /// Runs until everything has a grade or was passed over, or until they leave; all that was given is kept.
  func run() throws -> Ending {
    session.console.outlastInterrupts()
    guard round.current != nil else { return .finished }
    showQuestion(isFirst: true)
    if let waiting {
      screen.given(waiting.answer)
      try perform(round.takeGiven())
      if let ticks = waiting.ticks { try receive(Round.Input(ticks, after: .zero)) }
    }
    while ending == nil {
      let prompts = PartnerPrompts(round: round, surface: session.console.surface)
      try take(session.console.read(prompts.prompt))
    }
    return ending ?? .left
  }

  private func take(_ reading: Reading) throws {
    switch reading.outcome {
    case .line(let text):
      wasInterrupted = false
      try receive(Round.Input(text.trimmingSpaces, after: reading.elapsed, firstKey: reading.firstKey))
    case .interrupted:
      if wasInterrupted { return leave() }
      wasInterrupted = true
      session.note(
        "\(round.isAnswering ? "The answer starts over." : "The line is dropped.") Ctrl-C again leaves; nothing graded is lost."
      )
      round.interrupt(after: reading.elapsed)
    case .endOfInput: leave()
    }
  }

  /// Feeds the machine. What can't be stored is as if its line had never been given.
  private func receive(_ input: Round.Input) throws {
    let sittingBefore = sitting
    before = round
    do {
      if let sentence = PartnerPrompts(round: round, surface: session.console.surface).refusal(of: input.text)
      {
        try keepTime(input)
        return session.note(Styled(sentence, .warning))
      }
      switch (round.phase, input.text) {
      case (.points, ">"), (.grade, ">"): try askFollowUp()
      case (_, "/\(Slash.answer.rawValue)"):
        try keepTime(input)
        screen.outline()
      default: try perform(round.receive(input, using: &session.generator))
      }
    } catch let error as StoreError where session.console.surface.inputIsTerminal {
      session.note(Styled("\(error)", .warning))
      (round, sitting) = (before, sittingBefore)
      session.note("Nothing is lost here: try again.")
    }
  }

  /// Lets the time of a line go on counting that is neither command nor answer.
  private func keepTime(_ input: Round.Input) throws {
    _ = round.receive(Round.Input("?", after: input.elapsed), using: &session.generator)
  }

  private func perform(_ effects: [Round.Effect]) throws {
    for effect in effects { guard try perform(effect) else { return } }
  }

  /// - Returns: whether what follows still holds.
  private func perform(_ effect: Round.Effect) throws -> Bool {
    switch effect {
    case .ask: showQuestion(isFirst: false)
    case .showPoints:
      screen.legend()
      try save()
    case .showGrades:
      screen.legend()
      try save()
    case .record(let attempt, _, let note): return try settle(attempt, note: note)
    case .result(let result, let item): screen.result(result, own: ownGrade, item: item)
    case .help(let phase): screen.help(phase)
    case .noted:
      if !round.isAnswering { try save() }
      session.note("Noted; it is kept with this answer.")
    case .paused: _ = session.console.read(Prompt("Paused; the clock stands still. Enter goes on. "))
    case .skipped:
      try save()
      session.note("Passed over; it comes another time.")
    case .undo: try takeBack()
    case .tooSoon: session.note("That was quick: Enter again when the answer begins.")
    case .invalid(let sentence): session.note(Styled(sentence, .warning))
    case .leave: leave()
    case .finished: ending = .finished
    case .followUp, .outline, .reveal, .hint, .lastAnswer, .play, .reopen, .askContents, .keepContents,
      .suspended, .unsuspend:
      break
    }
    return true
  }

  private func showQuestion(isFirst: Bool) {
    round.move(to: session.today)
    screen.question(showsHelp: isFirst)
  }

  /// Asks for the candidate's own grade and stores both; the friend's is on disk before that, and not yet on the screen.
  private func settle(_ attempt: Attempt, note: String?) throws -> Bool {
    let ticks = Ticks.line(attempt.coverage, attempt.grade)
    let answered = before.answer
    try session.store.updatePartner(
      updated(before).update(waiting: (attempt.question, .init(answered, ticks: ticks))))
    switch OwnGradeDialogue(session: session, friend: sitting.friend).ask() {
    case .left:
      round = before
      leave()
      return false
    case .back:
      round = before
      try save()
      session.note("Your grade is open again: letters and grade once more.")
      return false
    case .given(let own, let more):
      ownGrade = own
      let notes = [note, more].compactMap { $0 }.joined(separator: "\n")
      try store(attempt, own: own, note: notes.isEmpty ? nil : notes)
      return true
    }
  }

  private func store(_ attempt: Attempt, own: Grade?, note: String?) throws {
    var attempt = attempt
    attempt.ownGrade = own
    attempt.interview = sitting.id
    let id = session.newID()
    round.noteAttempt(id)
    sitting = updated(round)
    // The day on which it was asked, even if days changed while it was answered.
    let now = session.now
    let moment = Moment(instant: now.instant, utcOffset: now.utcOffset, day: round.terms.day)
    try session.act(
      [.attempt(attempt)] + session.telling(round.story, in: id)
        + session.naming(sitting.name, in: sitting.id),
      first: id, answered: moment,
      answer: note.map { Answer(note: $0) }, partner: sitting.update(waiting: nil))
    attempts.append(id)
  }

  /// The sitting as far as that round has come.
  private func updated(_ round: Round) -> PartnerSitting {
    var sitting = sitting
    sitting.progress = round.progress
    return sitting
  }

  /// Keeps where they stand, with an answer that waits for its grades.
  private func save() throws {
    sitting = updated(round)
    let isGiven = round.phase == .points || round.phase == .grade
    let key = isGiven ? round.current?.question.key : nil
    try session.store.updatePartner(
      sitting.update(waiting: key.map { ($0, PartnerSitting.Waiting(round.answer)) }))
  }

  /// The clock of something asked behind the answer.
  private func askFollowUp() throws {
    let asked = round.answer.followUps.count
    let planned = round.current?.question.followUps ?? []
    let text = asked < planned.count ? planned[asked] : "A follow-up of the interviewer's own"
    screen.say(text)
    let reading = session.console.read(
      PartnerPrompts(round: round, surface: session.console.surface).followUp)
    guard case .line = reading.outcome else { return }
    round.takeFollowUp(text, answeredIn: reading.elapsed)
    try save()
  }

  /// Takes back the last answer of this sitting as a whole; its times are kept for other grades.
  private func takeBack() throws {
    guard let id = attempts.popLast() else { return }
    let isLast = try session.store.nextUndo()?.events.contains { $0.id == id } ?? false
    if isLast { _ = try session.undo() } else { try session.act([.retraction(of: id)]) }
    session.note("Taken back; both grades are asked for again.")
  }

  private func leave() {
    ending = .left
    let isGiven = round.phase == .points || round.phase == .grade
    guard round.done > 0 || isGiven else { return session.note("Left; nothing was graded.") }
    session.note(
      "Left with \(Wording.counted(round.queue.count, "question")) to go; everything so far is kept. `partner` goes on with it."
    )
  }
}
