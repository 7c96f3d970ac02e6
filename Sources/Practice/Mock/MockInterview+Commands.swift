extension MockInterview {
  /// The effects of a slash command or `?`; nil if the line is none, so that it is the answer.
  mutating func commanded(_ input: Round.Input, at now: Moment) -> [Effect]? {
    guard input.text == "?" || input.text.hasPrefix("/") else { return nil }
    keepTime(input)
    if input.text == "?" { return [.help] }
    let words = input.text.dropFirst().split(separator: " ", maxSplits: 1)
    let name = words.first.map { $0.lowercased() } ?? ""
    guard let slash = Slash(rawValue: name) else { return [.invalid(Self.refusal(of: name))] }
    return perform(slash, argument: words.count > 1 ? String(words[1]) : "", at: now)
  }

  /// Why a word behind a slash does nothing here.
  private static func refusal(of name: String) -> String {
    switch Round.Slash(rawValue: name) {
    case .hint: return "An interviewer gives no hints; /blank if nothing comes."
    case .answer, .last: return "Outlines and earlier answers come in the debrief."
    case .undo: return "What is said is said; `?` lists what you can do."
    default: break
    }
    let hint = nearest(to: name, among: Slash.allCases.map(\.rawValue)).map { "; did you mean /\($0)?" }
    return "There is no command /\(name)\(hint ?? "; ? lists the commands.")"
  }

  private mutating func perform(_ slash: Slash, argument: String, at now: Moment) -> [Effect] {
    switch slash {
    case .help: return [.help]
    case .pause: return [.pause]
    case .quit: return [.leave]
    case .blank: return phase == .followUp ? askOn(at: now) : finishAnswer(at: now)
    case .skip:
      // The answer stands; it is what comes behind it that is passed over.
      if phase == .followUp { return askOn(at: now) }
      sitting.skipped.insert(sitting.place)
      return [.skipped] + advance()
    case .note:
      guard !argument.isEmpty else {
        return [.invalid("What is the note? Write it behind: /note they asked for numbers")]
      }
      sitting.answer.notes.append(argument)
      return [.save(place: sitting.place), .noted]
    }
  }

  /// Time spent on a command while thinking or answering goes on counting.
  private mutating func keepTime(_ input: Round.Input) {
    switch phase {
    case .thinking: sitting.answer.thinkingSoFar += input.elapsed
    case .speaking:
      sitting.answer.answering = (answer.answering ?? .zero) + input.elapsed
      noteHeard()
    case .typing: sitting.answer.answering = (answer.answering ?? .zero) + input.elapsed
    case .followUp: sitting.answer.keepTimeOfFollowUp(input.elapsed)
    case .over: break
    }
  }
}
