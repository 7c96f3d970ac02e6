import Practice
import Store
import Terminal

/// The questions of a listing that slip away again and again, and what may help with each.
struct LeechListing {
  private let entries: [(listed: ListedQuestion, leech: Leech, advice: String)]

  /// The leeches among questions, those that lapsed most often first.
  init(among questions: [ListedQuestion], in session: Session) throws {
    let lapsed = try session.store.lapsedQuestions(atLeast: Leech.leastLapses)
    entries = try questions.filter { lapsed.contains($0.question.key) }.compactMap { listed in
      let key = listed.question.key
      guard let leech = try session.leech(key), leech.isLeech, let advice = try session.leechAdvice(for: key)
      else { return nil }
      return (listed, leech, advice)
    }.sorted {
      ($1.leech.lapses, $0.listed.question.key.text) < ($0.leech.lapses, $1.listed.question.key.text)
    }
  }

  func show(on session: Session) {
    if entries.isEmpty { session.say("No question slips away again and again.") }
    for (index, entry) in entries.enumerated() {
      if index > 0 { session.console.write("") }
      let question = entry.listed.question
      let times = Wording.counted(entry.leech.lapses, "time")
      session.say("\(question.key.text, .accent)   \("slipped away \(times)", .dim)")
      session.say(Styled(question.title, .strong), indent: 2)
      session.say(Styled(entry.advice), indent: 2)
    }
  }

  /// As `questions --json` lists them, with the advice.
  func rows(in session: Session) throws -> [QuestionRow] {
    let cap = try session.preparation.cap(on: session.today)
    let rules = try session.store.rules
    return try entries.map { entry in
      var row = QuestionRow(
        entry.listed, record: try session.store.record(of: entry.listed.question.key), cap: cap,
        today: session.today, rules: rules)
      row.advice = entry.advice
      return row
    }
  }
}
