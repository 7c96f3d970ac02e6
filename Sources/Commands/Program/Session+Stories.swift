import Practice
import Store

/// A story that was told in an answer.
struct ToldStory: Hashable {
  /// As it was given, a ``StoryWord``.
  var word: String
  /// The question it answered.
  var question: QuestionKey
  /// The study day on which it was told.
  var day: StudyDay
  var setting: Setting
  /// The real interview in which it was told; nil for practice.
  var interview: EventID?
}

extension Session {
  /// The stories told in real interviews at a company, in whatever application, the earliest first.
  func stories(toldAt company: String) throws -> [ToldStory] {
    let interviews = Set(try jobSearch.interviews(at: company).map(\.id))
    return try stories { $0.interview.map(interviews.contains) ?? false }
  }

  /// The stories told in answers to a question, wherever, the earliest first.
  func stories(of key: QuestionKey) throws -> [ToldStory] {
    try stories { $0.question == key }
  }

  /// All words by which stories were ever called, for completion; the most used first.
  func storyWords() throws -> [String] {
    let words = try store.fields(of: .attempt).values.compactMap { $0[Attempt.Field.story.rawValue] }
    let uses = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    return uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The change that says which story an attempt told; none for nil.
  func telling(_ story: String?, in attempt: EventID) -> [Event.Fact] {
    guard let story else { return [] }
    return [.change(Change(Attempt.subject(attempt), Attempt.Field.story.rawValue, to: story))]
  }

  /// `You told Acme the migration story already, on Tue 17 Nov.`; nil if it wasn't told there.
  ///
  /// - Parameter interview: the one it is told in now, which doesn't count.
  func toldBefore(_ story: String?, at company: String?, besides interview: EventID? = nil) throws -> String?
  {
    guard let story, let company else { return nil }
    let told = try stories(toldAt: company).last {
      $0.word == story && (interview == nil || $0.interview != interview)
    }
    return told.map { "You told \(company) the \(story) story already, \(Days.on($0.day, from: today))." }
  }

  private func stories(where isWanted: (Attempt) -> Bool) throws -> [ToldStory] {
    var found: [(story: ToldStory, instant: Instant, id: EventID)] = []
    for (id, fields) in try store.fields(of: .attempt) {
      guard let word = fields[Attempt.Field.story.rawValue], let id = EventID(id),
        let listed = try store.attempt(id), isWanted(listed.attempt)
      else { continue }
      let isReal = listed.attempt.setting == .interview
      let story = ToldStory(
        word: word, question: listed.bearer, day: listed.occurred.day, setting: listed.attempt.setting,
        interview: isReal ? listed.attempt.interview : nil)
      found.append((story, listed.occurred.instant, id))
    }
    return found.sorted { ($0.instant, $0.id) < ($1.instant, $1.id) }.map(\.story)
  }
}
