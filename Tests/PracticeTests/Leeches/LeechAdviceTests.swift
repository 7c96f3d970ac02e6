import Testing

@testable import Practice

struct LeechAdviceTests {
  private func question(kind: Kind, points: Int = 3, answer: String? = nil) -> Question {
    Question(
      key: "q", wordings: ["Why?"], kind: kind, lookFor: (0..<points).map { "point \($0)" }, answer: answer)
  }

  private func ticked(_ points: UInt32, of total: Int = 3) -> Coverage {
    Coverage(points: points, pointsTotal: total, redFlagsTotal: 0)
  }

  private func advice(
    _ question: Question, ownOutline: Bool = false, _ coverages: [Coverage] = []
  ) -> LeechAdvice {
    LeechAdvice(for: question, hasOwnOutline: ownOutline, coverages: coverages)
  }

  @Test func `a story without an own outline is written down`() {
    #expect(advice(question(kind: .behavioural, points: 7, answer: "…")) == .writeStory)
    #expect(advice(question(kind: .leadership)) == .writeStory)
    #expect(advice(question(kind: .behavioural), ownOutline: true) == .readAloud)
  }

  @Test func `a question of many points is split`() {
    #expect(advice(question(kind: .technical, points: 5, answer: "…")) == .split)
    #expect(advice(question(kind: .technical, points: 4, answer: "…")) == .readAloud)
    #expect(advice(question(kind: .coding, points: 0)) == .writeOutline)
  }

  @Test func `the one point that was never there is learned by itself`() {
    let technical = question(kind: .technical)
    #expect(advice(technical, [ticked(0b101), ticked(0b001), ticked(0b100)]) == .learn(point: 1))
    #expect(advice(technical, [ticked(0b101), ticked(0b101)]) == .writeOutline)
    #expect(advice(technical, [ticked(0b101), ticked(0b011), ticked(0b101)]) == .writeOutline)
    #expect(advice(technical, [ticked(0b001), ticked(0b001), ticked(0b001)]) == .writeOutline)
    #expect(advice(technical, [ticked(0b101, of: 4), ticked(0b101), ticked(0b101)]) == .writeOutline)
    #expect(
      advice(question(kind: .technical, points: 1), [0, 0, 0].map { ticked($0, of: 1) }) == .writeOutline)
  }
}
