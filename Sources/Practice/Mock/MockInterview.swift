/// A mock interview as a state machine: lines of input with their times go in, effects come out. One question after the
/// other is answered, nothing is graded; ``Round`` asks for the grades afterwards.
package struct MockInterview: Sendable {
  /// What the interview waits for.
  package enum Phase: String, Sendable, Hashable, Codable {
    case thinking
    case speaking
    case typing
    case followUp
    case over
  }

  /// What the driver of an interview has to do, in order.
  package enum Effect: Sendable, Hashable {
    /// Ask the current question.
    case ask
    case followUp(String)
    /// Say it into the answer, which goes on.
    case interrupt(String)
    /// Keep the sitting; the answer at that place has changed.
    case save(place: Int)
    case help
    case noted
    /// Let the clock stand still, and say afterwards for how long.
    case pause
    case skipped
    /// The start came within half a second of the question and was taken for a slip.
    case tooSoon
    /// The line to go on with, taken back out of the answer.
    case reopen(String)
    /// One sentence that says what was expected.
    case invalid(String)
    /// Leave; the interview can be gone on with.
    case leave
    /// The last question is answered.
    case finished
  }

  /// Words that begin with a slash while the interview lasts.
  package enum Slash: String, Sendable, CaseIterable {
    case skip, blank, pause, note, quit, help
  }

  /// Where it stands, as it is kept.
  package internal(set) var sitting: MockSitting

  /// An interview from where it stands on. An answer that was being spoken starts over.
  package init(_ sitting: MockSitting) {
    self.sitting = sitting
    if sitting.isOver { self.sitting.phase = .over }
    if sitting.phase == .speaking { restart() }
  }

  /// The question asked now; nil when the interview is over.
  package var current: MockQuestion? {
    sitting.isOver ? nil : sitting.questions[sitting.place]
  }

  /// What the interview waits for.
  package var phase: Phase { sitting.phase }

  /// What was given so far to the question asked now.
  package var answer: AnswerInProgress { sitting.answer }

  /// The interruption that is still to come, and how long the answer may go on before it.
  package var interruption: MockQuestion.Interruption? {
    guard sitting.isTimed, phase == .speaking || phase == .typing, answer.followUps.isEmpty,
      var interruption = current?.interruption
    else { return nil }
    interruption.after = max(.zero, interruption.after - (answer.answering ?? .zero))
    return interruption
  }

  /// Forgets the answer begun, but for its notes.
  mutating func restart() {
    let notes = sitting.answer.notes
    sitting.answer = AnswerInProgress()
    sitting.answer.notes = notes
    sitting.phase = .thinking
  }

  /// Ctrl-C: the line is dropped. What was typed before it stays; a spoken answer, or a first line, starts over.
  ///
  /// - Parameter elapsed: how long the dropped line took, which goes on counting.
  package mutating func interrupt(after elapsed: Duration = .zero) {
    if sitting.isTimed { sitting.spent += elapsed }
    switch phase {
    case .typing where !answer.lines.isEmpty:
      sitting.answer.answering = (answer.answering ?? .zero) + elapsed
    case .speaking, .typing, .thinking: restart()
    case .followUp: sitting.answer.keepTimeOfFollowUp(elapsed)
    case .over: break
    }
  }

  /// Takes in how long a pause was.
  package mutating func resume(after pause: Duration) {
    sitting.pauses.append(sitting.isTimed ? pause : .zero)
  }
}
