import FSRS

/// Answers that lasted so long that the person may have left the desk meanwhile.
extension Round {
  /// How long an answer like the current one usually takes the person.
  private var usual: Duration? {
    current.flatMap { terms.usual[$0.question.kind, answer.delivery] }
  }

  /// Whether the answer lasted far beyond the person's own time; see ``WalkAway``.
  var isFarBeyond: Bool {
    guard terms.isTimed, let item = current, let answering = answer.answering else { return false }
    return WalkAway.isLikely(
      answering, delivery: answer.delivery, usual: usual, target: item.question.time)
  }

  /// Takes in whether the person was away; Enter says yes, since that is nearly always so.
  mutating func sayWhetherAway(
    _ text: String, using generator: inout some RandomNumberGenerator
  ) -> [Effect] {
    switch text.trimmingSpaces.lowercased() {
    case "", "y", "yes": answer.wasAway = true
    case "n", "no": answer.wasAway = false
    default: return [.invalid("Enter if you were away, n if the answer took that long.")]
    }
    return afterAnswer(using: &generator)
  }

  /// How long the answer took; nil if that is unknown, since the person was away or, unasked, hardly there.
  var ownAnswering: Duration? {
    guard terms.isTimed, !(answer.wasAway ?? isFarBeyond) else { return nil }
    return answer.answering
  }

  /// What an answer's time is compared with. Where nothing is usual yet and the person said that a long time was
  /// theirs, that time itself, so that it counts among their own from then on.
  var comparedWith: Duration? {
    guard let ownAnswering else { return nil }
    return usual ?? (answer.wasAway == false ? ownAnswering : nil)
  }

  /// How long the person thought. A time far beyond that of the answer to come is set aside: nobody thinks so long
  /// before speaking.
  var ownThinking: Duration? {
    guard terms.isTimed, let item = current, let thinking = answer.thinking else { return nil }
    let allowed = max(item.question.time, item.question.prepare ?? .zero)
    return WalkAway.isLikely(thinking, delivery: nil, usual: nil, target: allowed) ? nil : thinking
  }

  /// The time that is left out of the person's times without their having said so; nil if none is.
  var setAside: Duration? {
    guard terms.isTimed else { return nil }
    let thinking = ownThinking == nil ? answer.thinking : nil
    let answering = answer.wasAway == nil && isFarBeyond ? answer.answering : nil
    guard thinking != nil || answering != nil else { return nil }
    return (thinking ?? .zero) + (answering ?? .zero)
  }
}
