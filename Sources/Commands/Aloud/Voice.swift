import Foundation
import Practice
import Store
import Terminal

/// All that is heard in a sitting: questions read aloud, answers recorded, written down and played back.
///
/// A runner says what happens and never minds whether anything of it is wished or installed.
final class Voice {
  /// What the person asked for.
  struct Wish: Equatable {
    var speaks = false
    var records = false
  }

  /// The sound of one answer, from its end on.
  private struct Answer {
    var sound: Sound
    var file: String
    var transcription: Transcription?
    var text: String?
    /// Whether the file has no place yet where it could stay.
    var isDraft = false
  }

  /// The attempt stored last.
  private struct Kept {
    var id: EventID
    var attempt: Attempt
    var text: String?
    var answer: Answer?
  }

  private let session: Session
  private let speaker: Speaker?
  private let recorder: AnswerRecorder?
  /// Whether answers are written down as soon as they are over.
  private let writesDown: Bool
  /// Ended, and not stored yet.
  private var answer: Answer?
  private var kept: Kept?
  /// Whether recording waits for the end of the reading, so that it isn't recorded itself.
  private var isWaitingForSilence = false
  private var number = 0

  /// What is wished and possible; what is missing is said once.
  init(session: Session, wish: Wish, writesDown: Bool = true) {
    self.session = session
    self.writesDown = writesDown
    let isPossible = session.console.surface.inputIsTerminal
    if !isPossible, wish.speaks || wish.records {
      session.noteOnce("Reading aloud and recording are for a terminal; input isn't one.", .warning)
    }
    speaker = wish.speaks && isPossible ? Speaker(session: session) : nil
    recorder = wish.records && isPossible ? AnswerRecorder(session: session) : nil
    // What is wrong with its command is said before anything is recorded for it.
    if recorder != nil { _ = Transcriber(session: session) }
  }

  deinit {
    recorder?.drop()
    speaker?.waitForSilence()
    removeDraft()
  }

  var isRecording: Bool { isWaitingForSilence || recorder?.isRecording ?? false }

  /// Whether there is something to play back: of the answer that waits for its grade, or of the one graded last.
  var hasSound: Bool { answer != nil || kept?.answer != nil }

  /// Reads a question or a follow-up aloud, which isn't recorded; any key ends it.
  func read(_ text: String) {
    guard let speaker else { return }
    recorder?.endTake()
    speaker.read(text)
  }

  /// The prompt with what has to happen while it waits: keys end the reading, and silence begins the recording.
  func attending(_ prompt: Prompt) -> Prompt {
    guard speaker != nil || recorder != nil else { return prompt }
    var prompt = prompt
    // The answer goes on meanwhile, and so does its recording.
    prompt.whenInterjected = { [weak self] in self?.speaker?.read($0.text.trimmingSpaces) }
    prompt.whenKeyPressed = { [weak self] in self?.speaker?.hush() }
    let isOver = prompt.whileWaiting
    prompt.whileWaiting = { [weak self] in
      self?.recordOnceSilent()
      return isOver?() ?? false
    }
    return prompt
  }

  /// The answer begins, or goes on after a pause.
  func answerBegins() {
    guard let recorder, !recorder.isRecording else { return }
    if speaker?.isSpeaking ?? false {
      isWaitingForSilence = true
    } else {
      speaker?.waitForSilence()
      recorder.begin()
    }
  }

  /// The answer stands still.
  ///
  /// - Parameter wasInterrupted: by Ctrl-C, which other programs of the terminal get as well.
  func answerPauses(wasInterrupted: Bool = false) {
    isWaitingForSilence = false
    speaker?.hush()
    recorder?.endTake(wasInterrupted: wasInterrupted)
  }

  /// The answer is over; writing it down begins. Nothing happens if that is known already.
  func answerEnds() {
    isWaitingForSilence = false
    guard let sound = recorder?.finish() else { return }
    number += 1
    do {
      let file = try session.recordings.draft("answer\(number).wav")
      try session.recordings.save(sound, to: file)
      let transcription =
        writesDown ? Transcriber(session: session)?.begin(file, lasting: sound.duration) : nil
      answer = Answer(sound: sound, file: file, transcription: transcription, isDraft: true)
    } catch {
      session.note(Styled(error.description, .warning))
    }
  }

