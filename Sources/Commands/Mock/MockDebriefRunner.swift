import FSRS
import Foundation
import Practice
import QuestionBank
import Store
import Terminal

/// Asks for points and grades of what a mock interview's questions were answered, one after the other.
final class MockDebriefRunner {
  /// How a sitting ended.
  enum Ending { case finished, left }

  let session: Session
  private(set) var sitting: MockSitting
  private var round: Round
  /// Places of the answers by the key that the round knows them by.
  private let places: [QuestionKey: Int]
  private let dateName: String?
  private let voice: Voice
  private var wasInterrupted = false
  private var ending: Ending?
  /// What this sitting did, the latest last, for taking it back.
  private var log: [Deed] = []

  private struct Deed {
    var place: Int
    /// Nil where nothing but the sitting changed.
    var event: EventID?
  }

  /// A runner over the answers that have no grade.
  init(session: Session, sitting: MockSitting) throws {
    self.session = session
    self.sitting = sitting
    voice = Voice(session: session, wish: Voice.Wish())
    dateName = try session.preparation.planned(after: session.today)?.title(from: session.today)
    let maker = RoundMaker(session: session)
    let notes = try session.ownNotes()
    var items: [RoundItem] = []
    var given: [QuestionKey: AnswerInProgress] = [:]
    var places: [QuestionKey: Int] = [:]
    for place in sitting.open {
      let question = sitting.questions[place]
      var item =
        try question.key.flatMap { try maker.item($0, why: .new, notes: notes[$0]) } ?? Self.bare(question)
      if let ended = sitting.given[place]?.ended, let last = item.record?.last, last.instant > ended.instant {
        try Self.forget(since: ended, in: &item, session)
      }
      item.asksForContents = false
      items.append(item)
      given[item.question.key] = sitting.given[place]?.answer
      places[item.question.key] = place
    }
    self.places = places
    round = Round(
      items,
      terms: Round.Terms(
        day: session.today, rules: try session.store.rules,
        cap: try session.preparation.cap(on: session.today),
        size: .count(items.count), followUpShare: 0, speakingRate: session.settings.speakingRate,
        usual: try session.store.usualTimes(), setting: .mock, isTimed: sitting.isTimed),
      given: given)
  }

  /// Sees a question as it was when it was asked in the interview: it was answered elsewhere since.
  private static func forget(since moment: Moment, in item: inout RoundItem, _ session: Session) throws {
    let before = try session.store.history(of: item.question.key).filter {
      $0.occurred.instant < moment.instant
    }
    item.last = before.last.map { RoundItem.Past($0) }
    item.record = QuestionRecord.folding(
      item.question.key,
      before.map { QuestionRecord.Step($0.attempt, at: $0.occurred.instant, on: $0.occurred.day) },
      rules: try session.store.rules)
  }

  /// A question that no bank has, or has any more: there is nothing to tick.
  private static func bare(_ question: MockQuestion) -> RoundItem {
    let key = question.key ?? QuestionKey(ofWording: question.ask)
    return RoundItem(
      question: Question(key: key, wordings: [question.ask], kind: question.kind, time: question.time),
      why: .new)
  }

  /// Runs until everything has a grade or was let go, or until the person leaves.
  func run() throws -> Ending {
    session.console.outlastInterrupts()
    guard round.current != nil else { return .finished }
    try show()
    try perform(round.takeGiven())
    while ending == nil {
      let prompts = RoundPrompts(round: round, surface: session.console.surface)
      try take(session.console.read(voice.attending(prompts.prompt(prefill: ""))))
    }
    return ending ?? .left
  }

  private func take(_ reading: Reading) throws {
    switch reading.outcome {
    case .line(let text):
      wasInterrupted = false
      try receive(Round.Input(text, after: reading.elapsed, firstKey: reading.firstKey))
    case .interrupted:
      if wasInterrupted { return leave() }
      wasInterrupted = true
      session.note("The line is dropped. Ctrl-C again leaves; nothing is lost.")
    case .endOfInput: leave()
    }
  }

  private func receive(_ input: Round.Input) throws {
    let before = (round, sitting, log)
    do {
      let place = self.place
      try perform(round.receive(input, using: &session.generator), at: place)
    } catch let error as StoreError where session.console.surface.inputIsTerminal {
      session.note(Styled("\(error)", .warning))
      guard log.count <= before.2.count else { return }
      (round, sitting, log) = before
      session.note("Nothing is lost here: try again.")
    }
  }

  /// The place of the answer that waits for its grade now.
  private var place: Int? { round.current.flatMap { places[$0.question.key] } }

  private func perform(_ effects: [Round.Effect], at place: Int? = nil) throws {
    for effect in effects { try perform(effect, at: place ?? self.place ?? 0) }
  }

