import FSRS

extension Round {
  /// The line without the story behind its grade, as in `3 migration` and `ac3 @migration`, which is kept in ``story``.
  ///
  /// Only questions about what the person did have stories. Letters behind a digit that are points, as in `3 ac`, are no
  /// story; with `@` before it every word is one.
  mutating func takingStory(from text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let item = current, item.question.kind.asksForStories,
      let place = words.firstIndex(where: isGrade), place + 1 < words.count
    else { return text }
    let rest = words[(place + 1)...].joined(separator: " ")
    guard let found = StoryWord.reading(rest), rest.hasPrefix("@") || !isPoints(rest) else { return text }
    story = found
    return words[...place].joined(separator: " ")
  }

  /// Whether a word ends in a grade's digit, or is a grade's own.
  private func isGrade(_ word: Substring) -> Bool {
    if let digit = word.last?.wholeNumberValue { return Grade(rawValue: digit) != nil }
    return phase == .grade && word.count > 1 && Grade(text: word) != nil
  }

  /// Whether a word is letters of points in their order.
  private func isPoints(_ word: String) -> Bool {
    guard let coverage = answer.coverage, (try? Ticks.reading(word, of: coverage).get()) != nil else {
      return false
    }
    return zip(word, word.dropFirst()).allSatisfy { $0 < $1 }
  }
}

extension Kind {
  /// Whether it asks for something that happened to the person, which they tell as a story.
  package var asksForStories: Bool { self == .behavioural || self == .leadership }
}
