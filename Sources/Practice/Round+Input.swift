extension Round {
  /// A line of input, with its times.
  package struct Input: Sendable, Hashable {
    /// Without the line end; a pasted text may hold several lines.
    package var text: String
    /// From the prompt to Enter, without time the program stood still.
    package var elapsed: Duration
    /// From the prompt to the first key; nil for an empty line.
    package var firstKey: Duration?
    /// Whether this is the whole answer as it comes back from an editor, and so never a command.
    package var isWhole: Bool

    /// A line and how long it took.
    package init(_ text: String, after elapsed: Duration, firstKey: Duration? = nil, isWhole: Bool = false) {
      self.text = text
      self.isWhole = isWhole
      self.elapsed = elapsed
      self.firstKey = firstKey
    }
  }

  /// What the driver of a round has to do, in order.
  package enum Effect: Sendable, Hashable {
    /// Show the current question.
    case ask
    case followUp(String)
    /// Show points and red flags with their letters.
    case showPoints
    /// Show the grades, each with the day it would bring the question back.
    case showGrades
    /// Store the attempt and the round's progress; nothing of it may be said before it is on disk.
    case record(Attempt, text: String?, note: String?)
    /// Say how it went: what was recorded, beside the time before.
    case result(RoundResult, item: RoundItem)
    case askContents
    /// Keep these points as the person's own (empty: only that they were asked for).
    case keepContents([String], of: QuestionKey)
    case help(Phase)
    /// One more hint: the nth point, or the outline's beginning.
    case hint(String?)
    case outline(String?)
    /// Show the last typed answer.
    case lastAnswer
    /// Play back what was recorded of this answer.
    case play
    /// Take the last recorded attempt back.
    case undo
    /// Ask this question again: its suspension is taken back.
    case unsuspend(QuestionKey)
    /// Show what the answer should have had, without asking what of it was there.
    case reveal(RoundItem)
    case noted
    case paused
    case skipped
    /// Never ask this question again, until told otherwise.
    case suspended(QuestionKey)
    /// The start came within half a second of the question and was taken for a slip.
    case tooSoon
    /// The line to go on with, taken back out of the answer.
    case reopen(String)
    /// One sentence that says what was expected.
    case invalid(String)
    /// Leave; the round can be resumed.
    case leave
    case finished
  }

  /// Words that begin with a slash while answering.
  package enum Slash: String, Sendable, CaseIterable {
    case hint, skip, suspend, pause, blank, note, answer, last, play, undo, quit, help
  }

  /// A start sooner than this after the question is a slip of the finger.
  package static let slip: Duration = .milliseconds(500)
  /// A stop sooner than this after the start means the start was forgotten.
  package static let forgottenStart: Duration = .seconds(3)

  /// Takes in a line and says what follows from it.
  package mutating func receive(
    _ input: Input, using generator: inout some RandomNumberGenerator
  ) -> [Effect] {
    guard let item = current else { return [.finished] }
    story = nil
    if input.isWhole, phase == .thinking || phase == .typing { return replaceAnswer(input) }
    if let effects = commanded(input, item: item, using: &generator) { return effects }
    switch phase {
    case .thinking: return start(input)
    case .speaking: return stopSpeaking(input, using: &generator)
    case .typing: return goOnTyping(input, using: &generator)
    case .away: return sayWhetherAway(input.text, using: &generator)
    case .followUp: return goOnWithFollowUp(input)
    case .points: return tick(takingStory(from: input.text))
    case .grade: return grade(takingStory(from: input.text))
    case .contents: return keepContents(input.text)
    case .finished: return [.finished]
    }
  }

  /// Ctrl-C: the line is dropped. What was typed before it stays; a spoken answer, or a first line, starts over.
  ///
  /// - Parameter elapsed: how long the dropped line took, which goes on counting.
  package mutating func interrupt(after elapsed: Duration = .zero) {
    switch phase {
    case .typing where !answer.lines.isEmpty:
      answer.answering = (answer.answering ?? .zero) + elapsed
    case .speaking, .typing, .thinking:
      let notes = answer.notes
      let hints = answer.hintsShown
      answer = AnswerInProgress()
      answer.notes = notes
      answer.hintsShown = hints
      phase = .thinking
    case .away, .followUp, .points, .grade, .contents, .finished: break
    }
  }
}
