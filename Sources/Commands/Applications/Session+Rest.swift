import Practice
import Store
import Terminal

/// The person's field that says since which day they rest.
enum RestField {
  /// Its value is a study day as ISO 8601; absent while they don't rest.
  static let since = "rest"
}

extension Session {
  /// Since when the person rests, as after an offer was accepted: no reminders and no due counts are wanted. Nil while
  /// they practise.
  var restingSince: StudyDay? {
    get throws(StoreError) {
      try store.field(RestField.since, of: .init(.person)).flatMap { StudyDay(iso: $0) }
    }
  }

  /// Begins a rest today, and says what it is.
  func beginRest() throws {
    try act(changes(of: .init(.person), to: [RestField.since: today.iso]))
    say("Resting from today. Nothing is lost meanwhile; `rest --end` brings reminders and due counts back.")
  }

  /// The fact that ends the rest, to be stored with what ends it; none if there is no rest.
  func restEnding() throws(StoreError) -> [Event.Fact] {
    try changes(of: .init(.person), to: [RestField.since: nil])
  }
}
