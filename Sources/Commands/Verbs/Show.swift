import ArgumentParser
import FSRS
import Practice
import Store
import Terminal

/// `show`: all of one question.
struct Show: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one question: its points, its outline, how it went.")

  static let examples = [
    Example("show conflict-with-peer", "everything about it"),
    Example("show conflict-with-peer --explain", "why it counts as ready or not, in numbers"),
  ]

  @Argument(help: "The question's id, or its beginning.")
  var question: String

  @Flag(help: "Say how ready you are in numbers, and where they come from.")
  var explain = false

  @Flag(help: "As JSON.")
  var json = false

  func perform(in session: Session) throws -> ExitStatus {
    let key = try session.key(question)
    let listed = try session.store.question(key)
    if json {
      session.showJSON(try QuestionFigures(key, listed, session))
      return .success
    }
    let notes = try session.ownNotes()[key]
    var lines: [Styled] = []
    let columns = session.console.surface.columns
    func add(_ text: Styled, hanging: Int = 2, indent: Int = 2) {
      lines += text.wrapped(to: columns, indent: indent, hanging: hanging)
    }
    if let listed {
      let question = listed.question.with(notes)
      lines.append(
        "\(key.text, .accent)   \("\(listed.bank), \(question.kind.rawValue), \(question.time.written)", .dim)"
      )
      lines.append("")
      for wording in question.wordings { add(Styled(wording, .strong)) }
      for point in question.lookFor { add("+ \(point)", hanging: 4) }
      for flag in question.redFlags { add("- red flag: \(flag)", hanging: 4) }
      for followUp in question.followUps { add("> \(followUp)", hanging: 4) }
      for text in [notes?.outline, question.answer].compactMap({ $0 }) {
        lines.append("")
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
          add(Styled(String(line), .dim))
        }
      }
    } else {
      lines.append("\(key.text, .accent)   \("in no bank any more", .dim)")
      add(Styled(try session.store.lastText(of: key) ?? "", .strong))
      if let heir = try session.store.heir(of: key) {
        add("It was edited and goes on as \(heir): \(try session.store.lastText(of: heir) ?? "")")
      }
    }
    lines.append("")
    lines += try history(of: key, session)
    if let listed, let readiness = try session.readiness(for: listed) {
      add(readiness.styled, hanging: 0, indent: 0)
      if explain { for line in readiness.explained { add(Styled(line, .dim), hanging: 4) } }
    }
    session.console.page(lines)
    return .success
  }

  private func history(of key: QuestionKey, _ session: Session) throws -> [Styled] {
    let attempts = try session.store.history(of: key, withAnswers: true).suffix(12)
    let told = try session.store.fields(of: .attempt)
    guard let record = try session.store.record(of: key) else { return ["Not asked yet."] }
    let lines = attempts.map { listed -> Styled in
      let attempt = listed.attempt
      let time = attempt.answering.map { "  \($0.clock)" } ?? ""
      let covered = attempt.coverage.map { "  \($0.pointsCovered) of \($0.pointsTotal)" } ?? ""
      let place = attempt.setting == .drill ? "" : "  \(attempt.setting.name)"
      let story = told[listed.id.description]?[Attempt.Field.story.rawValue].map { "  the \($0) story" } ?? ""
      let manner = story + manner(of: listed, session)
      return
        "  \(listed.occurred.day.iso)  \(Styled(attempt.grade.word, Styled.Style(attempt.grade)).padded(to: 7))\(time)\(covered)\(place)\(Styled(manner, .dim))"
    }
    var closing = [Styled(try next(key, record, session))]
    if let leech = try session.leech(key), leech.isLeech, let advice = try session.leechAdvice(for: key) {
      closing += Styled("\(leech.sentence) \(advice)", .warning).wrapped(to: session.console.surface.columns)
    }
    return lines + closing
  }

  /// Pace and fillers where the answer has a text long enough to tell, and whether it can be heard.
  private func manner(of listed: ListedAttempt, _ session: Session) -> String {
    var parts: [String] = []
    if let text = listed.answer?.text {
      let figures = session.figures(of: listed.attempt, text: text, sound: nil)
      if let pace = figures.pace { parts.append("\(pace.wordsPerMinute) a minute") }
      if let fillers = figures.fillers, figures.words ?? 0 >= Pace.fewestWords {
        parts.append(Wording.counted(fillers.total, "filler"))
      }
    }
    if session.recordings.has(listed.id) { parts.append("recorded") }
    return parts.isEmpty ? "" : "  " + parts.joined(separator: ", ")
  }

  private func next(_ key: QuestionKey, _ record: QuestionRecord, _ session: Session) throws -> String {
    if try session.store.question(key) == nil { return "Not asked any more: it is in no bank." }
    if try session.store.field("suspended", of: Change.Subject(.question, key.text)) == "1" {
      return "Suspended; `suspend --off \(key)` asks it again."
    }
    let cap = try session.preparation.cap(on: session.today)
    let next = Deadline.capped(
      record.nextDay(rules: try session.store.rules), by: cap, lastDay: record.last.day)
    return "Next \(next <= session.today ? "today" : "on \(next.short(from: session.today))")."
  }
}
