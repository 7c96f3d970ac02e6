import FSRS
import Practice
import Store
import Terminal

extension Session {
  /// A fit with what it was made from and judged against.
  struct Trial {
    var fit: MemoryFit
    var histories: AttemptHistories
    /// 0 is what holds for anybody.
    var version: Int
  }

  /// What the person's attempts say of their memory.
  func tryFit() throws -> Trial {
    let histories = try store.attemptHistories()
    var steps: [[QuestionRecord.Step]] = []
    histories.each { steps.append($0) }
    let learned = try store.parameters
    let earlier =
      learned.flatMap { $0.sort == .fit ? MemoryFit.Earlier(made: $0.made, attempts: $0.attempts) : nil }
    return Trial(
      fit: MemoryFit(steps, current: try store.rules, earlier: earlier), histories: histories,
      version: learned?.version ?? 0)
  }

  /// Puts a fit in force if it is better, unless another run has learned or gone back meanwhile; keeps in any case that
  /// it was tried.
  ///
  /// - Returns: whether it is in force.
  func adopt(_ trial: Trial) throws -> Bool {
    let fit = trial.fit
    try store.noteFit(attempts: fit.figures.attempts)
    guard fit.isNews else { return false }
    return try store.adopt(
      fit.parameters, offsets: fit.offsets, over: trial.version, attempts: fit.figures.attempts,
      report: JSONText.encode(fit.figures), at: environment.now(), from: trial.histories) != nil
  }

  /// Learns from the attempts at the end of a run that added to them, once enough are new, or where some weren't drills:
  /// those are few, and each tells much of what pressure does. Who went back to the
  /// defaults is left alone.
  func fitIfDue() throws {
    guard hasRecorded, try store.parameters?.sort != .reset,
      try hasRecordedElsewhere
        || FitSchedule.isDue(attempts: try store.attemptCount(), tried: try store.attemptsAtLastFit())
    else { return }
    let trial = try tryFit()
    guard try adopt(trial), console.surface.outputIsTerminal, let news = trial.fit.figures.news else {
      return
    }
    note(Styled("\(news) `fit` tells more.", .dim))
  }
}
