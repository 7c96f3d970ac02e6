import Testing

@testable import Practice

/// Choosing what a mock interview asks.
@Suite("A mock interview's plan")
struct MockPlannerTests {
  private static let blueprint = Blueprint(
    name: "two",
    minutes: 30,
    parts: [
      .init(name: "Deeds", kinds: [.behavioural], minutes: 20),
      .init(name: "Craft", kinds: [.technical, .coding], minutes: 10),
    ], followUps: 1)

  private func plan(
    _ candidates: [MockCandidate], _ blueprint: Blueprint = Self.blueprint, minutes: Int = 30,
    texts: [String: String] = [:], seed: UInt64 = 1
  ) throws -> MockPlan {
    var generator = SeededGenerator(seed: seed)
    return try MockPlanner(blueprint, budget: .seconds(minutes * 60)).plan(
      candidates, fixed: .zero, asked: ["opener": "Tell me about yourself."],
      text: { texts[$0.text] }, using: &generator)
  }

  private func many(_ kind: Kind, _ count: Int = 40, seconds: Int = 120) -> [MockCandidate] {
    (0..<count).map {
      mockCandidate("\(kind.rawValue)-\($0)", kind: kind, topics: ["t\($0)"], seconds: seconds)
    }
  }

  @Test("Every part is filled with its kinds, within its time, nothing twice")
  func filled() throws {
    for seed in 1...50 {
      let plan = try plan(many(.behavioural) + many(.technical) + many(.coding), seed: UInt64(seed))
      #expect(plan.shortages == [])
      #expect(plan.parts.map(\.questions.count) == [7, 4])
      #expect(plan.parts[0].questions.allSatisfy { $0.kind == .behavioural })
      #expect(plan.parts[1].questions.allSatisfy { $0.kind != .behavioural })
      #expect(Set(plan.parts.flatMap(\.questions).map(\.key)).count == plan.count)
    }
  }

  @Test(
    "The length wanted scales every part",
    arguments: [(5, [1, 1]), (10, [2, 1]), (60, [14, 8]), (240, [40, 40])])
  func scaled(minutes: Int, counts: [Int]) throws {
    let plan = try plan(many(.behavioural) + many(.technical), minutes: minutes)
    #expect(plan.parts.map(\.questions.count) == counts)
  }

  @Test("A part may say how many questions it has, which the length scales, too")
  func counted() throws {
    let blueprint = Blueprint(
      name: "counted", minutes: 30,
      parts: [.init(name: "Two", kinds: [.behavioural], count: 2), .init(name: "Rest", kinds: [.technical])])
    let candidates = many(.behavioural) + many(.technical)
    #expect(try plan(candidates, blueprint).parts[0].questions.count == 2)
    #expect(try plan(candidates, blueprint, minutes: 15).parts[0].questions.count == 1)
    #expect(try plan(candidates, blueprint, minutes: 60).parts[0].questions.count == 4)
  }

  @Test("Kinds that no bank has are said, with what is asked instead")
  func missing() throws {
    let none = try plan(many(.behavioural) + many(.motivation))
    #expect(
      none.shortages == [
        .kinds([.technical, .coding], part: "Craft", instead: [.behavioural, .motivation], isOwn: false)
      ])
    #expect(none.parts[1].questions.isEmpty == false)
    let some = try plan(many(.behavioural) + many(.technical))
    #expect(some.shortages == [.kinds([.coding], part: "Craft", instead: [.technical], isOwn: true)])
    // What candidates ask is never taken for what interviewers ask.
    let own = try plan(many(.askThem))
    #expect(own.count == 0)
  }

  @Test("One question is an interview, and the time left over is said")
  func one() throws {
    let plan = try plan([mockCandidate("only")])
    #expect(plan.parts.map(\.questions.count) == [1, 0])
    #expect(plan.shortages.last == .time(.seconds(30 * 60 - 165)))
    #expect(!plan.shortages.contains(.empty(part: "Craft")))
  }

  @Test("A single question that takes far too long is still asked")
  func tooLong() throws {
    let plan = try plan([mockCandidate("design", seconds: 2400)], minutes: 5)
    #expect(plan.count == 1)
  }

  @Test("Nothing is asked that is nearly the same as something asked already")
  func alike() throws {
    let texts = [
      "a": "Tell me about yourself, please.", "b": "Why did you leave your last job?",
      "c": "Why did you leave the last job?", "d": "What is your greatest strength?",
    ]
    for seed in 1...20 {
      let plan = try plan(["a", "b", "c", "d"].map { mockCandidate($0) }, texts: texts, seed: UInt64(seed))
      let keys = Set(plan.parts.flatMap(\.questions).map(\.key.text))
      #expect(keys == ["b", "d"] || keys == ["c", "d"])
    }
  }

  @Test("What the company asked before comes in, but is not all")
  func askedBefore() throws {
    let asked = (0..<20).map { mockCandidate("asked-\($0)", likelihood: 0.001, wasAsked: true) }
    let plan = try plan(many(.behavioural) + asked + many(.technical))
    let count = plan.parts[0].questions.count { $0.key.text.hasPrefix("asked") }
    #expect(count == 3)
  }

  @Test("The likely and the weak are drawn more often, in proportion")
  func drawn() {
    let candidates = [
      mockCandidate("likely", likelihood: 3, solid: 1), mockCandidate("weak", likelihood: 1, solid: 0),
      mockCandidate("fresh", likelihood: 5, solid: 1, isFresh: true), mockCandidate("never", likelihood: 0),
    ]
    var first: [QuestionKey: Int] = [:]
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let drawn = candidates.drawn(using: &generator)
      first[drawn[0].candidate.key, default: 0] += 1
      #expect(drawn[3].candidate.key == "never")
    }
    // Weights 3 × ¼, 1 and 5 × ¼ × ⅕.
    for (key, weight) in [("likely", 0.75), ("weak", 1.0), ("fresh", 0.25)] {
      #expect(abs(Double(first[QuestionKey(key)] ?? 0) / 20_000 - weight / 2) < 0.015)
    }
  }

  @Test("Topics and levels are kept to where there are questions of them")
  func topics() throws {
    let blueprint = Blueprint(
      name: "t", minutes: 10,
      parts: [.init(name: "P", kinds: [.technical], topics: ["queues"], level: "senior")])
    let fitting = mockCandidate("q", kind: .technical, topics: ["queues"], level: "senior")
    let others = [
      mockCandidate("r", kind: .technical, topics: ["queues"]), mockCandidate("s", kind: .technical),
    ]
    #expect(try plan([fitting] + others, blueprint).parts[0].questions.map(\.key) == ["q"])
    #expect(try plan(others, blueprint).parts[0].questions.map(\.key) == ["r"])
    #expect(try plan([others[1]], blueprint).parts[0].questions.map(\.key) == ["s"])
  }
}
