import ArgumentParser
import Practice
import Store
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
    Example("prepare Acme onsite, thursday", "one interview more: screen, technical, onsite, final or hr"),
    Example("prepare --clear thursday", "not that day any more"),
    Example("prepare --clear", "no field and no day any more"),
  ]

  @Argument(help: "The field, the day, or both; or a company, a step and the day.")
  var aim: [String] = []

  @Flag(help: "Forget the field and all days, or only the day that is named.")
  var clear = false

  func perform(in session: Session) throws -> ExitStatus {
    let words = aim.joined(separator: " ")
    if clear {
      try session.act(words.isEmpty ? clearing(in: session) : clearing(words, in: session))
    } else if !aim.isEmpty {
      try session.prepare(Aim(words, today: session.today))
    }
    for line in try session.preparationLines() { session.say(line) }
    if try session.preparation.next(on: session.today) != nil {
      session.say(Styled("`plan` shows what to do until then.", .dim))
    }
    return .success
  }

  private func clearing(in session: Session) throws -> [Event.Fact] {
    let before = try session.preparation
    let person = Change.Subject(.person)
    let dates = try session.store.fields(of: .person)[Preparation.dates.id] ?? [:]
    return [
      .change(Change(person, Preparation.Field.aim.rawValue, from: before.aim, to: nil)),
      .change(Change(person, Preparation.Field.date.rawValue, from: before.date?.iso, to: nil)),
    ]
      + dates.sorted { $0.key < $1.key }.map {
        .change(Change(Preparation.dates, $0.key, from: $0.value, to: nil))
      }
  }

  private func clearing(_ words: String, in session: Session) throws -> [Event.Fact] {
    guard let day = WhenText(words, today: session.today, direction: .future)?.date else {
      throw Complaint(
        "“\(words)” is no day that can be understood; write 4 December, thursday or 2026-12-04.")
    }
    var facts: [Event.Fact] = []
    if let kept = try session.store.field(day.iso, of: Preparation.dates) {
      facts.append(.change(Change(Preparation.dates, day.iso, from: kept, to: nil)))
    }
    if try session.preparation.date == day {
      facts.append(
        .change(Change(.init(.person), Preparation.Field.date.rawValue, from: day.iso, to: nil)))
    }
    guard !facts.isEmpty else {
      throw Complaint(
        "Nothing is set for \(day.short) \(day.civil.year); `prepare` shows the days there are.")
    }
    return facts
  }
}
