import FSRS
import Testing

@testable import Practice

struct RoundPlannerTests {
  private func candidate(
    _ id: String, bank: String = "core", topic: String? = nil, seconds: Int = 120
  ) -> Candidate {
    Candidate(
      key: QuestionKey(id), bank: bank, position: 0, kind: .behavioural, topics: topic.map { [$0] } ?? [],
      time: .seconds(seconds))
  }

  private func candidates(_ prefix: String, _ count: Int, seconds: Int = 120) -> [Candidate] {
    (0..<count).map { candidate("\(prefix)\($0)", seconds: seconds) }
  }

  /// A planner of rounds beside a standard one of fifteen minutes.
  private func planner(_ size: RoundPlanner.Size, isLong: Bool = false, newLimit: Int = 5) -> RoundPlanner {
    RoundPlanner(size: size, standardRound: .seconds(900), isLong: isLong, newLimit: newLimit)
  }

  private func keys(_ plan: [Candidate]) -> String { plan.map(\.key.text).joined(separator: " ") }

  @Test func `interviews come first, then what is due, then what is new, each in its order`() {
    let material = RoundPlanner.Material(
      weakFromInterview: candidates("w", 2), due: candidates("d", 2), fresh: candidates("n", 9))
    #expect(keys(planner(.count(20)).plan(material)) == "w0 w1 d0 d1 n0 n1 n2 n3 n4")
    #expect(keys(planner(.count(3)).plan(material)) == "w0 w1 d0")
    #expect(keys(planner(.count(20), newLimit: 0).plan(material)) == "w0 w1 d0 d1")
    #expect(planner(.count(20)).plan(.init()).isEmpty)
  }

  @Test func `fifteen minutes hold six questions of two`() {
    let plan = planner(.time(.seconds(900))).plan(.init(due: candidates("d", 9)))
    #expect(keys(plan) == "d0 d1 d2 d3 d4 d5")
  }

  @Test func `what no longer fits makes room for a shorter one behind it`() {
    let due = [candidate("a", seconds: 200), candidate("b", seconds: 200), candidate("c", seconds: 30)]
    #expect(keys(planner(.time(.seconds(300))).plan(.init(due: due))) == "a c")
  }

  @Test func `a round has at least one question, however short it is`() {
    let plan = planner(.time(.seconds(60))).plan(.init(due: candidates("d", 3)))
    #expect(keys(plan) == "d0")
  }

  @Test func `long questions wait for a long round, which takes only those`() {
    let due = [candidate("half", seconds: 450), candidate("long", seconds: 451), candidate("short")]
    #expect(keys(planner(.time(.seconds(3600))).plan(.init(due: due))) == "half short")
    #expect(keys(planner(.time(.seconds(3600)), isLong: true).plan(.init(due: due))) == "long")
    #expect(planner(.count(5), isLong: true).plan(.init(due: [due[0]])).isEmpty)
  }

  @Test func `banks alternate, topics within a bank stand apart, and each bank keeps its order`() {
    let fresh = [
      candidate("a0", bank: "a", topic: "x"), candidate("a1", bank: "a", topic: "x"),
      candidate("a2", bank: "a", topic: "y"), candidate("b0", bank: "b"), candidate("b1", bank: "b"),
      candidate("c0", bank: "c"),
    ]
    #expect(keys(planner(.count(9), newLimit: 9).plan(.init(fresh: fresh))) == "a0 b0 c0 a2 b1 a1")
  }

  @Test func `a question in several lists is asked once, in its first`() {
    let both = candidates("q", 3)
    let plan = planner(.count(9)).plan(.init(weakFromInterview: [both[2]], due: both, fresh: both))
    #expect(keys(plan) == "q2 q0 q1")
  }

  @Test func `every plan keeps its budget, its tiers and its limits`() {
    for seed in 0..<1000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      func tier(_ most: Int) -> [Candidate] {
        (0..<Int.random(in: 0...most, using: &generator)).map { _ in
          candidate(
            "q\(Int.random(in: 0..<60, using: &generator))",
            bank: "bank\(Int.random(in: 0..<3, using: &generator))",
            topic: "topic\(Int.random(in: 0..<4, using: &generator))",
            seconds: [30, 90, 120, 300, 600, 1800].randomElement(using: &generator) ?? 120)
        }
      }
      let material = RoundPlanner.Material(weakFromInterview: tier(4), due: tier(20), fresh: tier(20))
      let minutes = Int.random(in: 1...60, using: &generator)
      let newLimit = Int.random(in: 0...6, using: &generator)
      let isLong = seed % 4 == 0
      let planner = planner(.time(.seconds(minutes * 60)), isLong: isLong, newLimit: newLimit)
      let plan = planner.plan(material)
      let keys = plan.map(\.key)

      #expect(Set(keys).count == keys.count, "seed \(seed)")
      let cost = plan.dropFirst().reduce(Duration.zero) { $0 + RoundPlanner.cost($1) }
      #expect(plan.count <= 1 || cost + RoundPlanner.cost(plan[0]) <= .seconds(minutes * 60), "seed \(seed)")
      #expect(plan.allSatisfy { ($0.time > .seconds(450)) == isLong }, "seed \(seed)")

      let weak = material.weakFromInterview
      let tiers = plan.map { weak.contains($0) ? 0 : material.due.contains($0) ? 1 : 2 }
      #expect(tiers == tiers.sorted(), "seed \(seed)")
      #expect(tiers.filter { $0 == 2 }.count <= newLimit, "seed \(seed)")
      for (number, list) in [weak, material.due].enumerated() {
        let places = zip(plan, tiers).filter { $1 == number }.compactMap { list.firstIndex(of: $0.0) }
        #expect(places == places.sorted(), "seed \(seed)")
      }
      let fitting = (weak + material.due + (newLimit > 0 ? material.fresh : [])).contains {
        ($0.time > .seconds(450)) == isLong
      }
      #expect(plan.isEmpty != fitting, "seed \(seed)")
    }
  }
}
