import Practice
import Terminal

/// The clock of an answer as prompts show it, in a drill and in a mock interview.
enum AnswerClock {
  /// Five columns up to an hour, so that the prompt keeps its width.
  static func text(_ time: Duration) -> String { padded(time.clock, 5) }

  /// At least so many columns, the text at their end.
  static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// What is said at half the target and at it, where there is no clock in the prompt.
  ///
  /// - Parameter before: what the answer has taken already.
  static func marks(target: Duration, after before: Duration) -> [Prompt.Announcement] {
    [target / 2, target].compactMap { mark in
      mark > before ? .init(after: mark - before, text: "\(mark.clock) of \(target.clock) passed") : nil
    }
  }

  /// Whether a line begins an answer, rather than being a command or nothing.
  static func isAnswer(_ text: String) -> Bool {
    !text.hasPrefix("/") && text != "?" && !text.isEmpty
  }
}
