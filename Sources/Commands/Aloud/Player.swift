import Practice
import Terminal

/// Plays recorded answers.
struct Player {
  let session: Session

  /// Plays a file until its end, or until the person presses Enter.
  func play(_ file: String, lasting duration: Duration) {
    let installed = PlayerProgram.installed(among: session.programs)
    guard !installed.isEmpty else { return session.noteOnce(MissingProgram.player.sentence, .warning) }
    for (player, path) in installed {
      guard
        let program = LeashedProgram(
          player.words(path: path, file: file), environment: session.environment.variables)
      else { continue }
      let wasStopped = listen(to: program, lasting: duration)
      if wasStopped || program.exitStatus == 0 { return }
    }
    let names = installed.map(\.program.rawValue)
    session.note(Styled("\(Wording.list(names)) can't play it here; the file is \(file)", .warning))
  }

  /// - Returns: whether the person ended it.
  private func listen(to program: LeashedProgram, lasting duration: Duration) -> Bool {
    let isLive = session.console.surface.liveClock == .live
    var prompt = Prompt { draft in
      isLive
        ? Styled("play   \(draft.elapsed.clock) / \(duration.clock)   Enter stops  ", .dim)
        : Styled("playing \(duration.clock), Enter stops> ")
    }
    prompt.whileWaiting = { !program.isRunning }
    _ = session.console.read(prompt)
    let wasStopped = program.isRunning
    program.stop()
    return wasStopped
  }
}
