import FSRS

extension Round {
  mutating func start(_ input: Input) -> [Effect] {
    switch answer.begin(input, isTimed: terms.isTimed, isCommand: { Slash(rawValue: $0) != nil }) {
    case .speaks: phase = .speaking
    case .types: phase = .typing
    case .tooSoon: return [.tooSoon]
    case .invalid(let sentence): return [.invalid(sentence)]
    case .taken, .over, .reopen: break
    }
    return []
  }

  /// The typed answer as the editor left it, in the place of all lines before.
  mutating func replaceAnswer(_ input: Input) -> [Effect] {
    answer.replace(input, isBegun: phase == .typing)
    phase = .typing
    return []
  }

  mutating func stopSpeaking(
    _ input: Input, using generator: inout some RandomNumberGenerator
  ) -> [Effect] {
    if case .invalid(let sentence) = answer.goOnSpeaking(input) { return [.invalid(sentence)] }
    return afterAnswer(using: &generator)
  }

  mutating func goOnTyping(
    _ input: Input, using generator: inout some RandomNumberGenerator
  ) -> [Effect] {
    switch answer.goOnTyping(input) {
    case .over: afterAnswer(using: &generator)
    case .reopen(let line): [.reopen(line)]
    case .invalid(let sentence): [.invalid(sentence)]
    case .taken, .speaks, .types, .tooSoon: []
    }
  }

  mutating func goOnWithFollowUp(_ input: Input) -> [Effect] {
    answer.goOnWithFollowUp(input) == .over ? showPoints() : []
  }

  mutating func afterAnswer(using generator: inout some RandomNumberGenerator) -> [Effect] {
    guard let question = current?.question else { return [.finished] }
    if answer.wasAway == nil, isFarBeyond {
      phase = .away
      return []
    }
    if let text = question.followUps.randomElement(using: &generator),
      Double.random(in: 0..<1, using: &generator) < terms.followUpShare
    {
      answer.followUps.append(AnswerInProgress.FollowUp(text))
      phase = .followUp
      return [.followUp(text)]
    }
    return showPoints()
  }

  /// Takes in that something was asked behind the answer, and how long the answer to it took.
  package mutating func takeFollowUp(_ text: String, answeredIn time: Duration) {
    answer.followUps.append(AnswerInProgress.FollowUp(text))
    answer.keepTimeOfFollowUp(time)
  }

  mutating func showPoints() -> [Effect] {
    guard let item = current else { return [.finished] }
    let empty = Coverage(of: item.question)
    if empty.pointsTotal + empty.redFlagsTotal == 0 {
      phase = .grade
      // Without points the outline is all there is to compare an answer with.
      return (item.outline.map { [.outline($0)] } ?? []) + [.showGrades]
    }
    answer.coverage = empty
    phase = .points
    return [.showPoints]
  }
}
