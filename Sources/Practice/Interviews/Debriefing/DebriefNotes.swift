/// A debrief as it stands in a file: one question a line, `#2` for its grade and `@migration` for the story at the end.
///
/// Below a question, lines that begin with `>` are its follow-ups and lines that begin with `=` the person's own words.
/// `with:`, `next:`, `mattered:` and `note:` begin what is said of the interview itself. Blank lines and those that
/// begin with `//` are passed over.
package struct DebriefNotes: Sendable, Hashable {
  /// One question with all that belongs to it.
  package struct Entry: Sendable, Hashable {
    /// From 1.
    package var line: Int
    /// Without numbers and marks of lists before it.
    package var text: String
    /// What the line says of the answer.
    package var marks: AnswerMarks
    /// In the order of the lines.
    package var followUps: [String] = []
    /// The person's own words, a line each.
    package var words: [String] = []
  }

  /// A line that can't be taken.
  package struct Fault: Error, Sendable, Hashable {
    /// From 1.
    package var line: Int
    /// What is wrong and what would do, without the line's number.
    package var sentence: String
  }

  /// In the order of the lines.
  package private(set) var entries: [Entry] = []
  /// What is said of the interview itself, a line each, as ``ClosingLine`` reads it.
  package private(set) var closing: [String] = []
  /// In the order of the lines.
  package private(set) var faults: [Fault] = []

  /// No question is longer, and no line that holds one.
  package static let longestLine = 1000
  /// No interview has more questions; a file with more is something else.
  package static let mostEntries = 200

  /// Reads a file's text; every text is read, with faults for what isn't understood.
  package init(_ text: String) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let clean = Self.clean(line)
      if clean.isEmpty || clean.hasPrefix("//") { continue }
      if entries.count == Self.mostEntries {
        faults.append(
          Fault(line: index + 1, sentence: "more than \(Self.mostEntries) questions are no single interview"))
        return
      }
      take(clean, number: index + 1)
    }
  }

  private mutating func take(_ line: String, number: Int) {
    guard line.count <= Self.longestLine else {
      return fault(number, "this is too long for a question; one question a line")
    }
    if Self.isClosing(line) { return closing.append(line) }
    switch DebriefLine(line) {
    case .followUp(let text): attach(text, to: \.followUps, number)
    case .words(let text): attach(text, to: \.words, number)
    case .badGrade(let text):
      fault(number, "“\(text)” is no grade; #1 blanked, #2 shaky, #3 solid or #4 nailed")
    case .marks: fault(number, "a grade without a question; it belongs at the question's end")
    case .question(let text, let marks):
      let question = Self.withoutBullet(text)
      guard question.contains(where: { $0.isLetter || $0.isNumber }) else {
        return fault(number, "there is no question in “\(line)”; `//` before it passes the line over")
      }
      entries.append(Entry(line: number, text: question, marks: marks))
    case .undo, .help, .leave, .never, .nothing:
      fault(number, "there is no question in “\(line)”; `//` before it passes the line over")
    }
  }

  private mutating func attach(_ text: String, to list: WritableKeyPath<Entry, [String]>, _ number: Int) {
    guard !text.isEmpty else { return fault(number, "nothing stands behind the mark") }
    guard let last = entries.indices.last else { return fault(number, "no question stands above it") }
    entries[last][keyPath: list].append(text)
  }

  private mutating func fault(_ line: Int, _ sentence: String) {
    faults.append(Fault(line: line, sentence: sentence))
  }

  /// How lines begin that say something of the interview itself.
  private static let closings = [
    "with:", "names:", "people:", "next:", "next step:", "promised:", "mattered:", "matters:", "note:",
    "notes:",
  ]

  /// Whether a line says something of the interview itself instead of a question.
  package static func isClosing(_ line: String) -> Bool {
    let line = line.lowercased()
    return closings.contains { line.hasPrefix($0) }
  }

  /// The line without control characters, a byte order mark and white space at its ends.
  private static func clean(_ line: Substring) -> String {
    let kept = line.unicodeScalars.filter { scalar in
      scalar == "\t" || scalar.properties.generalCategory != .control && scalar != "\u{FEFF}"
    }
    return String(String.UnicodeScalarView(kept)).replacing("\t", with: " ").trimmingSpaces
  }

  /// `- Why us?`, `3. Why us?` and `3) Why us?` without what stands before the question.
  private static func withoutBullet(_ text: String) -> String {
    let head = text.prefix { !$0.isWhitespace }
    let rest = text.dropFirst(head.count).trimmingSpaces
    guard !rest.isEmpty else { return text }
    if ["-", "*", "•", "–"].contains(head) { return rest }
    let digits = head.dropLast()
    let isNumber = !digits.isEmpty && digits.count < 4 && digits.allSatisfy(\.isNumber)
    return isNumber && [".", ")", ":"].contains(head.last) ? rest : text
  }
}
