import FSRS
import Practice
import QuestionBank
import Store
import Terminal

/// Drives a round at the console: asks for lines, feeds them to the state machine and carries out what follows.
final class DrillRunner {
  /// How a sitting ended.
  enum Ending { case finished, left }

  let session: Session
  private(set) var round: Round
  private let dateName: String?
  private let voice: Voice
  private var prefill = ""
  private var wasInterrupted = false
  /// Whether leaving now is known to drop an answer.
  private var wasWarned = false
  private var ending: Ending?
  private var log = Log()
  /// Words of stories told before.
  private var stories: [String] = []
  /// The company of the nearest interview, which may have heard a story already.
  private var company: String?

  /// The events of this sitting, so that it takes back its own and no others.
  private struct Log {
    var all: Set<EventID> = []
    var attempts: [EventID] = []
    var suspensions: [QuestionKey: EventID] = [:]
  }

  /// A runner of `round`.
  ///
  /// - Parameters:
  ///   - dateName: what the date prepared for is called, as in "the day before Acme".
  ///   - aloud: what is to be heard.
  init(session: Session, round: Round, dateName: String?, aloud: Voice.Wish = Voice.Wish()) {
    self.session = session
    self.round = round
    self.dateName = dateName
    voice = Voice(session: session, wish: aloud)
  }

  /// Runs until the round is over or left; what was graded is kept either way.
  func run() throws -> Ending {
    session.console.outlastInterrupts()
    stories = try session.storyWords()
    company = try session.jobSearch.worthPreparing(at: session.now).first?.application?.company
    try showQuestion(isFirst: true)
    while ending == nil {
      let prompts = RoundPrompts(
        round: round, surface: session.console.surface, isRecording: voice.isRecording, stories: stories)
      let reading = session.console.read(voice.attending(prompts.prompt(prefill: prefill)))
      prefill = ""
      try take(reading)
      if ending == nil { voice.follow(round) } else { voice.answerIsDropped() }
    }
    return ending ?? .left
  }

  private func take(_ reading: Reading) throws {
    switch reading.outcome {
    case .line(let text):
      wasInterrupted = false
      if text != "/\(Round.Slash.quit.rawValue)" { wasWarned = false }
      let isWhole = reading.cameFromEditor && (round.phase == .thinking || round.phase == .typing)
      try receive(Round.Input(text, after: reading.elapsed, firstKey: reading.firstKey, isWhole: isWhole))
      if isWhole { session.note("Kept. An empty line ends the answer.") }
    case .interrupted:
      if wasInterrupted { return leave() }
      wasInterrupted = true
      voice.answerPauses(wasInterrupted: true)
      session.note(Styled("\(interruption) Ctrl-C again leaves the round; nothing graded is lost."))
      round.interrupt(after: reading.elapsed)
    case .endOfInput: leaveOrWarn()
    }
  }

  /// What Ctrl-C drops now.
  private var interruption: String {
    switch round.phase {
    case .typing: "That line is dropped, the ones before it stay."
    case .thinking, .speaking: "The answer starts over."
    case .away, .followUp, .points, .grade, .contents, .finished: "The line is dropped."
    }
  }

  /// Feeds the machine. An answer that can't be stored is kept, so that its grade can be given again; one that is
  /// stored already is not asked for a second time, whatever failed behind it.
  private func receive(_ input: Round.Input) throws {
    let (before, logBefore) = (round, log)
    do {
      try perform(round.receive(input, using: &session.generator))
    } catch let error as StoreError where session.console.surface.inputIsTerminal {
      session.note(Styled("\(error)", .warning))
      guard log.attempts.count <= logBefore.attempts.count else { return }
      (round, log) = (before, logBefore)
      session.note("Nothing of your answer is lost here: try again.")
    }
  }

  private func perform(_ effects: [Round.Effect]) throws {
    for effect in effects { try perform(effect) }
  }

  private func perform(_ effect: Round.Effect) throws {
    let screen = RoundScreen(session: session, round: round)
    switch effect {
    case .ask: try showQuestion(isFirst: false)
    case .followUp(let text):
      screen.followUp(text)
      voice.read(text)
    case .showPoints: screen.points()
    case .showGrades: screen.grades()
    case .record(let attempt, let text, let note): try store(attempt, text: text, note: note)
    case .result(let result, let item):
      screen.result(result, item: item, dateName: dateName)
      if let told = try session.toldBefore(round.story, at: company) { session.say(Styled(told)) }
      try voice.tellFigures()
      try session.tellIfLeech(result.key)
    case .askContents: session.say("What should it contain? One line; kept as your own points. Enter skips.")
    case .keepContents(let points, let key): try keep(points, of: key)
    case .help(let phase): screen.help(phase, hasSound: voice.hasSound)
    case .hint(let hint): session.note(hint.map { "Hint: \($0)" } ?? "There is no further hint.")
    case .outline(let text): screen.outline(text)
    case .lastAnswer: try session.showLastAnswer(to: round.current?.question.key)
    case .play: voice.play()
    case .undo:
      try takeBack(log.attempts.popLast())
      voice.reopen()
    case .unsuspend(let key): try takeBack(log.suspensions.removeValue(forKey: key))
    case .reveal(let item): screen.reveal(item)
    case .noted: session.note("Noted; it is kept with this answer.")
    case .paused: pause()
    case .skipped:
      try saveProgress()
      session.note("Skipped; it comes another time.")
    case .suspended(let key): try suspend(key)
    case .tooSoon: session.note("That was quick: Enter again when you start to speak.")
    case .reopen(let line): prefill = line
    case .invalid(let sentence): session.note(Styled(sentence, .warning))
    case .leave: leaveOrWarn()
    case .finished:
      ending = .finished
      try session.store.updateSitting(.clear)
    }
  }

