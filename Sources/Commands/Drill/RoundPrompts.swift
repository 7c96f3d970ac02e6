import FSRS
import Foundation
import Practice
import Terminal

/// The prompts of a round: the clock while answering, what is asked for afterwards.
struct RoundPrompts {
  let round: Round
  let surface: Surface
  /// Whether the answer is being recorded, which is never hidden.
  var isRecording = false
  /// Words of stories told before, offered behind the grade.
  var stories: [String] = []

  /// The prompt for what the round waits for; Tab completes commands that begin with a slash.
  func prompt(prefill: String) -> Prompt {
    var prompt = plainPrompt(prefill: prefill)
    let stories = round.phase == .grade ? stories : []
    prompt.completions = { line, word in
      guard line.hasPrefix("/"), !line.contains(" ") else {
        return StoryCompletion(stories).completions(line: line, word: word)
      }
      return Round.Slash.allCases.map { "/" + $0.rawValue }.filter { $0.hasPrefix(line) }.map { .init($0) }
    }
    return prompt
  }

  private func plainPrompt(prefill: String) -> Prompt {
    switch round.phase {
    case .thinking: thinking
    case .speaking: speaking
    case .typing: typing(prefill: prefill)
    case .away: away
    case .followUp: followUp
    case .points: Prompt("covered> ")
    case .grade: Prompt(Styled(gradeQuestion))
    case .contents: Prompt("points, with ; between> ")
    case .finished: Prompt("")
    }
  }

  private var isLive: Bool { surface.liveClock == .live }

  private var target: Duration { round.current?.question.time ?? Question.standardTime }

  private var thinking: Prompt {
    let before = round.answer.thinkingSoFar
    guard isLive else { return clocked("answer> ", marks: prepareMarks) }
    return Prompt(opensEditor: true) { draft in
      guard let firstKey = draft.firstKey, AnswerClock.isAnswer(draft.text) else {
        return Styled("think  \(AnswerClock.text(before + draft.elapsed))  ", .dim)
      }
      return Styled("type   \(AnswerClock.text(draft.elapsed - firstKey))  ", .dim)
    }
  }

  private var speaking: Prompt {
    let before = round.answer.answering ?? .zero
    guard isLive else {
      return clocked("\(isRecording ? "recording" : "speaking"), Enter when done> ", marks: targetMarks)
    }
    let limit = target.clock
    let speak = speak
    return Prompt { draft in
      let time = before + draft.elapsed
      let style: Styled.Style = time > target ? .warning : .dim
      return Styled("\(speak)  \(AnswerClock.text(time)) / \(limit)   Enter when done  ", style)
    }
  }

  private func typing(prefill: String) -> Prompt {
    let answer = round.answer
    let before = answer.answering ?? .zero
    let prefix = answer.lines.map { $0 + "\n" }.joined()
    guard isLive else {
      return Prompt(
        prefill: prefill, announcements: targetMarks, opensEditor: true, editorPrefix: prefix
      ) { _ in "> " }
    }
    return Prompt(prefill: prefill, opensEditor: true, editorPrefix: prefix) { draft in
      let words = answer.words + AnswerInProgress.words(in: [draft.text])
      let spoken = round.speakingTime(words: words)
      let count = AnswerClock.padded(String(words), 3)
      return Styled(
        "\(AnswerClock.text(before + draft.elapsed)) \(count) \(words == 1 ? "word, " : "words,") about \(AnswerClock.text(spoken)) spoken  ",
        spoken > target ? .warning : .dim)
    }
  }

  private var away: Prompt {
    let time = Wording.roughly(round.answer.answering ?? .zero)
    return Prompt(Styled("That was \(time). Were you away? [Y/n] "))
  }

  /// What the clock of a spoken answer says first; five columns.
  private var speak: String { isRecording ? "rec  " : "speak" }

  private var followUp: Prompt {
    let before = round.answer.followUps.last?.time ?? .zero
    let isTyped = round.answer.delivery == .typed || round.answer.followUps.contains { !$0.lines.isEmpty }
    let word = isTyped ? "type " : speak
    guard isLive else { return clocked("\(word), empty line when done> ", marks: []) }
    return Prompt { draft in
      Styled("\(word)  \(AnswerClock.text(before + draft.elapsed))   Enter when done  ", .dim)
    }
  }

  private var gradeQuestion: String {
    guard let suggestion = round.suggestion else { return "grade> " }
    return "grade [\(suggestion.grade.rawValue) \(suggestion.grade.word): \(suggestion.because)]> "
  }

  private func clocked(_ text: String, marks: [Prompt.Announcement]) -> Prompt {
    Prompt(announcements: marks, opensEditor: round.phase == .thinking) { _ in Styled(text) }
  }

  private var targetMarks: [Prompt.Announcement] {
    AnswerClock.marks(target: target, after: round.answer.answering ?? .zero)
  }

  private var prepareMarks: [Prompt.Announcement] {
    round.current?.question.prepare.map { [.init(after: $0, text: "\($0.clock) to prepare have passed")] }
      ?? []
  }
}
