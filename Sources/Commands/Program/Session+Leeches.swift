import Practice
import Store
import Terminal

extension Session {
  /// What a question's whole history makes of it; nil if it has lapsed too seldom for that to matter.
  func leech(_ key: QuestionKey) throws -> Leech? {
    guard let record = try store.record(of: key), record.lapses >= Leech.leastLapses else { return nil }
    return Leech(
      try store.history(of: key).map { ($0.occurred.day, $0.attempt.grade, $0.attempt.setting) })
  }

  /// What may help with a question, in a sentence; nil if it is in no bank.
  func leechAdvice(for key: QuestionKey) throws -> String? {
    guard let listed = try store.question(key) else { return nil }
    let notes = try ownNotes()[key]
    let question = listed.question.with(notes)
    let advice = LeechAdvice(
      for: question, hasOwnOutline: notes?.outline != nil,
      coverages: try store.history(of: key).compactMap(\.attempt.coverage))
    return advice.sentence(for: question)
  }

  /// Says once, after the attempt that shows it, that a question slips away again and again, and what may help.
  func tellIfLeech(_ key: QuestionKey) throws {
    guard let leech = try leech(key), leech.isNews, let advice = try leechAdvice(for: key) else { return }
    say(Styled("\(leech.sentence) \(advice)", .warning))
  }
}

extension Leech {
  /// How often it slipped away.
  var sentence: String { "This one has slipped away \(Days.spelled(lapses)) times." }
}
