import Practice
import Store
import Terminal
import TestSupport

@testable import Commands

extension Desk {
  /// An interview of two parts without follow-ups, whose opener no bank has.
  static let blueprint = """
    description: Two of them, for tests
    minutes: 13
    opener: What brings you here?
    parts:
      - name: Deeds
        kinds: [behavioural]
        minutes: 7
      - name: Reasons
        kinds: [motivation]
        count: 1
    follow_ups: 0
    interruptions: { share: 0 }
    notes: They are kind.

    """

  /// A desk with that blueprint as the step `desk`, at a terminal of 80 columns.
  static func withBlueprint(_ text: String = Desk.blueprint) throws -> Desk {
    let desk = try Desk()
    try desk.write(text, to: "blueprints/desk.yaml")
    desk.surface.columns = 80
    return desk
  }

  /// Thinks for five seconds and speaks for so many.
  static func speaking(_ seconds: Int = 60) -> [ScriptedConsole.Step] {
    [.line("", after: .seconds(5)), .line("", after: .seconds(seconds))]
  }

  /// The attempts so far, oldest first.
  func attempts() throws -> [ListedAttempt] {
    try session().store.attempts(limit: 99, withAnswers: true).reversed()
  }
}
