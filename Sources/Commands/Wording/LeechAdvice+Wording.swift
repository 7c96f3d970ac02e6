import Practice

extension LeechAdvice {
  /// One sentence that says what to do, with the command for it.
  func sentence(for question: Question) -> String {
    let key = question.key
    switch self {
    case .learn(let point):
      let text = question.lookFor.indices.contains(point) ? question.lookFor[point] : ""
      return "One point is missing each time; learn that one by itself: \(text)"
    case .writeStory: return "Write the story down once, in your own words: `mine \(key)`."
    case .split: return "It asks for much at once; make two questions of it: `edit \(key)`."
    case .readAloud: return "Read the outline aloud on two evenings, apart from the round: `show \(key)`."
    case .writeOutline: return "Write yourself an outline of four lines: `mine \(key)`."
    }
  }
}
