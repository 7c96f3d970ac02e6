import Testing

@testable import Practice

struct AskedLikelihoodTests {
  private func candidate(
    _ key: String, at position: Int, kind: Kind = .behavioural, topics: [String] = [], bank: String = "core"
  ) -> Candidate {
    Candidate(
      key: QuestionKey(key), bank: bank, position: position, kind: kind, topics: topics,
      time: .seconds(120))
  }

  private func asked(_ key: String, topics: [String] = [], daysAgo: Int = 0, interview: EventID? = nil)
    -> AskedQuestion
  {
    AskedQuestion(key: QuestionKey(key), topics: topics, day: monday - daysAgo, interview: interview)
  }

  @Test func `what stands first in its bank is likelier, by the law that is stated, and all sum to one`() {
    let weights = AskedLikelihood().weights(of: (0..<40).map { candidate("q\($0)", at: $0) })
    #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
    #expect(abs(weights[0] / weights[30] - 4) < 1e-12)
    #expect(abs(weights[0] / weights[10] - 2) < 1e-12)
    #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test
  func `an import of thousands counts for more than forty chosen ones, but not a hundred times as much`() {
    let small = (0..<40).map { candidate("s\($0)", at: $0, bank: "small") }
    let large = (0..<5000).map { candidate("l\($0)", at: $0, bank: "large") }
    let weights = AskedLikelihood().weights(of: small + large)
    let share = weights.prefix(40).reduce(0, +)
    #expect(share > 0.2 && share < 0.25)
  }

  @Test func `what candidates ask themselves is never asked of them`() {
    let mixed = [candidate("a", at: 0), candidate("mine", at: 0, kind: .askThem)]
    #expect(AskedLikelihood().weights(of: mixed) == [1, 0])
    #expect(AskedLikelihood().weights(of: [mixed[1]]) == [0])
    #expect(AskedLikelihood().weights(of: []) == [])
  }

  @Test func `the step says which kinds come`() {
    let candidates =
      (0..<20).map { candidate("b\($0)", at: $0) }
      + (0..<20).map { candidate("t\($0)", at: $0, kind: .technical) }
    func technicalShare(_ step: InterviewStep?) -> Double {
      AskedLikelihood(step: step).weights(of: candidates).suffix(20).reduce(0, +)
    }
    #expect(abs(technicalShare(.technical) - 0.38 / 0.48) < 1e-12)
    #expect(abs(technicalShare(.hr) - 0.02 / 0.42) < 1e-12)
    #expect(technicalShare(.hr) < technicalShare(.screen))
    #expect(technicalShare(nil) > technicalShare(.hr) && technicalShare(nil) < technicalShare(.technical))
  }

  @Test func `one question of a kind doesn't stand for all of its kind`() {
    let candidates = (0..<40).map { candidate("b\($0)", at: $0) } + [candidate("c", at: 0, kind: .coding)]
    let share = AskedLikelihood(step: .technical).weights(of: candidates).last ?? 0
    // Coding is nearly three times as much of the interview as behavioural questions are.
    #expect(share > 0.3 && share < 0.5)
  }

  @Test func `topics that real interviews asked are likelier, the more so the newer it is`() {
    let candidates = (0..<20).map { candidate("q\($0)", at: $0, topics: [$0 % 2 == 0 ? "even" : "odd"]) }
    func oddShare(_ asked: [AskedQuestion]) -> Double {
      let weights = AskedLikelihood(asked: asked, today: monday).weights(of: candidates)
      #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
      return zip(candidates, weights).filter { $0.0.topics == ["odd"] }.reduce(0) { $0 + $1.1 }
    }
    let none = oddShare([])
    let old = oddShare([asked("x", topics: ["odd"], daysAgo: 360)])
    let new = oddShare([asked("x", topics: ["odd"])])
    let more = oddShare((0..<5).map { asked("x\($0)", topics: ["odd"]) })
    #expect(none < old && old < new && new < more)
    #expect(more < 0.75)
  }

  @Test func `a question asked before is likelier again, more so at the same company`() {
    let candidates = (0..<20).map { candidate("q\($0)", at: $0) }
    let interview = EventID(high: 1, low: 1)
    let before = [asked("q7", interview: interview)]
    let prior = AskedLikelihood().weights(of: candidates)[7]
    let elsewhere = AskedLikelihood(asked: before, today: monday).weights(of: candidates)[7]
    let here = AskedLikelihood(asked: before, today: monday, ownInterviews: [interview])
      .weights(of: candidates)[7]
    #expect(elsewhere / prior > 1.7 && elsewhere / prior < 2)
    #expect(here > 1.5 * elsewhere)
  }

  @Test func `every step's shares sum to one, and no kind that is asked is left out`() {
    for step in InterviewStep.allCases {
      #expect(abs(Kind.allCases.reduce(0) { $0 + step.share(of: $1) } - 1) < 1e-12)
      #expect(Kind.allCases.filter { step.share(of: $0) == 0 } == [.askThem])
    }
  }

  @Test func `steps are known by their words`() {
    #expect(InterviewStep(word: "Onsite") == .onsite)
    #expect(InterviewStep(word: "on-site") == .onsite)
    #expect(InterviewStep(word: "HR") == .hr)
    #expect(InterviewStep(word: "screening") == .screen)
    #expect(InterviewStep(word: "sales") == nil)
    #expect(InterviewStep.allCases.allSatisfy { InterviewStep(word: $0.name) == $0 })
  }

  @Test func `of several dates the nearest counts most and none nothing`() {
    #expect(PlanGoal.sharing([]) == [])
    #expect(PlanGoal.sharing([3]) == [PlanGoal(inDays: 3)])
    let goals = PlanGoal.sharing([10, 3, 24])
    #expect(goals.map(\.inDays) == [10, 3, 24])
    #expect(abs(goals[1].share - 2 * goals[0].share) < 1e-12)
    #expect(abs(goals[0].share - 4 * goals[2].share) < 1e-12)
    #expect(abs(goals.reduce(0) { $0 + $1.share } - 1) < 1e-12)
  }

  @Test func `new questions keep their order until something was asked, and then their topics move them`() {
    let fresh =
      (0..<4).map { candidate("a\($0)", at: $0, topics: [$0 == 3 ? "conflict" : "other"], bank: "a") }
      + (0..<2).map { candidate("b\($0)", at: $0, topics: ["conflict"], bank: "b") }
    func keys(_ asked: [AskedQuestion]) -> [String] {
      AskedLikelihood(asked: asked, today: monday).ordered(fresh: fresh).map(\.key.text)
    }
    #expect(keys([]) == ["a0", "a1", "a2", "a3", "b0", "b1"])
    let one = asked("x", topics: ["conflict"])
    #expect(keys([one]) == ["b0", "b1", "a0", "a3", "a1", "a2"])
    #expect(keys(Array(repeating: one, count: 8)) == ["b0", "b1", "a3", "a0", "a1", "a2"])
    #expect(keys([asked("x", topics: ["conflict"], daysAgo: 2000)]) == ["b0", "b1", "a0", "a1", "a2", "a3"])
    #expect(keys([asked("x", topics: ["other"])]) == ["a0", "a1", "a2", "a3", "b0", "b1"])
    #expect(AskedLikelihood(asked: [one], today: monday).ordered(fresh: []) == [])
  }
}
