import ArgumentParser
import Practice
import Terminal

/// `prepare`: for what, and when.
struct Prepare: Verb {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Say what you prepare for, and when it is.")

  static let examples = [
    Example("prepare", "what is set"),
    Example("prepare software engineer, 4 December", "field and day"),
    Example("prepare in 10 days", "only the day"),
    Example("prepare --clear", "no field and no day any more"),
  ]

  @Argument(help: "The field, the day, or both.")
  var aim: [String] = []

  @Flag(help: "Forget the field and the day.")
  var clear = false

  func perform(in session: Session) throws -> ExitStatus {
    if clear {
      let before = try session.preparation
      let person = Change.Subject(.person)
      try session.act([
        .change(Change(person, Preparation.Field.aim.rawValue, from: before.aim, to: nil)),
        .change(Change(person, Preparation.Field.date.rawValue, from: before.date?.iso, to: nil)),
      ])
    } else if !aim.isEmpty {
      try session.prepare(Aim(aim.joined(separator: " "), today: session.today))
    }
    for line in try session.preparationLines() { session.say(line) }
    return .success
  }
}
