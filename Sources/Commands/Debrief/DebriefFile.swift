import FSRS
import Foundation
import Practice
import QuestionBank
import Store
import Terminal

/// Writes down what stands in a file: everything at once, or nothing.
struct DebriefFile {
  let session: Session
  /// As the person named it; `-` is the standard input.
  let path: String

  /// A debrief is a page; a larger file is something else.
  private static let largestSize = 1 << 20
  /// More faults would only scroll by.
  private static let mostFaults = 20

  /// A line of the file and the question it means.
  private struct Line {
    var entry: DebriefNotes.Entry
    var meaning: QuestionMatcher.Meaning
  }

  /// Stores the file's questions with the interview.
  func store(in interview: DebriefedInterview) throws {
    let notes = try read()
    let record = try DebriefRecord(session: session, interview: interview)
    guard let matched = try matched(notes, asking: canAsk) else {
      return session.note("Nothing is written down.")
    }
    let there = Set(record.answers.map(\.key))
    var lines = matched.filter { $0.meaning.key.map { !there.contains($0) } ?? true }
    guard try grade(&lines) else { return session.note("Nothing is written down.") }
    let closing = session.closing(notes.closing.joined(separator: "\n"), of: interview)
    let dialogue = ClosingDialogue(session: session, record: record)
    guard let understood = try dialogue.facts(of: closing) else {
      return session.note("Nothing is written down.")
    }
    let known = matched.count - lines.count
    if known > 0 {
      session.note(
        "\(Wording.sentence(Wording.counted(known, "line"))) \(known == 1 ? "is" : "are") written down already and passed over."
      )
    }
    guard !lines.isEmpty || !understood.facts.isEmpty else { return session.note("There is nothing new.") }
    try record.add(try settled(lines, at: interview.place), closing: understood.facts)
    let new = record.answers.suffix(lines.count)
    for answer in new { session.say(answer.summary, indent: 2, hanging: 4) }
    for line in understood.lines { session.say(Styled(line), indent: 2, hanging: 4) }
    try tellStories(new, at: interview)
    try DebriefSummary(
      session: session, interview: interview, answers: record.answers, entered: lines.count
    ).show()
  }

  /// Shows which question each line means, and stores nothing.
  func preview() throws {
    let notes = try read()
    guard let matched = try matched(notes, asking: false) else { return }
    let matcher = QuestionMatcher(session: session)
    var table = Table(
      .init(title: "Line", align: .right), .init(title: "Grade"), .init(title: "Question"),
      .init(title: "Text", isFlexible: true))
    for line in matched {
      let grade = line.entry.marks.grade
      let name: String
      let text: String
      switch line.meaning {
      case .known(let key):
        name = key.text.hasPrefix("#") ? "known" : key.text
        text = try session.store.lastText(of: key) ?? line.entry.text
      case .new(let new):
        name = try matcher.nearest(to: new).map { "new, or \($0)" } ?? "new"
        text = new
      }
      table.rows.append([
        Styled(String(line.entry.line)), grade.map { Styled($0.word, Styled.Style($0)) } ?? "none",
        Styled(name, .accent), Styled(text),
      ])
    }
    session.show(table)
    for line in notes.closing { session.say(Styled(line)) }
    session.note("Nothing is stored; without --dry-run it is.")
  }

  /// Whether the person can be asked: not where the file itself comes through the standard input.
  private var canAsk: Bool { path != "-" && session.console.surface.inputIsTerminal }

  private func read() throws -> DebriefNotes {
    let name = path == "-" ? "The standard input" : path
    let bytes = try bytes()
    guard bytes.count <= Self.largestSize else {
      throw Complaint("\(name) is over 1 MB; a debrief has one question a line.", exit: .badFile)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Complaint("\(name) is not UTF-8 text; save it as UTF-8 in your editor.", exit: .badFile)
    }
    let notes = DebriefNotes(text)
    guard notes.faults.isEmpty else {
      var lines = notes.faults.prefix(Self.mostFaults).map { "\(path):\($0.line): \($0.sentence)." }
      let more = notes.faults.count - lines.count
      if more > 0 { lines.append("And \(more) more.") }
      throw Complaint((lines + ["Nothing is stored."]).joined(separator: "\n"), exit: .badFile)
    }
    guard !notes.entries.isEmpty || !notes.closing.isEmpty else {
      throw Complaint(
        "\(name) has no question; one a line, with its grade, as in “Why us? #2”.", exit: .badFile)
    }
    return notes
  }

  private func bytes() throws -> [UInt8] {
    guard path == "-" else {
      return try TextFile.bytes(at: session.environment.path(path), limit: Self.largestSize)
    }
    do { return try ImportFiles.input(atMost: Self.largestSize + 1) } catch {
      throw Complaint("The standard input: \(error.sentence).", exit: .badFile)
    }
  }

  /// What each line means; nil if the person breaks off.
  private func matched(_ notes: DebriefNotes, asking: Bool) throws -> [Line]? {
    let matcher = QuestionMatcher(session: session)
    var lines: [Line] = []
    for entry in notes.entries {
      let meaning = try matcher.meaning(of: entry.text, asking: asking) { show(entry) }
      guard let meaning else { return nil }
      lines.append(Line(entry: entry, meaning: meaning))
    }
    return lines
  }

  /// Shows a line about which something is asked.
  private func show(_ entry: DebriefNotes.Entry) {
    session.say("\(String(entry.line), .dim)  \(entry.text)", hanging: 4)
  }

  /// Gives the lines without a grade the one that the person says; false if they break off.
  private func grade(_ lines: inout [Line]) throws -> Bool {
    let missing = lines.filter { $0.entry.marks.grade == nil }.map { String($0.entry.line) }
    guard !missing.isEmpty else { return true }
    guard canAsk else {
      let one = missing.count == 1
      throw Complaint(
        "\(one ? "Line" : "Lines") \(Wording.list(missing)) \(one ? "has" : "have") no grade: write #1 blanked, #2 shaky, #3 solid or #4 nailed at the end. Nothing is stored.",
        exit: .badFile)
    }
    let prompt = GradePrompt(session: session, stories: try session.storyWords())
    for index in lines.indices where lines[index].entry.marks.grade == nil {
      show(lines[index].entry)
      guard let marks = prompt.marks(beside: lines[index].entry.marks) else { return false }
      lines[index].entry.marks = marks
    }
    return true
  }

  /// The lines with keys and grades; unknown questions go to the person's own bank.
  private func settled(_ lines: [Line], at company: String) throws -> [DebriefRecord.Line] {
    let matcher = QuestionMatcher(session: session)
    var added: [String: QuestionKey] = [:]
    return try lines.compactMap { line in
      guard let grade = line.entry.marks.grade else { return nil }
      let key: QuestionKey
      switch line.meaning {
      case .known(let known): key = known
      case .new(let text):
        let normalised = QuestionKey.normalised(text)
        key = try added[normalised] ?? matcher.add(text, company: company)
        added[normalised] = key
      }
      return DebriefRecord.Line(
        key: key, grade: grade, story: line.entry.marks.story, followUps: line.entry.followUps,
        words: line.entry.words.isEmpty ? nil : line.entry.words.joined(separator: "\n"))
    }
  }

  private func tellStories(_ answers: some Sequence<DebriefedAnswer>, at interview: DebriefedInterview) throws
  {
    for answer in answers {
      if let told = try session.toldBefore(answer.story, at: interview.company, besides: interview.id) {
        session.say(Styled(told))
      }
    }
  }
}
