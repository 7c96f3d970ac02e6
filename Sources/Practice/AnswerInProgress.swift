/// What is known of the answer being given to a round's current question.
package struct AnswerInProgress: Sendable, Hashable {
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
  /// What was asked after the answer; nil without a follow-up.
  package var followUpText: String?
  /// A typed answer to the follow-up, line by line; empty for a spoken one.
  package var followUpLines: [String] = []
  /// How long the answer to the follow-up took so far; nil before it.
  package var followUp: Duration?
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

  /// The typed answer, and the typed answer to the follow-up behind it; nil for a spoken one.
  package var text: String? {
    let all = lines.joined(separator: "\n")
    let follow = followUpLines.joined(separator: "\n")
    let parts = [all, follow.isEmpty ? "" : "> \(followUpText ?? "")\n\(follow)"].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
  }

  /// Words of the typed answer, the follow-up's not counted.
  package var words: Int { Self.words(in: lines) }

  /// Runs of anything but white space.
  package static func words(in lines: [String]) -> Int {
    lines.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
  }
}
