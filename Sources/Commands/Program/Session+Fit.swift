import FSRS
import Practice
import Store
import Terminal

extension Session {
  /// What the person's attempts say of their memory, with what was read for it.
  func memoryFit() throws -> (fit: MemoryFit, histories: AttemptHistories) {
    let histories = try store.attemptHistories()
    var steps: [[QuestionRecord.Step]] = []
    histories.each { steps.append($0) }
    let learned = try store.parameters
    let fit = MemoryFit(
      steps, current: try store.rules, made: learned?.sort == .fit ? learned?.made : nil)
    return (fit, histories)
  }

  /// Puts a fit in force if it is better, and keeps in any case that it was tried.
  func adopt(_ fit: MemoryFit, from histories: AttemptHistories) throws {
    if fit.figures.verdict == .better {
      try store.adopt(
        fit.parameters, offsets: fit.offsets, attempts: fit.figures.attempts,
        report: JSONText.encode(fit.figures), at: environment.now(), from: histories)
    }
    try store.noteFit(attempts: fit.figures.attempts)
  }

  /// Learns from the attempts at the end of a run that added to them, once enough are new. Who went back to the
  /// defaults is left alone.
  func fitIfDue() throws {
    guard hasRecorded, try store.parameters?.sort != .reset,
      FitSchedule.isDue(attempts: try store.attemptCount(), tried: try store.attemptsAtLastFit())
    else { return }
    let (fit, histories) = try memoryFit()
    try adopt(fit, from: histories)
    guard fit.figures.verdict == .better, console.surface.outputIsTerminal else { return }
    note(Styled("\(fit.figures.intervalsSentence) Learned from your answers; `fit` tells more.", .dim))
  }
}
