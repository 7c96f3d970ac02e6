/// How lines of input make an answer, whoever asked the question.
extension AnswerInProgress {
  /// How long so many words take to speak.
  ///
  /// - Parameter rate: words a minute, at least 1.
  package static func speakingTime(words: Int, rate: Int) -> Duration { .seconds(words * 60 / max(1, rate)) }

  /// What a line did.
  enum Step: Sendable, Hashable {
    /// It belongs to the answer, which goes on.
    case taken
    /// The person has begun to speak.
    case speaks
    /// The person has begun to type.
    case types
    /// The answer is over.
    case over
    /// The start came so soon that it was a slip.
    case tooSoon
    /// The line to go on with, taken back out of the answer.
    case reopen(String)
    /// One sentence that says what was expected.
    case invalid(String)
  }

  /// Takes in the line that ends thinking: Enter alone begins a spoken answer, anything else is a typed one's first line.
  ///
  /// - Parameter isCommand: tells words that mean something behind a slash, and hardly anything as an answer.
  mutating func begin(_ input: Round.Input, isTimed: Bool, isCommand: (String) -> Bool) -> Step {
    if input.text.isEmpty {
      guard !isTimed || thinkingSoFar + input.elapsed >= Round.slip else {
        thinkingSoFar += input.elapsed
        return .tooSoon
      }
      delivery = .spoken
      thinking = thinkingSoFar + input.elapsed
      return .speaks
    }
    if let refusal = Self.refusal(of: input.text, isCommand: isCommand) {
      thinkingSoFar += input.elapsed
      return .invalid(refusal)
    }
    beginTyping(input)
    lines = Self.lines(of: input.text)
    return .types
  }

  /// Why a first line can hardly be meant as an answer; nil if it can.
  private static func refusal(of text: String, isCommand: (String) -> Bool) -> String? {
    if text == "+" { return "There is no line to go back to." }
    let word = text.trimmingSpaces.lowercased()
    if word == "exit" { return "That would be your answer; did you mean /quit?" }
    return isCommand(word) ? "That would be your answer; did you mean /\(word)?" : nil
  }

  private mutating func beginTyping(_ input: Round.Input) {
    let firstKey = input.firstKey ?? .zero
    delivery = .typed
    thinking = thinkingSoFar + firstKey
    answering = input.elapsed - firstKey
  }

  /// Takes in the whole typed answer as the editor left it, in the place of all lines before.
  mutating func replace(_ input: Round.Input, isBegun: Bool) {
    if isBegun {
      answering = (answering ?? .zero) + input.elapsed
    } else {
      beginTyping(input)
    }
    lines = Self.lines(of: input.text)
  }

  /// Takes in a line while the person speaks: Enter alone ends the answer. A stop right behind the start means that
  /// the start was forgotten.
  mutating func goOnSpeaking(_ input: Round.Input) -> Step {
    let spoken = (answering ?? .zero) + input.elapsed
    answering = spoken
    guard input.text.isEmpty else {
      return .invalid("You are speaking: Enter when done, /blank if nothing comes, ? for help.")
    }
    if spoken < Round.forgottenStart, let thinking {
      answering = thinking + spoken
      self.thinking = nil
    }
    return .over
  }

  /// Takes in a line of a typed answer: an empty one ends it, `+` goes back into the one before.
  mutating func goOnTyping(_ input: Round.Input) -> Step {
    answering = (answering ?? .zero) + input.elapsed
    switch input.text {
    case "": return .over
    case "+":
      return lines.isEmpty ? .invalid("There is no line to go back to.") : .reopen(lines.removeLast())
    default:
      lines += Self.lines(of: input.text)
      return .taken
    }
  }

  /// Takes in a line of the answer to the last follow-up: an empty one ends it.
  mutating func goOnWithFollowUp(_ input: Round.Input) -> Step {
    keepTimeOfFollowUp(input.elapsed)
    guard !input.text.isEmpty, !followUps.isEmpty else { return .over }
    followUps[followUps.count - 1].lines += Self.lines(of: input.text)
    return .taken
  }

  /// Lets time that passed behind the last follow-up count for its answer.
  mutating func keepTimeOfFollowUp(_ elapsed: Duration) {
    guard let last = followUps.indices.last else { return }
    followUps[last].time = (followUps[last].time ?? .zero) + elapsed
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
