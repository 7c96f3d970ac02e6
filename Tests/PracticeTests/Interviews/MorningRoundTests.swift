import FSRS
import Testing

@testable import Practice

struct MorningRoundTests {
  private func choice(
    _ key: String, _ grade: Grade?, chance: Double = 0.5, weight: Double = 0.1, asked: Grade? = nil,
    seconds: Int = 60, kind: Kind = .behavioural
  ) -> MorningRound.Choice {
    let record = grade.map {
      QuestionRecord(
        key: QuestionKey(key),
        first: .init(instant: Instant(milliseconds: 0), day: monday, grade: $0, setting: .drill),
        rules: MemoryRules())
    }
    return MorningRound.Choice(
      candidate: Candidate(
        key: QuestionKey(key), bank: "core", position: 0, kind: kind, topics: [], time: .seconds(seconds),
        record: record),
      chance: chance, weight: weight, asked: asked.map { WhyNow.Past($0, on: monday - 7) })
  }

  private func told(_ round: MorningRound) -> [String] {
    (round.opening + [round.ending].compactMap(\.self)).map { item in
      switch item.reason {
      case .askedBefore(let past): "\(item.key) asked \(past.grade.word)"
      case .strength: "\(item.key) good"
      case .ending: "\(item.key) end"
      }
    }
  }

  @Test func `two they asked, two that go well, and the best of all at the end`() {
    let round = MorningRound([
      choice("a", .solid, chance: 0.9), choice("b", .solid, chance: 0.8), choice("c", .nailed, chance: 0.95),
      choice("d", .solid, chance: 0.7), choice("x", .solid, chance: 0.4, asked: .shaky),
      choice("y", .shaky, chance: 0.3, asked: .blanked), choice("z", .solid, chance: 0.2, asked: .solid),
    ])
    #expect(told(round) == ["x asked shaky", "y asked blanked", "a good", "b good", "c end"])
  }

  @Test func `nothing new, nothing blanked the last time, nothing long and nothing of the person's own`() {
    let round = MorningRound([
      choice("new", nil), choice("blanked", .blanked, chance: 0.9, asked: .blanked),
      choice("long", .nailed, chance: 0.9, seconds: 301), choice("mine", .nailed, kind: .askThem),
    ])
    #expect(round.isEmpty)
    #expect(MorningRound([]).isEmpty)
  }

  @Test func `where they asked nothing yet, likely ones that go well stand in`() {
    let round = MorningRound([
      choice("a", .solid, chance: 0.9, weight: 0.01), choice("b", .solid, chance: 0.8, weight: 0.01),
      choice("c", .solid, chance: 0.7, weight: 0.5), choice("d", .solid, chance: 0.6, weight: 0.4),
      choice("e", .shaky, chance: 0.6, weight: 0.9), choice("f", .solid, chance: 0.5, weight: 0.01),
    ])
    #expect(told(round) == ["c good", "d good", "b good", "f good", "a end"])
  }

  @Test func `ten minutes are enough, and the ending has its time first`() {
    let round = MorningRound(
      (0..<6).map {
        choice("q\($0)", .solid, chance: 0.9 - Double($0) / 10, asked: $0 > 3 ? .solid : nil, seconds: 180)
      })
    #expect(told(round) == ["q4 asked solid", "q5 asked solid", "q0 end"])
    #expect(told(MorningRound([choice("only", .solid)])) == ["only end"])
    #expect(told(MorningRound([choice("only", .shaky, asked: .shaky)])) == ["only asked shaky"])
  }

  private func source(
    _ key: String, _ outline: String?, topics: [String] = [], grade: Grade? = nil, isOwn: Bool = false,
    at position: Int = 0
  ) -> OwnQuestions.Source {
    var candidate = choice(key, grade, kind: .askThem).candidate
    candidate.topics = topics
    candidate.position = position
    return OwnQuestions.Source(candidate: candidate, wording: "\(key)?", outline: outline, isOwn: isOwn)
  }

  @Test func `their own questions come first, then what was practised, then what fits the step, four in all`()
  {
    let sources = [
      source("a", "- One?\n- Two,\n  and more?\nProse, never asked?\n- No question"),
      source("b", "- Fits?", topics: ["stage-final"], at: 5),
      source("c", "- Practised?", grade: .solid, at: 9),
      source("own", nil, isOwn: true, at: 30),
    ]
    #expect(OwnQuestions.lines(from: sources, step: .final) == ["own?", "Practised?", "Fits?", "One?"])
    #expect(
      OwnQuestions.lines(from: Array(sources.prefix(2)), step: nil) == ["One?", "Two, and more?", "Fits?"])
    #expect(OwnQuestions.lines(from: [], step: .hr) == [])
  }
}
