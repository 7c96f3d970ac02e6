/// What is known of the answer being given to a round's current question.
package struct AnswerInProgress: Sendable, Hashable, Codable {
  /// Something that was asked behind the question, and what was said to it.
  package struct FollowUp: Sendable, Hashable, Codable {
    /// As it was asked.
    package var text: String
    /// A typed answer to it, line by line; empty for a spoken one.
    package var lines: [String] = []
    /// How long the answer to it took so far; nil before it, and where it was given within the answer itself.
    package var time: Duration?

    /// A follow-up that nobody has answered yet.
    package init(_ text: String) {
      self.text = text
    }
  }

  /// Nil until the start tells speaking from typing.
  package var delivery: Attempt.Delivery?
  /// Nil when unknown: the start was forgotten.
  package var thinking: Duration?
  /// How long it took so far, interruptions included; nil before the start.
  package var answering: Duration?
  /// Whether the person was away while the clock ran; nil if nobody asked, since the time was nothing strange.
  package var wasAway: Bool?
  /// A typed answer's lines.
  package var lines: [String] = []
  /// What was asked behind the question, in order; the last may still wait for its answer.
  package var followUps: [FollowUp] = []
  /// What was ticked; nil until the points are shown, and for a question with nothing to tick.
  package var coverage: Coverage?
  /// How many hints were shown; one is enough to lower the suggested grade.
  package var hintsShown = 0
  /// What `/note` kept, in order; an interruption leaves them.
  package var notes: [String] = []
  /// Thinking so far, before an interruption such as a look at the help.
  package var thinkingSoFar: Duration = .zero

  /// Nothing known yet.
  package init() {}

  /// The typed answer, and the typed answers to the follow-ups behind it; nil for a spoken one.
  package var text: String? {
    let typed = followUps.filter { !$0.lines.isEmpty }
    let parts =
      [lines.joined(separator: "\n")] + typed.map { "> \($0.text)\n\($0.lines.joined(separator: "\n"))" }
    let text = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    return text.isEmpty ? nil : text
  }

  /// How long the answers to the follow-ups took together; nil without any.
  package var followUp: Duration? {
    let times = followUps.compactMap(\.time)
    return times.isEmpty ? nil : times.reduce(.zero, +)
  }

  /// Words of the typed answer, the follow-up's not counted.
  package var words: Int { Self.words(in: lines) }

  /// Runs of anything but white space.
  package static func words(in lines: [String]) -> Int {
    lines.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
  }
}
