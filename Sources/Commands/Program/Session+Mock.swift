import FSRS
import Foundation
import Practice
import Store

/// The fields in which mock interviews are kept.
enum MockField {
  /// Of an interview: what is kept of a mock one, as JSON. A real interview has no such field.
  static let record = "mock"
  /// Of a question: what a mock interview showed, as JSON.
  static let workOn = "work_on"
}

extension Session {
  /// The mock interview that isn't over or not wholly graded, with what was typed in it; nil if there is none.
  func mockSitting() throws -> MockSitting? {
    guard var sitting = try keptMock() else { return nil }
    // What was undone since has its text beside the attempt.
    for place in sitting.open {
      guard let attempt = sitting.given[place]?.attempt else { continue }
      let answer = try store.answer(beside: attempt)
      sitting.given[place]?.answer.lines = answer?.text.map { [$0] } ?? []
      sitting.given[place]?.answer.notes = answer?.note.map { [$0] } ?? []
      sitting.given[place]?.attempt = nil
    }
    return sitting
  }

  /// The mock interview in progress as it was kept, grades that were undone since as such.
  private func keptMock() throws -> MockSitting? {
    guard let saved = try store.savedMock(),
      let bare = JSONText.decode(MockSitting.self, from: saved.body)
    else { return nil }
    var sitting = bare.with(saved.texts.compactMapValues { JSONText.decode(MockText.self, from: $0) })
    try sitting.keep { try store.attempt($0) != nil }
    return sitting
  }

  /// Lets the sounds of the mock interview in progress follow its grades: those of a grade taken back wait again, those
  /// of one given anew belong to its attempt. One that can't be moved stays where it is.
  func moveMockSounds() throws {
    guard let sitting = try keptMock() else { return }
    for place in sitting.given.indices {
      guard let given = sitting.given[place], let attempt = given.attempt else { continue }
      let ways = [recordings.path(of: attempt), recordings.path(of: place, in: sitting.id)]
      let (from, to) = given.isOpen ? (ways[0], ways[1]) : (ways[1], ways[0])
      if TextFile.exists(from), !TextFile.exists(to) { try? recordings.move(from, to: to) }
    }
  }

  /// All mock interviews that are over and graded, newest first, without grades that were taken back.
  func mockRecords() throws -> [(id: EventID, record: MockRecord)] {
    try store.fields(of: .interview).compactMap { id, fields in
      guard let id = EventID(id),
        let record = fields[MockField.record].flatMap({ JSONText.decode(MockRecord.self, from: $0) })
      else { return nil }
      return (id, try record.keeping { try store.attempt($0) != nil })
    }.sorted { ($0.record.begun.instant, $0.id) > ($1.record.begun.instant, $1.id) }
  }

  /// Questions that mock interviews showed to be weak and that were not answered since, the latest and weakest first.
  func toWorkOn(_ filter: QuestionFilter) throws -> [(candidate: Candidate, why: WhyNow)] {
    let found = try store.fields(of: .question).compactMap { key, fields in
      fields[MockField.workOn].flatMap { JSONText.decode(WorkOn.self, from: $0) }.map {
        (QuestionKey(key), $0)
      }
    }
    guard !found.isEmpty else { return [] }
    let candidates = try store.candidates(found.map(\.0))
    let open: [(candidate: Candidate, work: WorkOn)] = found.compactMap { key, work in
      guard let candidate = candidates[key], filter.lets(candidate), !work.isDone(by: candidate.record) else {
        return nil
      }
      return (candidate, work)
    }
    // The latest first, and of one interview the weakest.
    let sorted = open.sorted { left, right in
      if left.work.since != right.work.since { return left.work.since > right.work.since }
      return (left.work.grade, left.candidate.key) < (right.work.grade, right.candidate.key)
    }
    return sorted.map { ($0.candidate, .mock(day: $0.work.day, grade: $0.work.grade)) }
  }
}

extension MockSitting {
  /// What is written to keep the sitting, with what was typed at one place; texts at the others stay as they are.
  func update(textAt place: Int?) -> MockUpdate {
    let text = place.map { place in
      let answer = place == self.place && !isOver ? self.answer : given[place]?.answer
      // Once it has a grade, its text stands beside the attempt.
      let isKept = given[place]?.attempt == nil && !skipped.contains(place)
      return MockUpdate.Text(
        place: place, question: questions[place].key,
        body: isKept ? answer.flatMap { MockText(of: $0) }.map { JSONText.encode($0) } : nil)
    }
    return .save(body: JSONText.encode(withoutTexts), text: text)
  }
}