  private func perform(_ effect: Round.Effect, at place: Int) throws {
    let screen = RoundScreen(session: session, round: round)
    switch effect {
    case .ask: try show()
    case .showPoints: screen.points()
    case .showGrades:
      // Nothing stands between the answer and the grades where there was nothing to tick.
      if round.answer.coverage == nil { session.console.write("") }
      screen.grades()
    case .record(let attempt, let text, let note): try store(attempt, text: text, note: note, at: place)
    case .result(let result, let item):
      // Without a key there is no history to compare with, and no day on which it comes back.
      guard sitting.questions[place].key != nil else {
        return session.say("\(Wording.sentence(result.grade.word)).")
      }
      screen.result(result, item: item, dateName: dateName)
      try voice.tellFigures()
    case .outline(let text): screen.outline(text)
    case .lastAnswer: try session.showLastAnswer(to: sitting.questions[place].key)
    case .skipped: try drop(place)
    case .suspended(let key): try suspend(key, at: place)
    case .undo, .unsuspend: try takeBack()
    case .reveal: break
    case .help:
      MockDebriefScreen(session: session, sitting: sitting).help(round.phase, hasSound: voice.hasSound)
    case .noted: session.note("Noted; it is kept with this answer.")
    case .paused: session.note("No clock runs in the debrief: take your time.")
    case .play: voice.play()
    case .hint: session.note("The points are on the screen already.")
    case .invalid(let sentence): session.note(Styled(sentence, .warning))
    case .leave: leave()
    case .finished: ending = .finished
    case .followUp, .askContents, .keepContents, .tooSoon, .reopen: break
    }
  }

  private func show() throws {
    guard let place, let given = sitting.given[place] else { return }
    round.move(to: given.ended.day)
    round.take(try session.store.rules)
    voice.takeUp(session.recordings.path(of: place, in: sitting.id))
    MockDebriefScreen(session: session, sitting: sitting).answer(
      at: place, number: round.done + 1, of: round.total, isRecorded: voice.hasSound)
  }

  /// The attempt and what is left of the debrief in one transaction, before anything is said of them.
  private func store(_ attempt: Attempt, text: String?, note: String?, at place: Int) throws {
    guard let given = sitting.given[place] else { return }
    var graded = sitting
    graded.given[place]?.grade = attempt.grade
    graded.given[place]?.coverage = attempt.coverage
    guard sitting.questions[place].key != nil else {
      try session.store.updateMock(graded.update(textAt: nil))
      sitting = graded
      return log.append(Deed(place: place, event: nil))
    }
    var attempt = attempt
    attempt.interview = sitting.id
    attempt.wording = sitting.questions[place].wording
    let id = session.newID()
    graded.given[place]?.attempt = id
    let answer = text == nil && note == nil ? nil : Answer(text: text, note: note)
    try session.act(
      [.attempt(attempt)] + session.telling(round.story, in: id), first: id, answered: given.ended,
      answer: answer, mock: graded.update(textAt: place))
    round.noteAttempt(id)
    sitting = graded
    log.append(Deed(place: place, event: id))
    voice.keep(as: id, attempt, text: text)
  }

  private func drop(_ place: Int) throws {
    sitting.given[place]?.isDropped = true
    try session.store.updateMock(sitting.update(textAt: nil))
    voice.answerIsDropped()
    unlink(session.recordings.path(of: place, in: sitting.id))
    session.note("Let go; it gets no grade.")
  }

  private func suspend(_ key: QuestionKey, at place: Int) throws {
    sitting.given[place]?.isDropped = true
    let ids = try session.act(
      [.change(Change(Change.Subject(.question, key.text), "suspended", to: "1"))],
      mock: sitting.update(textAt: nil))
    log.append(Deed(place: place, event: ids.first))
    session.note("It won't be asked any more, and gets no grade; `suspend --off \(key)` brings it back.")
  }

  /// Takes back the last grade or suspension of this sitting; its text waits again for a grade.
  private func takeBack() throws {
    guard let deed = log.popLast() else { return }
    sitting.given[deed.place]?.grade = nil
    sitting.given[deed.place]?.coverage = nil
    sitting.given[deed.place]?.attempt = nil
    sitting.given[deed.place]?.isDropped = false
    let update = sitting.update(textAt: deed.place)
    if let event = deed.event {
      try? session.recordings.move(
        session.recordings.path(of: event), to: session.recordings.path(of: deed.place, in: sitting.id))
      let isLast = try session.store.nextUndo()?.events.contains { $0.id == event } ?? false
      if isLast { _ = try session.undo() } else { try session.act([.retraction(of: event)]) }
    }
    try session.store.updateMock(update)
    session.note("Taken back.")
  }

  private func leave() {
    ending = .left
    let left = Wording.counted(sitting.open.count, "answer")
    session.note("Left with \(left) to grade. `mock` goes on with them, `mock --drop` lets them go.")
  }
}
