import Practice

/// Reads plain text with one question on each line.
package struct LineReader {
  private struct Line {
    var number: Int
    var text: String
    /// Whether a number or bullet stood before it.
    var hadMark: Bool
  }

  /// No question that is asked aloud is longer, in bytes.
  private static let longestQuestion = 600
  private static let longestTitle = 60
  /// No collection of questions has more.
  private static let mostLines = 100_000

  private var reading = ForeignReading()
  private var topics: [String] = []

  /// Reads the lines that ask something; titles between them are topics. Numbers, bullets and lines that begin with `#`
  /// go. What is prose, or asks nothing, is left out.
  package static func read(_ text: String) -> ForeignReading {
    var reader = LineReader()
    let lines = reader.lines(text)
    let marked = lines.count { $0.hadMark }
    for (index, line) in lines.enumerated() {
      reader.read(line, isLast: index + 1 == lines.count, isListed: line.hadMark && marked * 2 > lines.count)
    }
    return reader.reading
  }

  /// The lines of a text without marks and comments; one that goes on in the middle of a sentence is joined.
  private mutating func lines(_ text: String) -> [Line] {
    var lines: [Line] = []
    var isAfterText = false
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    {
      let trimmed = raw.trimmingSpaces
      guard !trimmed.isEmpty, !Self.isComment(trimmed) else {
        isAfterText = false
        continue
      }
      let (text, hadMark) = LineMark.stripped(trimmed)
      if isAfterText, !hadMark, let last = lines.indices.last, Self.goesOn(lines[last].text, with: text) {
        lines[last].text += " " + text
      } else if !text.isEmpty {
        guard lines.count < Self.mostLines else {
          reading.remarks.append("Only its first 100,000 lines were read.")
          break
        }
        lines.append(Line(number: index + 1, text: text, hadMark: hadMark))
      }
      isAfterText = true
    }
    return lines
  }

  /// - Parameter isListed: whether it has a mark as most lines have.
  private mutating func read(_ line: Line, isLast: Bool, isListed: Bool) {
    let asks = QuestionWords.likelihood(of: line.text)
    if Self.isProse(line.text, asks: asks) {
      leaveOut(line, "a paragraph of prose")
    } else if asks != .no {
      reading.questions.append(Draft(wordings: [line.text], topics: topics, line: line.number))
    } else if Self.isTitle(line.text), !isLast {
      topics = SectionTitle.topic(line.text).map { [$0] } ?? []
    } else if isListed {
      reading.questions.append(Draft(wordings: [line.text], topics: topics, line: line.number))
    } else {
      leaveOut(line, "it asks nothing")
    }
  }

  private mutating func leaveOut(_ line: Line, _ reason: String) {
    reading.leftOut.append(LeftOut(line: line.number, text: line.text, reason: reason))
  }

  /// `# …`, but not `#4 Why?`.
  private static func isComment(_ line: String) -> Bool {
    line.hasPrefix("#") && !(line.dropFirst().first?.isNumber ?? false)
  }

  private static func goesOn(_ text: String, with next: String) -> Bool {
    guard let last = text.last, let first = next.first else { return false }
    return first.isLowercase && !".?!:;".contains(last) && text.utf8.count <= longestQuestion * 2
  }

  /// Too long to be asked, or several sentences that end without a question.
  private static func isProse(_ text: String, asks: QuestionWords.Likelihood) -> Bool {
    guard text.utf8.count <= longestQuestion else { return true }
    guard asks != .sure else { return false }
    var sentences = 0
    var isAtEnd = false
    for byte in text.utf8 {
      if isAtEnd, byte == 0x20 { sentences += 1 }
      isAtEnd = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!")
    }
    return sentences >= 2
  }

  private static func isTitle(_ text: String) -> Bool {
    guard text.utf8.count <= longestTitle, let last = text.last else { return false }
    return last == ":" || text.contains(where: \.isUppercase) && !text.contains(where: \.isLowercase)
  }
}