  /// The answer is given up, or is no whole one.
  func answerIsDropped() {
    isWaitingForSilence = false
    recorder?.drop()
    removeDraft()
    answer = nil
  }

  private func removeDraft() {
    if let answer, answer.isDraft { unlink(answer.file) }
  }

  /// The answer is stored without a grade, so its sound waits in that file, behind what waits there already.
  func keep(in file: String) {
    answerEnds()
    guard let ended = answer else { return }
    answer = nil
    let before = [session.recordings.sound(at: file)].compactMap { $0 }
    do {
      if before.isEmpty {
        try session.recordings.move(ended.file, to: file)
      } else if let whole = Sound.joined(before + [ended.sound]) {
        try session.recordings.save(whole, to: file)
        unlink(ended.file)
      }
    } catch {
      session.note(Styled(error.description, .warning))
    }
  }

  /// Takes an answer up whose sound waits in a file, if there is one: it can be played, and writing it down begins.
  func takeUp(_ file: String) {
    answer = nil
    kept = nil
    guard let sound = session.recordings.sound(at: file) else { return }
    answer = Answer(
      sound: sound, file: file,
      transcription: Transcriber(session: session)?.begin(file, lasting: sound.duration))
  }

  /// The answer is stored as that attempt, so its sound gets its name.
  func keep(as id: EventID, _ attempt: Attempt, text: String?) {
    answerEnds()
    if var ended = answer {
      answer = nil
      ended.isDraft = false
      let path = session.recordings.path(of: id)
      do {
        // A transcriber may still be about to open the file under its first name.
        if ended.transcription == nil {
          try session.recordings.move(ended.file, to: id)
          ended.file = path
        } else {
          try session.recordings.save(ended.sound, to: path)
        }
      } catch {
        session.note(Styled(error.description, .warning))
      }
      kept = Kept(id: id, attempt: attempt, text: text, answer: ended)
    } else {
      kept = Kept(id: id, attempt: attempt, text: text)
    }
  }

  /// The attempt stored last was taken back and its answer waits for another grade. Its sound waits with it; if no
  /// grade comes it stays with the attempt taken back, until that is forgotten.
  func reopen() {
    answer = kept?.answer
    answer?.transcription = nil
  }

  /// Waits for the text of the answer stored last, keeps it, and says what can be counted of how it was given.
  func tellFigures() throws(StoreError) {
    guard var last = kept else { return }
    if var answer = last.answer {
      if let transcription = answer.transcription {
        answer.text = Waiting(session: session).text(of: transcription)
        answer.transcription = nil
        if session.recordings.has(last.id) {
          unlink(answer.file)
          answer.file = session.recordings.path(of: last.id)
        }
      }
      if let text = answer.text {
        // An answer that was graded before has it already.
        let rest = last.text.flatMap { $0.hasPrefix(text) ? nil : $0 }
        let whole = [text, rest].compactMap { $0 }.joined(separator: "\n\n")
        try session.store.keepText(whole, beside: last.id)
        last.text = whole
      }
      last.answer = answer
      kept = last
    }
    let isTyped = last.attempt.delivery == .typed
    guard isTyped || last.answer != nil else { return }
    let figures = session.figures(of: last.attempt, text: last.text, sound: last.answer?.sound)
    if isTyped, figures.words ?? 0 < Pace.fewestWords { return }
    if let line = figures.line { session.say(line) }
  }

  /// Plays the answer that waits for its grade, or the one graded last.
  func play() {
    guard let answer = answer ?? kept?.answer else {
      return session.note("There is no recording of this answer; `drill --record` keeps the sound.")
    }
    Player(session: session).play(answer.file, lasting: answer.sound.duration)
  }

  private func recordOnceSilent() {
    guard isWaitingForSilence, !(speaker?.isSpeaking ?? false) else { return }
    isWaitingForSilence = false
    recorder?.begin()
  }
}
