import Practice
import Terminal

/// Waits for a transcriber in sight of the person.
struct Waiting {
  let session: Session

  /// The text; nil if the person goes on without, or if it fails, which is said.
  func text(of transcription: Transcription) -> String? {
    let program = transcription.program
    if program.isRunning {
      let isLive = session.console.surface.liveClock == .live
      let limit = transcription.limit
      var prompt = Prompt { draft in
        isLive
          ? Styled("writing down what you said  \(draft.elapsed.clock)   Enter goes on without  ", .dim)
          : Styled("writing down what you said, Enter goes on without> ")
      }
      prompt.whileWaiting = { !program.isRunning || program.hasRun(for: limit) }
      _ = session.console.read(prompt)
    }
    guard let status = program.exitStatus else {
      let isLate = program.hasRun(for: transcription.limit)
      program.stop()
      session.note(
        isLate
          ? Styled(
            "The transcriber took over \(Wording.roughly(transcription.limit)) and was stopped.", .warning)
          : Styled("Not written down.", .dim))
      return nil
    }
    if let text = transcription.text { return text }
    session.note(
      Styled(
        status == 0
          ? "The transcriber found no words in the recording."
          : status == LeashedProgram.tooLong
            ? "The transcriber wrote without end and was stopped; `config transcriber` shows the command."
            : "The transcriber failed with status \(status); `config transcriber` shows the command.",
        .warning))
    return nil
  }
}
