/// What a person adds at the end of a debrief in one line of free text: who was there, what mattered to them, what they
/// promised; the rest is a note.
///
/// `They were kind; with Kim Lee, Jo; next: second round by 4 Dec; mattered: ownership`. Only `with` before a name, at
/// the beginning of a sentence or behind a semicolon, and words with a colon are understood, so that ordinary sentences
/// stay what they are.
package struct ClosingLine: Sendable, Hashable {
  /// Names as typed, commas between them.
  package var people: String?
  /// What seemed to matter to them.
  package var mattered: String?
  /// What they promised.
  package var nextStep: String?
  /// The day by which they promised it.
  package var nextBy: StudyDay?
  /// All that isn't one of these.
  package var note: String?

  /// A line of nothing.
  package init() {}

  /// Whether nothing was said.
  package var isEmpty: Bool { self == ClosingLine() }

  /// Reads a line.
  ///
  /// - Parameter day: the day that a text means, such as `4 dec` or `in a week`; nil if it means none.
  package init(_ text: some StringProtocol, day: (String) -> StudyDay?) {
    var reader = SectionReader()
    for line in text.split(whereSeparator: \.isNewline) { reader.read(String(line)) }
    people = reader.text(of: .people, without: ".;,")
    mattered = reader.text(of: .mattered, without: ".;,")
    note = reader.text(of: .note, without: ";,")
    guard let next = reader.text(of: .next, without: ".;,") else { return }
    (nextStep, nextBy) = Self.promise(next, day: day)
  }

  /// Words before the day by which something is promised.
  private static let connectors: Set<String> = ["by", "until", "before", "on", "in", "within"]

  /// What is promised, and by when: the day is what stands behind the first `by` or the like that a day follows.
  package static func promise(
    _ text: String, day: (String) -> StudyDay?
  ) -> (step: String?, by: StudyDay?) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    for (place, word) in words.enumerated() where connectors.contains(word.lowercased()) {
      let behind = words[(place + 1)...].joined(separator: " ")
      let when = ["in", "within"].contains(word.lowercased()) ? "in \(behind)" : behind
      guard !behind.isEmpty, let found = day(when) ?? day(behind) else { continue }
      let step = words[..<place].joined(separator: " ").trimming(".;,")
      return (step.isEmpty ? nil : step, found)
    }
    if let found = day(text) { return (nil, found) }
    return (text, nil)
  }
}

/// Sorts the words of a closing line into its parts.
private struct SectionReader {
  enum Section { case note, people, next, mattered }

  private var parts: [(section: Section, words: [String])] = []
  /// Whether a clause ended with the last word.
  private var isClauseOver = false
  /// Whether the names were not announced by a colon, so that an ordinary word ends them.
  private var isLoose = false

  private static let labels: [String: Section] = [
    "with": .people, "names": .people, "people": .people, "met": .people,
    "next": .next, "promised": .next, "next step": .next,
    "mattered": .mattered, "matters": .mattered, "note": .note, "notes": .note,
  ]

  mutating func read(_ line: String) {
    begin(.note)
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    var place = 0
    while place < words.count {
      let word = words[place]
      let next = place + 1 < words.count ? words[place + 1] : nil
      if let (labelled, rest, count) = Self.label(word, next) {
        begin(labelled)
        if !rest.isEmpty { add(rest) }
        place += count
        continue
      }
      if isClauseOver || place == 0, word.lowercased() == "with", let next, Self.isName(next) {
        begin(.people)
        isLoose = true
        place += 1
        continue
      }
      if isClauseOver || endsNames(before: word) { begin(.note) }
      add(word)
      isClauseOver = Self.endsClause(word, before: next)
      place += 1
    }
  }

  /// The words of all parts of a section; several parts with `; ` between them.
  func text(of section: Section, without marks: String) -> String? {
    let texts = parts.filter { $0.section == section }
      .map { $0.words.joined(separator: " ").trimming(marks) }
      .filter { !$0.isEmpty }
    return texts.isEmpty ? nil : texts.joined(separator: section == .people ? ", " : "; ")
  }

  private mutating func begin(_ wanted: Section) {
    isLoose = false
    isClauseOver = false
    // Clauses of a note stay together, with the marks between them.
    if wanted == .note, parts.last?.section == .note { return }
    parts.append((wanted, []))
  }

  private mutating func add(_ word: String) {
    parts[parts.count - 1].words.append(word)
  }

  /// `next:`, `next:rest` and `next step:`; the number of words it takes.
  private static func label(_ word: String, _ next: String?) -> (Section, String, Int)? {
    if let colon = word.firstIndex(of: ":"), let section = labels[word[..<colon].lowercased()] {
      return (section, String(word[word.index(after: colon)...]), 1)
    }
    guard let next, let colon = next.firstIndex(of: ":"),
      let section = labels["\(word) \(next[..<colon])".lowercased()]
    else { return nil }
    return (section, String(next[next.index(after: colon)...]), 2)
  }

  /// Small words within names.
  private static let particles: Set<String> = [
    "and", "&", "van", "von", "de", "der", "den", "da", "di", "del", "la", "le", "bin", "al", "el", "ter",
    "dos",
  ]

  /// Names begin with a capital, or with a letter that knows none.
  private static func isName(_ word: String) -> Bool {
    guard let first = word.first, first.isLetter else { return false }
    return !first.isLowercase || particles.contains(word.lowercased())
  }

  /// Whether names that no colon announced are over: behind a comma something else begins.
  private func endsNames(before word: String) -> Bool {
    guard isLoose, let last = parts.last?.words.last, last.hasSuffix(",") else { return false }
    return word.first?.isLetter ?? true ? !Self.isName(word) : false
  }

  /// Words that end in a full stop without ending a sentence.
  private static let abbreviations: Set<String> = ["dr.", "mr.", "mrs.", "ms.", "prof.", "st."]

  private static func endsClause(_ word: String, before next: String?) -> Bool {
    if word.hasSuffix(";") { return true }
    guard let end = word.last, ".!?".contains(end), let next, next.first?.isUppercase ?? false else {
      return false
    }
    return word.count > 2 && !abbreviations.contains(word.lowercased())
  }
}

extension String {
  /// The text without white space and these marks at its ends.
  fileprivate func trimming(_ marks: String) -> String {
    var rest = Substring(self).drop { $0.isWhitespace || marks.contains($0) }
    while let last = rest.last, last.isWhitespace || marks.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
