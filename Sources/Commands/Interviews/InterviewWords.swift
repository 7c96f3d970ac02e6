import Practice

/// What the words behind `interview add` say: company, step and time, in that order.
struct InterviewWords: Equatable {
  /// Nil where nothing but a step or a time was written.
  var company: String?
  /// Nil if the words have none.
  var step: String?
  /// Not understood yet; nil if no word is left for it.
  var time: String?

  /// - Parameters:
  ///   - arguments: as the shell gave them: blanks within one are as good as between two.
  ///   - hasCompany: whether the words begin with one.
  ///   - session: knows the person's language.
  init(_ arguments: [String], hasCompany: Bool = true, in session: Session) {
    let words = arguments.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    let first = hasCompany ? 1 : 0
    let place =
      TimeSuffix(session).start(in: words, from: first) ?? Self.unclear(words, arguments, from: first)
    let occasion = Occasion(words: words[..<min(place, words.count)])
    (company, step) = (occasion.name, occasion.step?.rawValue)
    time = place < words.count ? words[place...].joined(separator: " ") : nil
  }

  /// Where a time seems to begin that isn't understood: behind a step, else a last argument with a digit.
  private static func unclear(_ words: [String], _ arguments: [String], from first: Int) -> Int {
    let behind = words.indices.dropFirst(first).first { InterviewStep(word: words[$0]) != nil }.map { $0 + 1 }
    if let behind, behind < words.count { return behind }
    let last = (arguments.last ?? "").split(whereSeparator: \.isWhitespace)
    guard arguments.count > first, last.contains(where: { $0.contains(where: \.isNumber) }) else {
      return words.count
    }
    return words.count - last.count
  }
}

/// Finds the words at the end of a line that say a time.
struct TimeSuffix {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// Where the longest time at the end begins, also one that no calendar has; nil if there is none.
  func start(in words: [String], from first: Int) -> Int? {
    let starts = Array(words.indices.dropFirst(first))
    guard !starts.isEmpty else { return nil }
    let texts = starts.map { words[$0...].joined(separator: " ") }
    // The person's language is loaded only if English doesn't explain all of it: that takes a moment.
    if isTime(texts[0], nil) { return starts[0] }
    let known = DateWords(variables: session.environment.variables)
    let found =
      texts.firstIndex { isTime($0, nil) || isTime($0, known) }
      ?? texts.firstIndex {
        WhenText.missingDate(in: $0) != nil || WhenText.missingDate(in: $0, words: known) != nil
      }
    return found.map { starts[$0] }
  }

  private func isTime(_ text: String, _ known: DateWords?) -> Bool {
    if known == nil, TimeStamp(text) != nil { return true }
    return WhenText(text, today: session.now.local.date, direction: .future, words: known) != nil
  }
}
