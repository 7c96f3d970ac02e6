package import FSRS

/// What a line says of an answer beside the question: how it went, and which story was told.
package struct AnswerMarks: Sendable, Hashable {
  /// Nil if the line says nothing of it.
  package var grade: Grade?
  /// A ``StoryWord``.
  package var story: String?

  /// Marks; all parts may be missing.
  package init(grade: Grade? = nil, story: String? = nil) {
    self.grade = grade
    self.story = story
  }

  /// Reads what is typed where only a grade is asked for: `2`, `solid`, `2 migration`, `#2 @migration`; nil for
  /// anything else.
  package init?(graded text: some StringProtocol) {
    let words = text.split { $0.isWhitespace || $0 == "," }
    guard let first = words.first,
      let grade = Grade(text: first.hasPrefix("#") ? first.dropFirst() : first)
    else { return nil }
    self.grade = grade
    guard words.count > 1 else { return }
    guard let story = StoryWord.reading(words.dropFirst().joined(separator: " ")) else { return nil }
    self.story = story
  }

  /// Takes `#2` and `@migration`, in either order, off the end of a line.
  ///
  /// - Returns: the marks, and what was meant for a grade but is none, such as `#7`.
  static func splitting(_ line: String) -> (text: String, marks: AnswerMarks, badGrade: String?) {
    var rest = line.trimmingSpaces
    var marks = AnswerMarks()
    while let last = rest.split(whereSeparator: \.isWhitespace).last {
      if marks.story == nil, last.hasPrefix("@"), let story = StoryWord.reading(last) {
        marks.story = story
        rest = rest.dropLast(last.count).trimmingSpaces
        continue
      }
      guard marks.grade == nil, let mark = last.lastIndex(of: "#"), !isInWord(mark, of: last) else { break }
      let word = last[last.index(after: mark)...]
      if let grade = Grade(text: word) {
        marks.grade = grade
        rest = rest.dropLast(word.count + 1).trimmingSpaces
      } else if !word.isEmpty, word.allSatisfy(\.isNumber) || isBeginningOfGrades(word) {
        return (rest, marks, "#\(word)")
      } else {
        break
      }
    }
    return (rest, marks, nil)
  }

  /// `#s` may be shaky or solid.
  private static func isBeginningOfGrades(_ word: Substring) -> Bool {
    Grade.allCases.contains { $0.word.hasPrefix(word.lowercased()) }
  }

  /// `C#3` asks about a language, `us?#3` has a grade.
  private static func isInWord(_ mark: Substring.Index, of word: Substring) -> Bool {
    guard mark > word.startIndex else { return false }
    let before = word[word.index(before: mark)]
    return before.isLetter || before.isNumber
  }
}