  private func saveProgress() throws {
    try session.store.updateSitting(.save(round.progress.saved))
  }

  private func showQuestion(isFirst: Bool) throws {
    wasWarned = false
    round.move(to: session.today)
    round.take(try session.store.rules)
    RoundScreen(session: session, round: round).question(showsHelp: isFirst)
    if round.phase == .thinking, let item = round.current {
      voice.read(item.question.wording(item.wordingNumber))
    }
  }

  /// The attempt and the round's progress in one transaction, before anything is said of them.
  private func store(_ attempt: Attempt, text: String?, note: String?) throws {
    let answer = text == nil && note == nil ? nil : Answer(text: text, note: note)
    let id = session.newID()
    round.noteAttempt(id)
    // The day on which it was asked, even if days changed while it was answered.
    let now = session.now
    let moment = Moment(instant: now.instant, utcOffset: now.utcOffset, day: round.terms.day)
    let ids = try session.act(
      [.attempt(attempt)] + session.telling(round.story, in: id), first: id, answered: moment, answer: answer,
      sitting: .save(round.progressOnceGraded.saved))
    log.all.formUnion(ids)
    if let story = round.story, !stories.contains(story) { stories.append(story) }
    log.attempts.append(id)
    voice.keep(as: id, attempt, text: text)
  }

  private func keep(_ points: [String], of key: QuestionKey) throws {
    do {
      if !points.isEmpty { try session.addOwnPoints(points, to: key) }
    } catch {
      let reason = (error as? EditRefusal)?.sentence ?? "\(error)"
      return session.note(Styled("The points could not be kept. \(reason)", .warning))
    }
    let asked = Change(Change.Subject(.question, key.text), "asked_contents", to: "1")
    log.all.formUnion(try session.act([.change(asked)]))
    if !points.isEmpty { session.note("Kept as your own points; `mine \(key)` opens them.") }
  }

  private func suspend(_ key: QuestionKey) throws {
    let ids = try session.act(
      [.change(Change(Change.Subject(.question, key.text), "suspended", to: "1"))],
      sitting: .save(round.progress.saved))
    log.all.formUnion(ids)
    log.suspensions[key] = ids.first
    session.note("It won't be asked any more; `undo` or `suspend --off \(key)` brings it back.")
  }

  /// Takes back an event of this sitting, and what only served it since; deeds of another process stay.
  private func takeBack(_ wanted: EventID?) throws {
    guard let wanted else { return }
    var isDone = false
    while !isDone, let next = try session.store.nextUndo(),
      next.events.allSatisfy({ log.all.contains($0.id) })
    {
      guard let reversal = try session.undo() else { break }
      isDone = reversal.events.contains { $0.id == wanted }
      if isDone { session.note(Styled(reversal.sentence(session: session, verb: "Taken back"))) }
    }
    if !isDone {
      try session.act([.retraction(of: wanted)])
      session.note("Taken back.")
    }
    try saveProgress()
  }

  private func pause() {
    voice.answerPauses()
    _ = session.console.read(Prompt("Paused; the clock stands still. Enter goes on. "))
  }

  /// An answer that was given but has no grade would be lost, so leaving takes a second word then.
  private func leaveOrWarn() {
    let isGiven = [.away, .points, .grade].contains(round.phase) || !round.answer.lines.isEmpty
    guard isGiven, !wasWarned, session.console.surface.inputIsTerminal else { return leave() }
    wasWarned = true
    session.note("This answer has no grade yet and would be lost: grade it, or leave once more to drop it.")
  }

  private func leave() {
    ending = .left
    let left = round.queue.count
    guard round.done > 0 else { return session.note("Left; nothing was graded.") }
    session.note(
      "Left with \(Wording.counted(left, "question")) to go; everything graded is kept. `drill` goes on with it today."
    )
  }
}

extension RoundProgress {
  /// The progress as the database keeps it.
  var saved: SavedSitting { SavedSitting(day: day, body: JSONText.encode(self)) }
}
