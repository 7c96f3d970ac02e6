import FSRS

extension Round {
  mutating func start(_ input: Input, using generator: inout some RandomNumberGenerator) -> [Effect] {
    if input.text.isEmpty {
      guard !terms.isTimed || answer.thinkingSoFar + input.elapsed >= Self.slip else {
        answer.thinkingSoFar += input.elapsed
        return [.tooSoon]
      }
      answer.delivery = .spoken
      answer.thinking = answer.thinkingSoFar + input.elapsed
      phase = .speaking
      return []
    }
    if let refusal = Self.notAnAnswer(input.text) {
      answer.thinkingSoFar += input.elapsed
      return [.invalid(refusal)]
    }
    let firstKey = input.firstKey ?? .zero
    answer.delivery = .typed
    answer.thinking = answer.thinkingSoFar + firstKey
    answer.answering = input.elapsed - firstKey
    answer.lines = Self.lines(of: input.text)
    phase = .typing
    return []
  }

  /// Why a first line can hardly be meant as an answer; nil if it can.
  private static func notAnAnswer(_ text: String) -> String? {
    if text == "+" { return "There is no line to go back to." }
    let word = text.trimmingSpaces.lowercased()
    if word == "exit" { return "That would be your answer; did you mean /quit?" }
    guard Slash(rawValue: word) != nil else { return nil }
    return "That would be your answer; did you mean /\(word)?"
  }

  /// The typed answer as the editor left it, in the place of all lines before.
  mutating func replaceAnswer(_ input: Input) -> [Effect] {
    if phase == .thinking {
      let firstKey = input.firstKey ?? .zero
      answer.delivery = .typed
      answer.thinking = answer.thinkingSoFar + firstKey
      answer.answering = input.elapsed - firstKey
      phase = .typing
    } else {
      answer.answering = (answer.answering ?? .zero) + input.elapsed
    }
    answer.lines = Self.lines(of: input.text)
    return []
  }

  mutating func stopSpeaking(
    _ input: Input, using generator: inout some RandomNumberGenerator
  ) -> [Effect] {
    let spoken = (answer.answering ?? .zero) + input.elapsed
    guard input.text.isEmpty else {
      answer.answering = spoken
      return [.invalid("You are speaking: Enter when done, /blank if nothing comes, ? for help.")]
    }
    if spoken < Self.forgottenStart, let thinking = answer.thinking {
      answer.answering = thinking + spoken
      answer.thinking = nil
    } else {
      answer.answering = spoken
    }
    return afterAnswer(using: &generator)
  }

  mutating func goOnTyping(
    _ input: Input, using generator: inout some RandomNumberGenerator
  ) -> [Effect] {
    answer.answering = (answer.answering ?? .zero) + input.elapsed
    switch input.text {
    case "": return afterAnswer(using: &generator)
    case "+":
      return answer.lines.isEmpty
        ? [.invalid("There is no line to go back to.")]
        : [
          .reopen(answer.lines.removeLast())
        ]
    default:
      answer.lines += Self.lines(of: input.text)
      return []
    }
  }

  mutating func goOnWithFollowUp(_ input: Input) -> [Effect] {
    answer.followUp = (answer.followUp ?? .zero) + input.elapsed
    guard input.text.isEmpty else {
      answer.followUpLines += Self.lines(of: input.text)
      return []
    }
    return showPoints()
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
      answer.followUpText = text
      phase = .followUp
      return [.followUp(text)]
    }
    return showPoints()
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

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
