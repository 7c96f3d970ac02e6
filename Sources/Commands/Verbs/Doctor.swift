import ArgumentParser
import Practice
import Store
import Terminal

/// `doctor`: checks the record and mends what can be mended.
struct Doctor: Verb {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check your record, and mend what is derived from it.")

  static let examples = [
    Example("doctor", "checks and mends"),
    Example("doctor --dry-run", "only checks"),
    Example("doctor --erase-strays", "erases recordings that belong to no answer"),
  ]

  @Flag(help: "Mend nothing.")
  var dryRun = false

  @Flag(help: "Erase recordings that belong to no attempt.")
  var eraseStrays = false

  func validate() throws {
    if dryRun, eraseStrays { throw ValidationError("Either --dry-run or --erase-strays") }
  }

  /// More would scroll by; the number is said.
  private static let mostShown = 10

  func perform(in session: Session) throws -> ExitStatus {
    let diagnosis = try session.store.doctor(repairing: !dryRun)
    for fault in diagnosis.faults { session.say(Styled("The database: \(fault)", .bad)) }
    for difference in diagnosis.differences.prefix(Self.mostShown) {
      session.say(
        Styled(
          "\(difference.cache) of \(difference.subject): kept \(difference.cached ?? "nothing"), should be \(difference.folded ?? "nothing")",
          .warning))
    }
    if diagnosis.differences.count > Self.mostShown {
      session.say("… and \(diagnosis.differences.count - Self.mostShown) more.")
    }
    // A faulty file may not know all attempts.
    let areErased = try !diagnosis.faults.isEmpty || tellStrays(session)
    let checked = "\(Wording.counted(diagnosis.attempts, "attempt")) read"
    if diagnosis.faults.isEmpty, diagnosis.differences.isEmpty {
      session.say(Styled("All is well: \(checked), everything derived from them agrees.", .good))
      return areErased ? .success : .no
    }
    if !diagnosis.faults.isEmpty {
      session.say(
        "The file itself has faults. `backup` saves what can be read; `restore` takes a copy back: \(session.environment.folders.backups)"
      )
      return .no
    }
    session.say(
      diagnosis.isRepaired
        ? "\(checked); what was derived wrongly is mended."
        : "\(checked); `doctor` without --dry-run mends it.")
    return diagnosis.isRepaired ? .success : .no
  }

  /// Says what lies among the recordings without an attempt, and erases it if that is wished. It may be the sound of
  /// an answer that was never graded, or of one that an older copy of the record doesn't have.
  ///
  /// - Returns: whether nothing is left that should have been erased.
  private func tellStrays(_ session: Session) throws -> Bool {
    let recordings = session.recordings
    let strays = recordings.strays(
      known: try session.store.existing(recordings.attempts),
      mock: try session.mockSitting()?.id)
    guard !strays.isEmpty else { return true }
    let number = recordings.count(strays)
    let count = Wording.counted(number, "recording")
    guard eraseStrays else {
      session.say(
        Styled(
          "\(count) \(number == 1 ? "belongs" : "belong") to no attempt; `doctor --erase-strays` erases \(number == 1 ? "it" : "them"): \(recordings.folder)",
          .warning))
      return true
    }
    let erased = recordings.erase(strays)
    session.say("Erased: \(count) without an attempt.")
    for file in erased.notReached {
      session.note(Styled("This recording could not be erased: \(file)", .warning))
    }
    return erased.notReached.isEmpty
  }
}
