import Foundation
import Practice
import Terminal

/// Records answers, one after the other, each in one or several takes.
///
/// A recorder that fails never stops a round: one sentence says so, and what it recorded until then is kept.
final class AnswerRecorder {
  private struct Take {
    var program: LeashedProgram
    var name: String
    var file: String
    var complaints: String
  }

  private let session: Session
  private let recordings: Recordings
  private var candidates: [(program: RecorderProgram, path: String)]
  private var take: Take?
  private var taken: [Sound] = []
  /// Whether the first candidate was seen at work; before that its start is watched for a moment.
  private var isProven = false
  private var number = 0

  /// A recorder without the right device ends within this.
  private static let proof: Duration = .milliseconds(150)

  /// Nil if no recorder is installed, which is said.
  init?(session: Session) {
    self.session = session
    recordings = session.recordings
    candidates = RecorderProgram.installed(among: session.programs)
    guard let first = candidates.first else {
      session.noteOnce(MissingProgram.recorder.sentence, .warning)
      return nil
    }
    session.noteOnce(
      "Spoken answers are recorded with \(first.program.rawValue) and stay on this machine; `forget QUESTION` erases them.",
      .dim)
  }

  var isRecording: Bool { take != nil }

  /// Goes on recording the answer; nothing happens while it is recorded already.
  func begin() {
    guard take == nil, let (program, path) = candidates.first else { return }
    number += 1
    let file: String
    do {
      file = try recordings.draft("\(number).wav")
    } catch {
      candidates = []
      return session.note(Styled("Nothing is recorded. \(error.description)", .warning))
    }
    let complaints = file + ".txt"
    guard
      let started = LeashedProgram(
        program.words(path: path, file: file), errors: complaints, mostBytes: Recordings.mostBytes,
        environment: session.environment.variables)
    else {
      return session.note(
        Styled("\(program.rawValue) can't be started: \(TextFile.reason()). Nothing is recorded.", .warning))
    }
    take = Take(program: started, name: program.rawValue, file: file, complaints: complaints)
    guard !isProven else { return }
    if started.waitForEnd(upTo: Self.proof) { endTake() } else { isProven = true }
  }

  /// Ends the take; ``begin()`` goes on with another.
  ///
  /// - Parameter wasInterrupted: whether Ctrl-C, which the recorder got as well, may have ended it.
  func endTake(wasInterrupted: Bool = false) {
    guard let take else { return }
    self.take = nil
    let endedItself = !take.program.isRunning && !wasInterrupted
    let status = take.program.stop()
    let sound = recordings.sound(at: take.file)
    if let sound { taken.append(sound) }
    if endedItself || (sound == nil && !wasInterrupted) {
      tell(take, status: status, kept: sound, endedItself: endedItself)
    }
    unlink(take.file)
    unlink(take.complaints)
  }

  /// Ends the answer and gives its sound; nil if there is none.
  func finish() -> Sound? {
    endTake()
    defer { taken = [] }
    return Sound.joined(taken)
  }

  /// Drops what was recorded of the answer.
  func drop() {
    endTake(wasInterrupted: true)
    taken = []
  }

  private func tell(_ take: Take, status: Int32, kept: Sound?, endedItself: Bool) {
    if let kept {
      let reason = status == LeashedProgram.tooLong ? "an hour is the most that is kept" : reason(take)
      return session.note(
        Styled(
          "\(take.name) stopped in the middle: \(reason). What it recorded until then, \(kept.duration.clock), is kept.",
          .warning))
    }
    guard endedItself else {
      return session.note(Styled("\(take.name) wrote no sound, so nothing of this is recorded.", .warning))
    }
    candidates.removeFirst()
    isProven = false
    let next =
      candidates.first.map { "\($0.program.rawValue) is tried next." } ?? "The round goes on without."
    session.note(Styled("\(take.name) can't record: \(reason(take)). \(next)", .warning))
  }

  /// The last thing it complained of.
  private func reason(_ take: Take) -> String {
    // The end of a complaint is what matters, and nobody reads more.
    let bytes = ((try? TextFile.bytes(at: take.complaints, limit: 1 << 16)) ?? []).suffix(2_000)
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let last = lines.map(\.trimmingSpaces).last(where: { !$0.isEmpty }) else {
      return "it said no reason"
    }
    return DisplayWidth.truncated(last.hasSuffix(".") ? String(last.dropLast()) : last, to: 120)
  }
}
