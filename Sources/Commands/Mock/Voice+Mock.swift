import Practice

extension Voice {
  /// Lets the recording follow a mock interview: it runs while an answer is spoken, what is asked behind it included.
  func follow(_ interview: MockInterview) {
    let isSpoken = interview.answer.delivery == .spoken
    switch interview.phase {
    case .speaking: answerBegins()
    case .followUp where isSpoken: answerBegins()
    case .thinking, .over: answerIsDropped()
    case .typing, .followUp: answerEnds()
    }
  }
}
