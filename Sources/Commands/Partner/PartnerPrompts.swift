import Practice
import Terminal

/// The prompts of what a friend asks, and what they take for a slip.
struct PartnerPrompts {
  let round: Round
  let surface: Surface

  /// The prompt for what is waited for; Tab completes commands that begin with a slash.
  var prompt: Prompt {
    var prompt = plainPrompt
    prompt.opensEditor = false
    prompt.completions = { line, _ in
      guard line.hasPrefix("/"), !line.contains(" ") else { return [] }
      return PartnerRunner.Slash.allCases.map { "/" + $0.rawValue }.filter { $0.hasPrefix(line) }.map {
        .init($0)
      }
    }
    return prompt
  }

  /// The prompt while something is answered that was asked behind the answer.
  var followUp: Prompt {
    guard surface.liveClock == .live else { return Prompt("Enter when that is answered, too> ") }
    return Prompt { draft in Styled("speak  \(AnswerClock.text(draft.elapsed))   Enter when done  ", .dim) }
  }

  private var plainPrompt: Prompt {
    switch round.phase {
    case .thinking: thinking
    case .points: hidden("heard, and a grade from 1 to 4> ")
    case .grade: hidden("grade, from 1 to 4> ")
    case .speaking, .typing, .away, .followUp, .contents, .finished:
      RoundPrompts(round: round, surface: surface).prompt(prefill: "")
    }
  }

  private var thinking: Prompt {
    let before = round.answer.thinkingSoFar
    guard surface.liveClock == .live else { return Prompt("Enter when the answer begins> ") }
    return Prompt { draft in Styled("think  \(AnswerClock.text(before + draft.elapsed))  ", .dim) }
  }

  /// The candidate may look over the friend's shoulder, so that the grade isn't shown before theirs is said.
  private func hidden(_ text: String) -> Prompt {
    var prompt = Prompt(Styled(text))
    prompt.hidesDigits = true
    return prompt
  }

  /// Why a line can't be meant here; nil if it can.
  func refusal(of text: String) -> String? {
    if text.hasPrefix("/") {
      let name = text.dropFirst().prefix { $0 != " " }.lowercased()
      let known = PartnerRunner.Slash.allCases.map(\.rawValue)
      if known.contains(name) { return nil }
      let hint = nearest(to: name, among: known).map { "; did you mean /\($0)?" } ?? "; ? lists the commands."
      return "There is no command /\(name) here\(hint)"
    }
    switch round.phase {
    case .thinking where text != "" && text != "?":
      return "Enter when the answer begins; letters and the grade come after it."
    case .speaking where text != "" && text != "?": return "The clock runs: Enter when the answer is over."
    case .grade where text.isEmpty: return "Which grade? 1 blanked, 2 shaky, 3 solid, 4 nailed."
    default: return nil
    }
  }
}
