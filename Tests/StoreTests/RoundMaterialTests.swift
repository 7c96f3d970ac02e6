import FSRS
import Practice
import Testing

@testable import Store

@Suite struct RoundMaterialTests {
  @Test(arguments: 0..<20) func `material is what an obvious choice over all questions gives`(
    _ seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let rules = MemoryRules()
    let fixture = try Fixture()
    let store = try Store.inMemory(targetRecall: 0.9, device: Fixture.device)
    let kinds: [Kind] = [.behavioural, .coding]
    for bank in ["alpha", "beta", "gamma"] {
      let questions = (0..<12).map { number in
        Question.plain(
          "\(bank)-\(number)", kind: kinds[Int.random(in: 0..<2, using: &generator)],
          topics: ["t\(Int.random(in: 0..<3, using: &generator))"])
      }
      _ = try store.replaceBank(.named(bank), questions: questions)
    }
    for day in 0..<25 {
      for _ in 0..<2 {
        let bank = ["alpha", "beta", "gamma"][Int.random(in: 0..<3, using: &generator)]
        let key = QuestionKey("\(bank)-\(Int.random(in: 0..<9, using: &generator))")
        let grade = Grade.allCases[Int.random(in: 0..<4, using: &generator)]
        try fixture.answer(
          key, grade, on: day, in: Setting.allCases[Int.random(in: 0..<4, using: &generator)], to: store)
      }
    }
    for key in ["alpha-1", "beta-2"] {
      try fixture.change(Change(Change.Subject(.question, key), "suspended", to: "1"), on: 25, in: store)
    }
    for cap in [nil, StudyDay.after(26), StudyDay.after(24)] {
      let filter = QuestionFilter(
        banks: ["alpha", "beta"], topics: seed % 3 == 0 ? ["t0", "t1"] : [],
        kinds: seed % 4 == 0 ? [.coding] : [])
      let query = RoundQuery(
        filter: filter, today: .after(26), cap: cap, mostDue: 4, freshPerBank: 2, weakest: 3)
      var material = try store.roundMaterial(query)
      #expect(
        try material.asked
          == (material.fresh.isEmpty ? [] : store.planMaterial(QuestionFilter()).asked))
      material.asked = []
      #expect(try material == expected(query, store, rules))
    }
  }

  private func expected(_ query: RoundQuery, _ store: Store, _ rules: MemoryRules) throws -> RoundMaterial {
    let all = try store.questions(query.filter).filter { !["alpha-1", "beta-2"].contains($0.question.key) }
      .map { listed in
        Candidate(
          key: listed.question.key, bank: listed.bank, position: listed.position, kind: listed.question.kind,
          topics: listed.question.topics, time: listed.question.time,
          record: try store.record(of: listed.question.key))
      }
    func byRecall(_ candidates: [Candidate]) -> [Candidate] {
      candidates.sorted {
        recall($0) == recall($1) ? ($0.bank, $0.position) < ($1.bank, $1.position) : recall($0) < recall($1)
      }
    }
    func recall(_ candidate: Candidate) -> Double {
      candidate.record?.recall(on: query.today, rules: rules) ?? 1
    }
    func isDue(_ record: QuestionRecord) -> Bool {
      var day = record.nextDay(rules: rules)
      if let cap = query.cap, cap > record.last.day { day = min(day, cap) }
      return day <= query.today
    }
    let seen = all.filter { $0.record != nil }
    let due = seen.filter { $0.record.map(isDue) ?? false }
    func isWeak(_ candidate: Candidate) -> Bool { candidate.record?.isWeakFromInterview ?? false }
    var material = RoundMaterial()
    material.weak = byRecall(seen.filter(isWeak))
    material.due = Array(byRecall(due.filter { !isWeak($0) }).prefix(query.mostDue))
    material.dueCount = due.count
    material.weakest = Array(
      byRecall(seen.filter { !isWeak($0) && !due.contains($0) }).prefix(query.weakest))
    material.fresh = ["alpha", "beta"].flatMap { bank in
      all.filter { $0.record == nil && $0.bank == bank }.prefix(query.freshPerBank)
    }
    return material
  }

  @Test func `new questions of the day are counted over all banks`() throws {
    let fixture = try Fixture()
    let store = try fixture.open()
    _ = try store.replaceBank(.named("core"), questions: [.plain("a"), .plain("b"), .plain("c")])
    try fixture.answer("a", .solid, on: 0, to: store)
    try fixture.answer("a", .solid, on: 1, to: store)
    try fixture.answer("b", .solid, on: 1, to: store)
    try fixture.answer("elsewhere", .solid, on: 1, to: store)
    let query = RoundQuery(today: .after(1), mostDue: 9, freshPerBank: 9, weakest: 9)
    let material = try store.roundMaterial(query)
    #expect(material.begunToday == 2)
    #expect(material.fresh.map(\.key) == ["c"])
    #expect(Set(material.weakest.map(\.key)) == ["a", "b"])
  }
}
