import FSRS
import Testing

@testable import Practice

struct FollowUpTests {
  private let asked = question("q", followUps: ["And then?", "Why so?", "What else?"])

  @Test func `a follow-up comes before the points, is timed and not graded`() {
    var sitting = Sitting([item(asked)], terms: drillTerms(followUpShare: 1))
    sitting.line("", 10)
    guard case .followUp(let text)? = sitting.line("", 60).first else {
      Issue.record("no follow-up")
      return
    }
    #expect(asked.followUps.contains(text))
    #expect(sitting.round.phase == .followUp)
    #expect(sitting.line("", 33) == [.showPoints])
    let attempt = sitting.line("ab3").attempt
    #expect(attempt?.answering == .seconds(60))
    #expect(attempt?.followUp == .seconds(33))
  }

  @Test func `one question in three gets a follow-up, each as often as the others`() {
    var texts: [String: Int] = [:]
    for seed in 0..<3000 as Range<UInt64> {
      var sitting = Sitting([item(asked)], terms: drillTerms(followUpShare: 1.0 / 3), seed: seed)
      sitting.line("", 10)
      switch sitting.line("", 60) {
      case [.followUp("And then?")]: texts["And then?", default: 0] += 1
      case [.followUp("Why so?")]: texts["Why so?", default: 0] += 1
      case [.followUp("What else?")]: texts["What else?", default: 0] += 1
      case [.showPoints]: texts["none", default: 0] += 1
      case let other: Issue.record("\(other)")
      }
    }
    #expect((1900...2100).contains(texts["none", default: 0]), "\(texts)")
    for text in asked.followUps { #expect((270...400).contains(texts[text, default: 0]), "\(texts)") }
  }

  @Test func `the same seed gives the same follow-ups`() {
    func effects() -> [[Round.Effect]] {
      var sitting = Sitting(
        (0..<20).map { item(question("q\($0)", followUps: ["a", "b"])) },
        terms: drillTerms(followUpShare: 0.5), seed: 9)
      var all: [[Round.Effect]] = []
      while sitting.round.phase != .finished {
        all.append(sitting.line(sitting.round.phase == .points ? "3" : ""))
      }
      return all
    }
    #expect(effects() == effects())
  }

  @Test func `a share of nothing asks none, and a question without follow-ups has none`() {
    for seed in 0..<100 as Range<UInt64> {
      var none = Sitting([item(asked)], terms: drillTerms(followUpShare: 0), seed: seed)
      var bare = Sitting([item(question("q"))], terms: drillTerms(followUpShare: 1), seed: seed)
      none.line("", 10)
      bare.line("", 10)
      #expect(none.line("", 60) == [.showPoints])
      #expect(bare.line("", 60) == [.showPoints])
    }
  }
}
