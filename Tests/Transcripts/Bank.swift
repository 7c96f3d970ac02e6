/// The tests' own banks, so that edits to shipped ones change no test.
enum Bank {
  /// Three questions of one minute with topics of their own, so that the round keeps their order.
  static let evening = """
    bank: Evening
    defaults: { kind: behavioural, time: 1m }
    questions:
      - id: evening-house
        ask: Why do you want to work here?
        topics: [fit]
        look_for:
          - one thing only this company does
          - how it fits what you did before
          - what you would do first
        red_flags:
          - could be said of any company
        follow_ups:
          - What would make you leave?
        answer: |
          Their product: used it, broke it.
          My part: the same kind of trouble, smaller.
      - id: evening-bug
        ask:
          - What was the hardest bug you found?
          - Which fault took you longest?
        topics: [debugging]
        look_for:
          - how you narrowed it down
          - what it taught you
      - id: evening-word
        ask: Is there anything you want to add?
        topics: [closing]

    """

  /// As many questions as wanted, `q1` first, each with a topic of its own and one point.
  static func plain(_ count: Int, prefix: String = "q") -> String {
    let words = ["apples", "boats", "clocks", "doors", "eggs", "farms", "gates", "hills", "inks", "jars"]
    let questions = (1...count).map { number in
      """
        - id: \(prefix)\(number)
          ask: What can you say of \(words[number % 10]) in case \(prefix)\(number)?
          topics: [\(prefix)-topic-\(number)]
          time: 1m
          look_for: [the point of it]
      """
    }
    return "bank: Plain\nquestions:\n" + questions.joined(separator: "\n") + "\n"
  }
}
