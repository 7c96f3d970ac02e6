import Practice

extension BankCheck {
  /// Topics used once by mistake are like ones used at least so often.
  private static let often = 3
  /// Shorter words are often one letter apart and both meant.
  private static let shortest = 4

  /// Topics that look like typing errors for others, over all banks.
  mutating func checkTopics() {
    let counts = topicCounts
    let slips = Self.slips(counts)
    guard !slips.isEmpty else { return }
    for bank in 0..<count {
      guard let places = banks[bank].places else { continue }
      for (index, question) in banks[bank].questions.enumerated() {
        for (item, topic) in question.topics.enumerated() {
          guard let meant = slips[topic] else { continue }
          let span = places.span(ofQuestion: index, .topics, item: item)
          keep(.topicSlip(topic, meant: meant, count: counts[meant, default: 0]), at: span, in: bank)
        }
      }
    }
  }

  /// Slips that can be mended unasked, each with what is meant: in long words, and not in the first letter.
  package var sureSlips: [String: String] {
    Self.slips(topicCounts).filter { topic, meant in
      topic.lowercased() == meant.lowercased()
        || min(topic.count, meant.count) >= Self.shortestSure
          && topic.lowercased().first == meant.lowercased().first
    }
  }

  /// `latency` and its misspellings; `testing` and `nesting` differ at their first letter.
  private static let shortestSure = 6

  private var topicCounts: [String: Int] {
    banks.reduce(into: [:]) { counts, bank in
      for topic in bank.questions.lazy.flatMap(\.topics) { counts[topic, default: 0] += 1 }
    }
  }

  /// Topics used once, with the one that is used often and differs in one letter, or in capitals alone.
  static func slips(_ counts: [String: Int]) -> [String: String] {
    let common = counts.filter { $0.value >= often && $0.key.count >= shortest }.keys.sorted()
    guard !common.isEmpty else { return [:] }
    var byLength: [Int: [String]] = [:]
    for topic in common { byLength[topic.count, default: []].append(topic) }
    var slips: [String: String] = [:]
    for (topic, count) in counts where count == 1 && topic.count >= shortest {
      let near = (-1...1).flatMap { byLength[topic.count + $0] ?? [] }
        .filter { isOneSlip(topic, $0) }
        .sorted { (counts[$1, default: 0], $0) < (counts[$0, default: 0], $1) }
      slips[topic] = near.first
    }
    return slips
  }

  /// Whether the texts differ in capitals alone, or in one letter that is another, is missing, is too many, or has
  /// changed places with the next. Digits tell versions apart and are no slip.
  static func isOneSlip(_ one: String, _ other: String) -> Bool {
    var (left, right) = (Array(one.lowercased())[...], Array(other.lowercased())[...])
    if left == right { return true }
    while let first = left.first, first == right.first {
      (left, right) = (left.dropFirst(), right.dropFirst())
    }
    while let last = left.last, last == right.last { (left, right) = (left.dropLast(), right.dropLast()) }
    guard (left + right).allSatisfy(\.isLetter) else { return false }
    let isSwap = left.count == 2 && right.count == 2 && left.first == right.last && left.last == right.first
    return isSwap || max(left.count, right.count) == 1
  }
}
