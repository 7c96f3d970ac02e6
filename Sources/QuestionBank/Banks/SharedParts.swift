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

  /// Fewer questions are read faster with everything written out.
  private static let fewest = 3

  init(of questions: [Question]) {
    guard questions.count >= Self.fewest else { return }
    kind = Self.common(questions.lazy.map(\.kind), standard: kind)
    time = Self.common(questions.lazy.map(\.time), standard: time)
    level = Self.shared(questions, \.level)
    source = Self.shared(questions, \.source)
  }

  /// The value of `defaults`, between braces; nil if there is nothing to say.
  var flow: String? {
    var parts: [String] = []
    if kind != Question.standardKind { parts.append("kind: " + kind.rawValue) }
    if time != Question.standardTime { parts.append("time: " + time.written) }
    if let level { parts.append("level: " + YAMLScalar.inline(level, inFlow: true)) }
    if let source { parts.append("source: " + YAMLScalar.inline(source, inFlow: true)) }
    return parts.isEmpty ? nil : "{ " + parts.joined(separator: ", ") + " }"
  }

  /// The most common value, if it saves lines: one for each question that has it, but not the standard's.
  private static func common<Value: Hashable>(
    _ values: some Sequence<Value>, standard: Value
  ) -> Value {
    var counts: [Value: Int] = [:]
    var best = standard
    for value in values {
      counts[value, default: 0] += 1
      // The first to be there as often as any other, so that the same bank is written the same way.
      if counts[value, default: 0] > counts[best, default: 0] { best = value }
    }
    return counts[best, default: 0] > counts[standard, default: 0] + 1 ? best : standard
  }

  /// The text that all of them have, unless so many repetitions would be refused in reading.
  private static func shared(_ questions: [Question], _ part: KeyPath<Question, String?>) -> String? {
    guard let text = questions[0][keyPath: part],
      questions.allSatisfy({ $0[keyPath: part]?.utf8.elementsEqual(text.utf8) ?? false }),
      Repetition.bytes(of: text) * questions.count <= Repetition.spareMegabytes << 19
    else { return nil }
    return text
  }
}
