import ArgumentParser
import FSRS
import Practice
import Store
import Terminal

/// `fit`: learns how the person's memory works from their answers.
struct Fit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Learn how your memory works, from your answers.",
    discussion: """
      It runs by itself when enough new answers have come. What it learns is kept only if it predicts your newest \
      answers, from the older ones alone, better than what was in force.
      """)

  static let examples = [
    Example("fit", "learns, and says what changed; as answers come it does so by itself"),
    Example("fit --dry-run", "only says what it would learn"),
    Example("fit --reset", "back to an average person's memory, until the next `fit`"),
    Example("fit --json", "every figure, for a script"),
  ]

  @Flag(help: "Change nothing.")
  var dryRun = false

  @Flag(help: "Go back to an average person's memory, until the next `fit`.")
  var reset = false

  @Flag(help: "As JSON.")
  var json = false

  func validate() throws {
    if dryRun, reset { throw ValidationError("Either --dry-run or --reset") }
  }

  func perform(in session: Session) throws -> ExitStatus {
    if reset { return try resetAll(session) }
    let trial = try session.tryFit()
    let isKept = dryRun ? false : try session.adopt(trial)
    let fit = trial.fit
    if json {
      session.showJSON(
        FitDocument(fit, learned: try session.store.parameters, isKept: isKept, isTrial: dryRun))
    } else {
      FitScreen(session: session, fit: fit, isKept: isKept, isTrial: dryRun).show()
    }
    return fit.figures.verdict == .tooFew ? .no : .success
  }

  private func resetAll(_ session: Session) throws -> ExitStatus {
    let learned = try session.store.parameters
    let isUsual = learned == nil || learned?.sort == .reset
    if !isUsual {
      let attempts = try session.store.attemptCount()
      try session.store.adopt(
        .standard, offsets: .prior, as: .reset, attempts: attempts, at: session.environment.now())
    }
    if json {
      session.showJSON(ResetDocument(changed: !isUsual, version: try session.store.rules.parametersVersion))
    } else {
      session.say(
        isUsual
          ? "An average person's memory is in force already."
          : "An average person's memory is in force again, until you `fit` anew.")
    }
    return isUsual ? .no : .success
  }

  private struct ResetDocument: Encodable {
    var changed: Bool
    var version: Int
  }
}

/// `fit --json`; documented in the manual.
private struct FitDocument: Encodable {
  var figures: MemoryFit.Figures
  var kept: Bool
  var dryRun: Bool
  /// What is in force; 0 is what holds for anybody.
  var version: Int
  /// What was learned, kept or not: w0 to w20.
  var parameters: [Double]
  var offsets: RecallOffsets

  init(_ fit: MemoryFit, learned: LearnedParameters?, isKept: Bool, isTrial: Bool) {
    figures = fit.figures
    kept = isKept
    dryRun = isTrial
    version = learned?.version ?? 0
    parameters = fit.parameters.weights
    offsets = fit.offsets
  }
}
