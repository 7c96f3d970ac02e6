import ArgumentParser
import FSRS
import Practice
import Store
import Terminal

/// `questions`: what can be asked.
struct Questions: Verb {
  static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "List questions, with how they stand.")

  static let examples = [
    Example("questions", "all banks in use"),
    Example("questions --topic conflict", "one topic"),
    Example("questions disagree boss", "those that have these words"),
    Example("questions --leeches", "those that slip away again and again, and what may help"),
    Example("questions --json", "for a script"),
  ]

  @Argument(help: "Words to look for.")
  var words: [String] = []

  @OptionGroup var choice: QuestionChoice

  @Flag(help: "Only those that slip away again and again, with what may help.")
  var leeches = false

  @Flag(help: "As JSON.")
  var json = false

  func perform(in session: Session) throws -> ExitStatus {
    var filter = try choice.filter(session)
    filter.banks = try filter.banks ?? session.shelf.active
    if leeches {
      let listing = try LeechListing(among: try session.listed(filter, words: words), in: session)
      if json { session.showJSON(try listing.rows(in: session)) } else { listing.show(on: session) }
      return .success
    }
    if json {
      session.showJSON(try rows(filter, session))
      return .success
    }
    let table = try session.questionTable(filter, words: words)
    guard !table.rows.isEmpty else { throw Complaint("No question fits that.") }
    session.show(table)
    return .success
  }

  private func rows(_ filter: QuestionFilter, _ session: Session) throws -> [QuestionRow] {
    let cap = try session.preparation.cap(on: session.today)
    let rules = try session.store.rules
    return try session.listed(filter, words: words).map { listed in
      QuestionRow(
        listed, record: try session.store.record(of: listed.question.key), cap: cap, today: session.today,
        rules: rules)
    }
  }
}

extension Session {
  /// Questions that pass the filter, and have the words if there are any.
  func listed(_ filter: QuestionFilter, words: [String] = []) throws -> [ListedQuestion] {
    guard !words.isEmpty else { return try store.questions(filter) }
    let hits = try store.search(words.joined(separator: " "), limit: 100)
    return try hits.compactMap { try store.question($0.key) }.filter { listed in
      filter.banks?.contains(listed.bank) ?? true
        && (filter.kinds.isEmpty || filter.kinds.contains(listed.question.kind))
        && (filter.topics.isEmpty || !Set(filter.topics).isDisjoint(with: listed.question.topics))
    }
  }

  /// Questions with grade, next day and text.
  func questionTable(_ filter: QuestionFilter, words: [String] = []) throws -> Table {
    let cap = try preparation.cap(on: today)
    var table = Table(
      .init(title: "Question"), .init(title: "Last"), .init(title: "Tries", align: .right),
      .init(title: "Next"),
      .init(title: "Asks", isFlexible: true))
    let suspended = try store.fields(of: .question).filter { $0.value["suspended"] == "1" }
    let rules = try store.rules
    table.rows = try listed(filter, words: words).map { listed in
      let key = listed.question.key
      if suspended[key.text] != nil {
        return [Styled(key.text), Styled("suspended", .dim), "", "never", Styled(listed.question.title)]
      }
      guard let record = try store.record(of: key) else {
        return [Styled(key.text), Styled("new", .dim), "", "", Styled(listed.question.title)]
      }
      let next = Deadline.capped(record.nextDay(rules: rules), by: cap, lastDay: record.last.day)
      let grade = record.last.grade
      return [
        Styled(key.text), Styled(grade.word, Styled.Style(grade)), "\(record.attempts)",
        Styled(next <= today ? "today" : next.short(from: today)), Styled(listed.question.title),
      ]
    }
    return table
  }
}
