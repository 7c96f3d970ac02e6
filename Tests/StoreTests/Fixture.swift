import FSRS
import Foundation
import Practice

@testable import Store

/// A store in a folder of its own that is removed with the value.
final class Fixture {
  let folder: String
  let location: StoreLocation
  var ids = EventIDSource(seed: 7)
  static let device = Device(name: "desk", newID: EventID(high: 1, low: 1))

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("rehearse-store-\(UUID().uuidString)").path
    location = StoreLocation(database: folder + "/data/rehearse.sqlite", backups: folder + "/copies")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  func open(device: Device = Fixture.device, targetRecall: Double = 0.9) throws -> Store {
    try Store.open(at: location, targetRecall: targetRecall, device: device, now: .day(0))
  }

  /// Records one attempt as an action of its own and returns its id.
  @discardableResult
  func answer(
    _ key: QuestionKey, _ grade: Grade, on day: Int, in setting: Setting = .drill, text: String? = nil,
    to store: Store
  ) throws -> EventID {
    let moment = Moment.day(day)
    let event = Event(
      id: ids.next(at: moment.instant), occurred: moment,
      fact: .attempt(Attempt(question: key, setting: setting, grade: grade)))
    try store.record(
      Action(id: ids.next(at: moment.instant), recorded: moment.instant, events: [event]),
      answers: text.map { [event.id: Answer(text: $0)] } ?? [:])
    return event.id
  }

  /// Records one change as an action of its own.
  func change(_ change: Change, on day: Int, in store: Store) throws {
    let moment = Moment.day(day)
    let event = Event(id: ids.next(at: moment.instant), occurred: moment, fact: .change(change))
    try store.record(Action(id: ids.next(at: moment.instant), recorded: moment.instant, events: [event]))
  }
}

extension Instant {
  /// Noon in UTC, that many days after 23 November 2026.
  static func day(_ day: Int) -> Instant {
    Instant(milliseconds: (20_780 + day) * 86_400_000 + 43_200_000)
  }
}

extension Moment {
  /// Noon in UTC, that many days after 23 November 2026.
  static func day(_ day: Int) -> Moment {
    Moment(instant: .day(day), utcOffset: 0, dayStart: .seconds(4 * 3600))
  }
}

extension StudyDay {
  /// That many days after 23 November 2026.
  static func after(_ days: Int) -> StudyDay { StudyDay(20_780 + days) }
}

extension BankFile {
  /// A person's file of that name.
  static func named(_ name: String, hash: UInt64 = 1) -> BankFile {
    BankFile(
      name: name, title: name.capitalized, path: "/banks/\(name).yaml", origin: .person, size: 100,
      modifiedNanoseconds: 5, hash: hash)
  }
}

extension Question {
  /// A question with that key and one wording.
  static func plain(
    _ key: String, _ wording: String? = nil, kind: Kind = .behavioural, topics: [String] = [],
    time: Duration = .seconds(120)
  ) -> Question {
    Question(
      key: QuestionKey(key), wordings: [wording ?? "Tell me about \(key)."], kind: kind, topics: topics,
      time: time)
  }
}
