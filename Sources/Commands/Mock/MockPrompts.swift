import Foundation
import Practice
import Terminal

/// The prompts of a mock interview: two clocks, the answer's and the interview's.
struct MockPrompts {
  let interview: MockInterview
  let surface: Surface
  /// Words a minute, by which a typed answer's length is told.
  let rate: Int
  /// Whether the answer is being recorded, which is never hidden.
  var isRecording = false

  /// The prompt for what the interview waits for; Tab completes commands that begin with a slash.
  func prompt(prefill: String) -> Prompt {
    var prompt = plainPrompt(prefill: prefill)
    prompt.completions = { line, _ in
      guard line.hasPrefix("/"), !line.contains(" ") else { return [] }
      return MockInterview.Slash.allCases.map { "/" + $0.rawValue }.filter { $0.hasPrefix(line) }.map {
        .init($0)
      }
    }
    return prompt
  }

  private func plainPrompt(prefill: String) -> Prompt {
    switch interview.phase {
    case .thinking: thinking
    case .speaking: speaking
    case .typing: typing(prefill: prefill)
    case .followUp: followUp
    case .over: Prompt("")
    }
  }

  private var isLive: Bool { surface.liveClock == .live }
  private var answer: AnswerInProgress { interview.answer }
  private var target: Duration { interview.current?.time ?? Question.standardTime }

  /// What is left of the whole time after so much of this line, always as wide.
  private func left(after elapsed: Duration) -> String {
    AnswerClock.padded((interview.sitting.left - elapsed).words, Self.leftWidth)
  }

  /// `over by 59:59`, and `3:59:00 left` for the longest interview there is.
  private static let leftWidth = 13

  private var thinking: Prompt {
    let before = answer.thinkingSoFar
    let prepare = interview.current?.prepare
    guard isLive else { return plain("answer> ", marks: prepareMarks) }
    return Prompt(opensEditor: true) { draft in
      if let firstKey = draft.firstKey, AnswerClock.isAnswer(draft.text) {
        return Styled(
          "type   \(AnswerClock.text(draft.elapsed - firstKey))  \(left(after: draft.elapsed))  ", .dim)
      }
      let time = before + draft.elapsed
      guard let prepare, time < prepare else {
        return Styled("think  \(AnswerClock.text(time))  \(left(after: draft.elapsed))  ", .dim)
      }
      return Styled("prep   \(AnswerClock.text(prepare - time))  \(left(after: draft.elapsed))  ", .dim)
    }
  }

  private var speaking: Prompt {
    let before = answer.answering ?? .zero
    var prompt = plain("\(isRecording ? "recording" : "speaking"), Enter when done> ", marks: targetMarks)
    if isLive {
      let speak = speak
      let limit = target.clock
      prompt.text = { draft in
        let time = before + draft.elapsed
        let style: Styled.Style = time > target ? .warning : .dim
        return Styled(
          "\(speak)  \(AnswerClock.text(time)) / \(limit)  \(left(after: draft.elapsed))   Enter when done  ",
          style
        )
      }
    }
    // The interviewer's words into an answer that is being spoken.
    prompt.interjections = interview.interruption.map { [.init(after: $0.after, text: "  " + $0.text)] } ?? []
    return prompt
  }

  private func typing(prefill: String) -> Prompt {
    let before = answer.answering ?? .zero
    let prefix = answer.lines.map { $0 + "\n" }.joined()
    guard isLive else {
      return Prompt(
        prefill: prefill, announcements: targetMarks + endMarks, opensEditor: true, editorPrefix: prefix
      ) { _ in "> " }
    }
    return Prompt(prefill: prefill, opensEditor: true, editorPrefix: prefix) { draft in
      let words = answer.words + AnswerInProgress.words(in: [draft.text])
      let spoken = AnswerInProgress.speakingTime(words: words, rate: rate)
      return Styled(
        "\(AnswerClock.text(before + draft.elapsed)) \(AnswerClock.padded(String(words), 3)) \(words == 1 ? "word " : "words")  \(left(after: draft.elapsed))  ",
        spoken > target ? .warning : .dim)
    }
  }

  /// What the clock of a spoken answer says first; five columns.
  private var speak: String { isRecording ? "rec  " : "speak" }

  private var followUp: Prompt {
    let before = answer.followUps.last?.time ?? .zero
    let isTyped = answer.delivery == .typed || answer.followUps.contains { !$0.lines.isEmpty }
    let word = isTyped ? "type " : speak
    guard isLive else { return plain("\(word), empty line when done> ", marks: []) }
    return Prompt { draft in
      Styled(
        "\(word)  \(AnswerClock.text(before + draft.elapsed))  \(left(after: draft.elapsed))   Enter when done  ",
        .dim)
    }
  }

  private func plain(_ text: String, marks: [Prompt.Announcement]) -> Prompt {
    Prompt(announcements: marks + endMarks, opensEditor: interview.phase == .thinking) { _ in Styled(text) }
  }

  private var targetMarks: [Prompt.Announcement] {
    AnswerClock.marks(target: target, after: answer.answering ?? .zero)
  }

  private var prepareMarks: [Prompt.Announcement] {
    guard let prepare = interview.current?.prepare, prepare > answer.thinkingSoFar else { return [] }
    return [.init(after: prepare - answer.thinkingSoFar, text: "\(prepare.clock) to prepare have passed")]
  }

  /// Five minutes before the end and at it, where there is no clock in the prompt.
  private var endMarks: [Prompt.Announcement] {
    let left = interview.sitting.left
    return [Self.notice, .zero].compactMap { mark in
      guard left > mark else { return nil }
      let text =
        mark == .zero ? "The time is over; nobody cuts you off" : "\(mark.clock) of the interview are left"
      return .init(after: left - mark, text: text)
    }
  }

  /// Time for one more answer and a question of one's own.
  private static let notice: Duration = .seconds(300)
}
