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
  ]

  @Flag(help: "Mend nothing.")
  var dryRun = false

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
    let checked = "\(Wording.counted(diagnosis.attempts, "attempt")) read"
    if diagnosis.faults.isEmpty, diagnosis.differences.isEmpty {
      session.say(Styled("All is well: \(checked), everything derived from them agrees.", .good))
      return .success
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
}
