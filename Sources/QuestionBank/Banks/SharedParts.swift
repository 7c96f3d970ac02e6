import Practice

/// What a bank's `defaults` say for its questions, where that makes the bank shorter.
struct SharedParts {
  /// The kind of questions that say none.
  private(set) var kind = Question.standardKind
  /// The time of questions that say none.
  private(set) var time = Question.standardTime
  /// Nil unless every question has the same.
  private(set) var level: String?
  /// Nil unless every question has the same.
  private(set) var source: String?
  /// The last points of every question; those of a question's own stand before them.
  private(set) var lookFor: [String] = []
  /// The last red flags of every question.
  private(set) var redFlags: [String] = []
  /// The last follow-ups of every question.
  private(set) var followUps: [String] = []

  /// Bytes that the repeated texts may still come to; more would be refused in reading.
  private var bytesLeft = Repetition.spareMegabytes << 20

  /// Fewer questions are read faster with everything written out.
  private static let fewest = 3

  /// Only a kind and a time.
  init(kind: Kind, time: Duration) {
    self.kind = kind
    self.time = time
  }

  init(of questions: [Question]) {
    guard questions.count >= Self.fewest else { return }
    kind = Self.common(questions.lazy.map(\.kind), standard: kind)
    time = Self.common(questions.lazy.map(\.time), standard: time)
    level = sharedText(of: questions, \.level)
    source = sharedText(of: questions, \.source)
    lookFor = sharedEnd(of: questions, \.lookFor)
    redFlags = sharedEnd(of: questions, \.redFlags)
    followUps = sharedEnd(of: questions, \.followUps)
  }

  /// Whether some of it takes lists.
  var hasCommonTexts: Bool { !(lookFor.isEmpty && redFlags.isEmpty && followUps.isEmpty) }

  /// The keys with one value each, in order; may be empty.
  var parts: [(key: String, value: String)] {
    var parts: [(key: String, value: String)] = []
    if kind != Question.standardKind { parts.append(("kind", kind.rawValue)) }
    if let level { parts.append(("level", level)) }
    if time != Question.standardTime { parts.append(("time", time.written)) }
    if let source { parts.append(("source", source)) }
    return parts
  }

  /// The most common value, if it saves lines: one for each question that has it, but not the standard's.
  private static func common<Value: Hashable>(_ values: some Sequence<Value>, standard: Value) -> Value {
    var counts: [Value: Int] = [:]
    var best = standard
    for value in values {
      counts[value, default: 0] += 1
      // The first to be there as often as any other, so that the same bank is written the same way.
      if counts[value, default: 0] > counts[best, default: 0] { best = value }
    }
    return counts[best, default: 0] > counts[standard, default: 0] + 1 ? best : standard
  }

  /// The text that all of them have.
  private mutating func sharedText(
    of questions: [Question], _ part: KeyPath<Question, String?>
  ) -> String? {
    guard let text = questions[0][keyPath: part],
      questions.allSatisfy({ $0[keyPath: part].map { Self.isSame($0, text) } ?? false })
    else { return nil }
    return takes([text], for: questions) ? text : nil
  }

  /// The texts at the end of every question's list. No question may have one of them twice: in reading, what
  /// stands in a question already is not added.
  private mutating func sharedEnd(
    of questions: [Question], _ part: KeyPath<Question, [String]>
  ) -> [String] {
    var end = questions[0][keyPath: part][...]
    for question in questions.dropFirst() where !end.isEmpty {
      let count = zip(end.reversed(), question[keyPath: part].reversed()).prefix { Self.isSame($0, $1) }.count
      end = end.suffix(count)
    }
    guard !end.isEmpty else { return [] }
    let common = Set(end)
    let isRepeated = questions.contains { question in
      question[keyPath: part].count { common.contains($0) } != end.count
    }
    return common.count == end.count && !isRepeated && takes(Array(end), for: questions) ? Array(end) : []
  }

  private mutating func takes(_ texts: [String], for questions: [Question]) -> Bool {
    let bytes = texts.reduce(0) { $0 + Repetition.bytes(of: $1) } * questions.count
    guard bytes <= bytesLeft else { return false }
    bytesLeft -= bytes
    return true
  }

  /// To the byte: texts that only Unicode holds for the same are to come back as they are.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
