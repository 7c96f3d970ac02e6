import Practice

extension BankCheck {
  /// Interviewers ask in one breath or two. At 150 words a minute these take 24 seconds, and who listens longer has
  /// lost the beginning.
  static let mostWordsOfQuestion = 60
  /// An outline may be longer than what is said of it, but not by more than this.
  private static let answerTolerance = 1.25

  /// What one question lacks, and what takes longer than it may.
  mutating func checkLengths(of index: Int, in bank: Int) {
    guard let places = banks[bank].places else { return }
    let question = banks[bank].questions[index]
    if question.lookFor.isEmpty, question.kind != .askThem {
      keep(.noPoints, at: places.span(ofQuestion: index, .ask), in: bank)
    }
    var wordings: Set<String> = []
    for (number, wording) in question.wordings.enumerated() {
      let span = places.span(ofQuestion: index, .ask, item: number)
      let words = Self.spokenWords(wording)
      if words > Self.mostWordsOfQuestion {
        keep(.longAsk(words: words, time: time(words), limit: Self.mostWordsOfQuestion), at: span, in: bank)
      }
      if !wordings.insert(QuestionKey.normalised(wording)).inserted {
        keep(.repeatedWording, at: span, in: bank)
      }
    }
    guard let answer = question.answer else { return }
    let takes = time(Self.spokenWords(answer))
    if takes > question.time * Self.answerTolerance {
      let key = places.span(ofQuestion: index, .answer)
      keep(.longAnswer(takes: takes, time: question.time), at: key, in: bank)
    }
  }

  private func time(_ words: Int) -> Duration { .seconds(words * 60 / speakingRate) }

  /// Words that are read aloud: none of code between fences, and two signs of a script without spaces for one.
  static func spokenWords(_ text: String) -> Int {
    var count = 0
    var fence: EscapedMarkdown.Fence?
    for line in text.split(whereSeparator: \.isNewline) {
      if let open = fence {
        if open.isClosed(by: line) { fence = nil }
        continue
      }
      fence = EscapedMarkdown.Fence(opening: line)
      guard fence == nil else { continue }
      for word in line.split(whereSeparator: \.isWhitespace) {
        let signs = word.unicodeScalars.count {
          $0.value >= 0x2e80 && $0.properties.isIdeographic || $0.isKana
        }
        count += max(1, signs / 2)
      }
    }
    return count
  }
}

extension Unicode.Scalar {
  fileprivate var isKana: Bool { (0x3040...0x30ff).contains(value) }
}
