import FSRS
import Foundation

@testable import Practice

/// Somebody who drills most days and is asked six known questions in an interview every sixth day: forgets as FSRS says,
/// but in interviews recall lies `pressure` logits beside a drill's.
struct Interviewee {
  /// The answers of one evening or one interview.
  struct Sitting {
    var setting: Setting
    var answers: [(question: Int, step: QuestionRecord.Step)] = []
  }

  static let questions = 40
  private static let days = 120
  private static let model = MemoryModel()

  private var memories = [MemoryState?](repeating: nil, count: Self.questions)
  private var last = [StudyDay](repeating: monday, count: Self.questions)
  private let pressure: Double
  private var generator: SeededGenerator

  /// All sittings of a life, in order.
  static func sittings(pressure: Double, seed: UInt64) -> [Sitting] {
    var person = Interviewee(pressure: pressure, generator: SeededGenerator(seed: seed))
    var begun = 0
    var sittings: [Sitting] = []
    for number in 1...days {
      let day = monday + number
      var evening = Sitting(setting: .drill)
      for question in 0..<begun where person.isDue(question, on: day) {
        evening.answers.append(person.answer(question, on: day, in: .drill))
      }
      for question in begun..<min(begun + 5, questions) {
        evening.answers.append(person.answer(question, on: day, in: .drill))
      }
      begun = min(begun + 5, questions)
      sittings.append(evening)
      guard number % 6 == 0 else { continue }
      var interview = Sitting(setting: .interview)
      for question in (0..<begun).shuffled(using: &person.generator).prefix(6) {
        interview.answers.append(person.answer(question, on: day, in: .interview))
      }
      sittings.append(interview)
    }
    return sittings
  }

  private init(pressure: Double, generator: SeededGenerator) {
    self.pressure = pressure
    self.generator = generator
  }

  private func isDue(_ question: Int, on day: StudyDay) -> Bool {
    guard let memory = memories[question] else { return false }
    return day - last[question] >= Self.model.intervalDays(for: memory, targetRecall: 0.9)
  }

  private mutating func answer(
    _ question: Int, on day: StudyDay, in setting: Setting
  ) -> (question: Int, step: QuestionRecord.Step) {
    let offset = setting == .interview ? pressure : 0
    let elapsed = day - last[question]
    // Three in five know something of a question they never saw.
    let recall =
      memories[question].map { Self.model.recall(of: $0, afterDays: Double(elapsed), offset: offset) } ?? 0.6
    let grade: Grade =
      Double.random(in: 0..<1, using: &generator) >= recall
      ? .blanked : [.shaky, .solid, .solid, .nailed][Int.random(in: 0..<4, using: &generator)]
    memories[question] = Self.model.state(
      after: grade, from: memories[question], elapsedDays: elapsed, offset: offset)
    last[question] = day
    return (question, step(day, grade, setting))
  }
}
