/// What is known of the answer being given to a round's current question.
package struct AnswerInProgress: Sendable, Hashable {
  package var delivery: Attempt.Delivery?
  /// Nil when unknown: the start was forgotten.
  package var thinking: Duration?
  package var answering: Duration?
  /// A typed answer's lines.
  package var lines: [String] = []
  package var followUpText: String?
  package var followUpLines: [String] = []
  package var followUp: Duration?
  package var coverage: Coverage?
  package var hintsShown = 0
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
