import FSRS
import Testing

@testable import Practice

struct UndoTests {
  private static let nothing =
    "Nothing was graded in this sitting yet; leave with /quit and use undo for more."

  private func six() -> [RoundItem] { (0..<6).map { item(question("q\($0)")) } }

  @Test func `undo brings the last graded question back with its answer, only to be graded anew`() {
    var sitting = Sitting(six())
    let before = sitting.round.progress
    let attempt = sitting.speak("ab3").attempt
    #expect(sitting.lines("", "/undo") == [.undo, .ask, .showPoints])
    #expect(sitting.round.progress == before)
    #expect(sitting.round.phase == .points)
    #expect(sitting.line("/undo").refusal == Self.nothing)
    #expect(sitting.line("ab3").attempt == attempt)
  }

  @Test func `undo of a blank without an answer asks for one`() {
    var sitting = Sitting(six())
    #expect(sitting.lines("/blank", "/undo") == [.undo, .ask])
    #expect(sitting.round.phase == .thinking)
    #expect(sitting.round.answer == AnswerInProgress())
  }

  @Test func `undo goes back answer by answer to the start of the sitting`() {
    var sitting = Sitting(six())
    var stages = [sitting.round.progress]
    for ticks in ["3", "1", "4", "2", "1"] {
      sitting.speak(ticks)
      stages.append(sitting.round.progress)
    }
    for stage in stages.dropLast().reversed() {
      #expect(sitting.line("/undo") == [.undo, .ask, .showPoints])
      #expect(sitting.round.progress == stage)
    }
    #expect(sitting.line("/undo").refusal == Self.nothing)
  }

  @Test func `undoing a blank takes its second turn back, and it may be given again`() {
    var sitting = Sitting(six())
    let before = sitting.round.progress
    sitting.speak("1")
    #expect(sitting.round.queue.map(\.question.key.text) == ["q1", "q2", "q3", "q0", "q4", "q5"])
    sitting.line("/undo")
    #expect(sitting.round.progress == before)
    sitting.speak("1")
    #expect(sitting.round.queue.map(\.question.key.text) == ["q1", "q2", "q3", "q0", "q4", "q5"])
  }

  @Test func `undoing the second turn leaves the first`() {
    var sitting = Sitting(six())
    for ticks in ["1", "3", "3", "3"] { sitting.speak(ticks) }
    let before = sitting.round.progress
    #expect(sitting.round.current?.why == .again)
    sitting.speak("1")
    sitting.line("/undo")
    #expect(sitting.round.progress == before)
    #expect(sitting.round.current?.why == .again)
    #expect(sitting.round.results.map(\.grade) == [.blanked, .solid, .solid, .solid])
  }

  @Test func `undo while asked for contents takes the grade back that led there`() {
    let bare = item(question("bare", points: 0, redFlags: 0), asksForContents: true)
    for grade in ["3", "1"] {
      var sitting = Sitting([bare] + six())
      let before = sitting.round.progress
      sitting.lines("", "", grade)
      #expect(sitting.round.phase == .contents)
      #expect(sitting.line("/undo") == [.undo, .ask, .showGrades])
      #expect(sitting.round.progress == before)
      #expect(sitting.round.current == bare)
    }
  }

  @Test func `a skipped question stays skipped when the answer before it is undone`() {
    var sitting = Sitting(six())
    sitting.speak("3")
    sitting.lines("/skip", "/undo")
    #expect(sitting.round.queue.map(\.question.key.text) == ["q0", "q2", "q3", "q4", "q5"])
    #expect(sitting.round.done == 1)
    #expect(sitting.round.total == 6)
  }

  @Test func `what another sitting graded is not undone here`() {
    var first = Sitting(six())
    first.speak("3")
    var second = Sitting(six())
    second.round = Round(Array(six().dropFirst()), terms: drillTerms(), after: first.round.progress)
    #expect(second.line("/undo").refusal == Self.nothing)
    #expect(second.round.results == first.round.results)
  }
}
