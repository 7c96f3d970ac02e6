import Practice

extension Voice {
  /// Lets the recording follow a round: it runs while an answer is spoken, its follow-up included.
  func follow(_ round: Round) {
    let isSpoken = round.answer.delivery == .spoken
    switch round.phase {
    case .speaking: answerBegins()
    case .followUp where isSpoken: answerBegins()
    case .thinking, .finished: answerIsDropped()
    case .followUp, .typing, .away, .points, .grade, .contents:
      // A start that was forgotten leaves the last seconds alone on the recording.
      if isSpoken, round.answer.thinking == nil { answerIsDropped() } else { answerEnds() }
    }
  }
}
