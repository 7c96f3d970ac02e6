import FSRS
import Practice
import Terminal

/// Asks for the grade of an answer, and takes the word of the story behind it.
struct GradePrompt {
  let session: Session
  /// Words of stories, for completion.
  let stories: [String]

  /// The marks with the grade that the person gives; nil if they break off.
  func marks(beside marks: AnswerMarks) -> AnswerMarks? {
    var prompt = Prompt("grade (1 blanked, 2 shaky, 3 solid, 4 nailed)> ")
    prompt.completions = { [stories] line, word in
      StoryCompletion(stories).completions(line: line, word: word)
    }
    while case .line(let text) = session.console.read(prompt).outcome {
      if var read = AnswerMarks(graded: text.trimmingSpaces) {
        read.story = read.story ?? marks.story
        return read
      }
      if text.trimmingSpaces == "?" {
        for grade in Grade.allCases {
          session.say(
            "\(String(grade.rawValue), .accent)  \(grade.word): \(grade.meaning)", indent: 2, hanging: 5)
        }
        session.say("The story you told may follow, by one word: 3 migration.", indent: 2)
        continue
      }
      session.note(
        Styled("A grade is 1 blanked, 2 shaky, 3 solid or 4 nailed; Ctrl-C drops the question.", .warning))
    }
    return nil
  }
}

/// What Tab offers behind a grade: words of stories told before.
struct StoryCompletion {
  private let stories: [String]

  /// Completion among these words.
  init(_ stories: [String]) { self.stories = stories }

  /// The words that go on as the last one begins; none for the first, which is the grade.
  func completions(line: String, word: String) -> [Prompt.Completion] {
    guard line.dropLast(word.count).contains(where: { !$0.isWhitespace }) else { return [] }
    let mark = word.hasPrefix("@") ? "@" : ""
    let typed = word.dropFirst(mark.count).lowercased()
    return stories.filter { $0.hasPrefix(typed) }.map { .init(mark + $0, suffix: nil) }
  }
}
