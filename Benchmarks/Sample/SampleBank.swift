import Practice

/// A bank as a person might have it, but large: every key that is common in banks, no two questions alike.
struct SampleBank {
  /// What every question begins with, and nothing else on the screen.
  static let opening = "Tell me about"

  let name: String
  let count: Int

  /// The keys of the questions, in their order.
  var keys: [QuestionKey] { (0..<count).map { QuestionKey(id($0)) } }

  /// The file's text.
  var text: String {
    var text = """
      bank: Sample \(name)
      description: Questions made for measuring
      author: bench
      questions:

      """
    for number in 0..<count { text += entry(number) }
    return text
  }

  private func id(_ number: Int) -> String { "\(name)-\(number)" }

  private func entry(_ number: Int) -> String {
    let topic = number % Self.topics.count
    return """
        - id: \(id(number))
          ask: \(Self.opening) a time you \(Self.deeds[number % Self.deeds.count]) in project \(number) of \(name).
          topics: [\(Self.topics[topic]), \(Self.topics[(topic + number / 7 + 1) % Self.topics.count])]
          kind: \(Self.kinds[number % Self.kinds.count])
          time: \(Self.times[number % Self.times.count])
          look_for:
            - Says what was at stake for each side of decision \(number)
            - Names the result, with a number
          red_flags:
            - Makes the others the villains
          follow_ups:
            - What would you do differently today?

      """
  }

  // Counts that have no common divisor, so that all combinations occur.
  private static let deeds = [
    "disagreed with a peer", "missed a deadline", "changed your mind", "led without being the lead",
    "had to learn something fast", "gave bad news", "said no to a customer",
  ]
  private static let topics = [
    "conflict", "failure", "ownership", "communication", "learning", "influence", "priorities", "feedback",
    "hiring", "quality", "change",
  ]
  private static let kinds = ["behavioural", "behavioural", "leadership", "motivation", "technical"]
  private static let times = ["90s", "2m", "2m30s", "3m"]
}
