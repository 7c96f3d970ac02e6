import FSRS
import Practice
import Store
import Terminal

/// Drives a mock interview at the console: asks for lines, feeds them to the state machine and carries out what follows.
final class MockRunner {
  /// How a sitting ended.
  enum Ending { case finished, left }

  let session: Session
  private(set) var interview: MockInterview
  private let voice: Voice
  private var prefill = ""
  private var wasInterrupted = false
  private var ending: Ending?

  /// A runner of the interview from where the sitting stands.
  ///
  /// - Parameter aloud: what is to be heard; nothing is written down before the debrief.
  init(session: Session, sitting: MockSitting, aloud: Voice.Wish = Voice.Wish()) {
    self.session = session
    voice = Voice(session: session, wish: aloud, writesDown: false)
    interview = MockInterview(sitting)
  }

  private var screen: MockScreen { MockScreen(session: session, interview: interview) }

  /// Runs until the last question is answered or the person leaves; what was answered is kept either way.
  func run() throws -> Ending {
    session.console.outlastInterrupts()
    if interview.phase == .followUp, let text = interview.answer.followUps.last?.text {
      screen.question(showsHelp: true)
      screen.say(text)
      voice.read(text)
    } else {
      screen.question(showsHelp: true)
      screen.draft()
      readQuestion()
    }
    voice.follow(interview)
    while ending == nil {
      let prompts = MockPrompts(
        interview: interview, surface: session.console.surface, rate: session.settings.speakingRate,
        isRecording: voice.isRecording)
      let reading = session.console.read(voice.attending(prompts.prompt(prefill: prefill)))
      prefill = ""
      try take(reading)
      if ending == nil { voice.follow(interview) } else { voice.answerIsDropped() }
    }
    return ending ?? .left
  }

  private func take(_ reading: Reading) throws {
    switch reading.outcome {
    case .line(let text):
      wasInterrupted = false
      let isWhole = reading.cameFromEditor && (interview.phase == .thinking || interview.phase == .typing)
      try receive(Round.Input(text, after: reading.elapsed, firstKey: reading.firstKey, isWhole: isWhole))
      if isWhole { session.note("Kept. An empty line ends the answer.") }
    case .interrupted:
      if wasInterrupted { return try leave() }
      wasInterrupted = true
      voice.answerPauses(wasInterrupted: true)
      session.note(Styled("\(interruption) Ctrl-C again leaves; nothing answered is lost."))
      interview.interrupt(after: reading.elapsed)
    case .endOfInput: try leave()
    }
  }

  /// What Ctrl-C drops now.
  private var interruption: String {
    switch interview.phase {
    case .typing: "That line is dropped, the ones before it stay."
    case .thinking, .speaking: "The answer starts over."
    case .followUp, .over: "The line is dropped."
    }
  }

  /// Feeds the machine. A line whose answer can't be stored is as if it had never been given.
  private func receive(_ input: Round.Input) throws {
    let before = interview
    do {
      for effect in interview.receive(input, at: session.now) { try perform(effect) }
    } catch let error as StoreError where session.console.surface.inputIsTerminal {
      session.note(Styled("\(error)", .warning))
      interview = before
      session.note("Nothing of your answer is lost here: try again.")
    }
  }

  private func perform(_ effect: MockInterview.Effect) throws {
    switch effect {
    case .ask:
      screen.question(showsHelp: false)
      readQuestion()
    case .followUp(let text):
      screen.say(text)
      voice.read(text)
    case .interrupt(let text):
      screen.say(text)
      voice.read(text)
    case .save(let place): try save(place)
    case .help: screen.help()
    case .noted: session.note("Noted; it is kept with this answer.")
    case .pause: try pause()
    case .skipped: session.note("Skipped.")
    case .tooSoon: session.note("That was quick: Enter again when you start to speak.")
    case .reopen(let line): prefill = line
    case .invalid(let sentence): session.note(Styled(sentence, .warning))
    case .leave: try leave()
    case .finished: ending = .finished
    }
  }

  private func save(_ place: Int?) throws {
    let sitting = interview.sitting
    try session.store.updateMock(sitting.update(textAt: place))
    // Only once the answer is over it is among those given.
    if let place, place < sitting.place, let given = sitting.given[place]?.answer {
      keepSound(of: given, at: place)
    }
  }

  private func keepSound(of answer: AnswerInProgress, at place: Int) {
    // A start that was forgotten leaves the last seconds alone on the recording.
    guard answer.delivery == .spoken, answer.thinking != nil || !interview.sitting.isTimed else { return }
    voice.keep(in: session.recordings.path(of: place, in: interview.sitting.id))
  }

  private func readQuestion() {
    guard interview.phase == .thinking, let question = interview.current else { return }
    voice.read(question.ask)
  }

  private func pause() throws {
    voice.answerPauses()
    let reading = session.console.read(Prompt("Paused; the clock stands still. Enter goes on. "))
    interview.resume(after: reading.elapsed)
    try save(nil)
  }

  private func leave() throws {
    ending = .left
    let sitting = interview.sitting
    // All but what is asked behind it is there.
    if interview.phase == .followUp { keepSound(of: sitting.answer, at: sitting.place) }
    if sitting.answered > 0 || !sitting.answer.lines.isEmpty { try save(nil) }
    screen.left()
  }
}
