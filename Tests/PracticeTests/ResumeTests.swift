import FSRS
import Foundation
import Testing

@testable import Practice

struct ResumeTests {
  private let items = (0..<6).map { item(question("q\($0)", points: $0 == 5 ? 0 : 3)) }

  @Test func `a round that was left goes on in another process where it stopped`() throws {
    var whole = Sitting(items)
    var parts = Sitting(items)
    var wholeEffects: [[Round.Effect]] = []
    var partEffects: [[Round.Effect]] = []
    for ticks in ["1", "ab3", "x2", "4"] {
      wholeEffects.append(whole.speak(ticks))
      partEffects.append(parts.speak(ticks))

      let stored = try JSONEncoder().encode(parts.round.progress)
      let progress = try JSONDecoder().decode(RoundProgress.self, from: stored)
      #expect(progress == parts.round.progress)
      // The driver finds the items again by their keys; what was answered is in the record by then.
      let left = parts.round.queue
      #expect(progress.remaining.map(\.key) == left.map(\.question.key))
      #expect(progress.remaining.map(\.why) == left.map(\.why))
      parts.round = Round(left, terms: drillTerms(), after: progress)
    }
    #expect(partEffects == wholeEffects)
    #expect(parts.round.progress == whole.round.progress)
    #expect(parts.round.total == 7)
  }

  @Test func `a question blanked before the break gets no third turn after it`() {
    var sitting = Sitting(items)
    for ticks in ["1", "3", "3", "3"] { sitting.speak(ticks) }
    sitting.round = Round(sitting.round.queue, terms: drillTerms(), after: sitting.round.progress)
    #expect(sitting.round.current?.why == .again)
    sitting.speak("1")
    #expect(sitting.round.queue.map(\.question.key.text) == ["q4", "q5"])
  }

  @Test func `all reasons for a question survive being stored`() throws {
    let whys: [WhyNow] = [
      .interview(company: "Acme", day: monday, grade: .blanked),
      .interview(company: nil, day: monday, grade: .shaky),
      .due(last: .solid, on: monday), .new, .again, .weakest(last: .shaky, on: monday - 3),
    ]
    let progress = RoundProgress(
      day: monday, size: .count(6), remaining: whys.map { .init(key: QuestionKey("q"), why: $0) },
      results: [], done: 0,
      repeated: [QuestionKey("q")])
    #expect(try JSONDecoder().decode(RoundProgress.self, from: JSONEncoder().encode(progress)) == progress)
    #expect(whys.map(\.isFromInterview) == [true, true, false, false, false, false])
  }

  @Test func `a round without questions is over before it starts`() {
    var sitting = Sitting([RoundItem]())
    #expect(sitting.round.phase == .finished)
    #expect(sitting.round.current == nil)
    #expect(sitting.round.suggestion == nil)
    #expect(sitting.round.nextDay(after: .solid) == monday + 1)
    for text in ["", "?", "/skip", "text"] { #expect(sitting.line(text) == [.finished]) }
    sitting.round.interrupt()
    #expect(sitting.round.total == 0)
  }

  @Test func `a grade that was taken back since is asked again when the round goes on`() {
    var sitting = Sitting(question("one"), question("two"), question("three"))
    let ids = [EventID(high: 1, low: 1), EventID(high: 1, low: 2)]
    for id in ids {
      sitting.speak("abc3")
      sitting.round.noteAttempt(id)
    }
    let whole = sitting.round.progress
    #expect(whole.keeping { _ in true } == whole)
    let kept = whole.keeping { $0 == ids[1] }
    #expect(kept.remaining.map(\.key.text) == ["one", "three"])
    #expect(kept.results.map(\.key.text) == ["two"])
    #expect(kept.done == 1)
  }
}
