import Practice
import Store
import Terminal

extension Session {
  /// Shows what was typed the last time a question was answered.
  ///
  /// - Parameter key: nil for a question that no bank has.
  func showLastAnswer(to key: QuestionKey?) throws {
    guard let key, let last = try store.lastAnswer(of: key), let text = last.answer?.text else {
      return note("There is no typed answer from an earlier time.")
    }
    say(
      "\(Wording.sentence(Days.relative(last.occurred.day, to: today))), \(last.attempt.grade.word):",
      indent: 2)
    say(Styled(text, .dim), indent: 2)
  }
}
