import FSRS
import Practice
import Terminal
import TestSupport

@testable import Commands

extension Desk {
  /// A bank of so many questions of 60 to 150 seconds, the first ones asked most often.
  static func bank(of count: Int, topics: [String] = ["craft", "people", "numbers"]) -> String {
    "bank: Forty evenings\nquestions:\n"
      + (0..<count).map { index in
        """
          - id: question-\(index + 1)
            ask: Tell me the story of your project number \(index + 1).
            topics: [\(topics[index % topics.count])]
            time: \(60 + index % 4 * 30)s
            look_for:
              - what was at stake
              - what you did
              - what came of it

        """
      }.joined()
  }

  /// A desk 80 columns wide with thirty questions, ten of them answered over the last days.
  static func planning(answered: Int = 10) throws -> Desk {
    let desk = try Desk(bank: bank(of: 30))
    desk.surface.columns = 80
    let grades: [Grade] = [.solid, .shaky, .blanked, .solid, .nailed]
    for index in 0..<answered {
      try desk.answer("question-\(index + 1)", grades[index % 5], time: .seconds(80))
      if index % 4 == 3 { desk.pass() }
    }
    if answered > 0 { desk.pass() }
    return desk
  }
}
