import Testing

@testable import Practice

/// What is usual for a person, and what is far beyond it.
struct UsualTimesTests {
  private func answers(
    _ seconds: [Int], _ kind: Kind = .behavioural, _ delivery: Attempt.Delivery = .spoken
  ) -> [UsualTimes.Answer] {
    seconds.map { UsualTimes.Answer(kind: kind, delivery: delivery, answering: .seconds($0)) }
  }

  @Test func `the usual time is the middle one of a kind and a delivery`() {
    let usual = UsualTimes(
      answers([90, 100, 100, 100, 120, 120, 130, 3600])
        + answers(Array(repeating: 400, count: 9), .behavioural, .typed)
        + answers(Array(repeating: 20, count: 8), .technical))
    #expect(usual[.behavioural, .spoken] == .seconds(110))
    #expect(usual[.behavioural, .typed] == .seconds(400))
    #expect(usual[.technical, .spoken] == .seconds(20))
    #expect(usual[.technical, .typed] == nil)
    #expect(usual[.coding, .spoken] == nil)
  }

  @Test func `an answer of which nobody says how it was given is measured by spoken ones`() {
    let usual = UsualTimes(answers(Array(repeating: 100, count: 8)))
    #expect(usual[.behavioural, nil] == .seconds(100))
  }

  @Test func `seven answers make nothing usual, and of many the newest fifty count`() {
    #expect(UsualTimes(answers(Array(repeating: 100, count: 7))) == UsualTimes())
    let times = Array(repeating: 60, count: 50) + Array(repeating: 200, count: 1000)
    #expect(UsualTimes(answers(times))[.behavioural, .spoken] == .seconds(60))
    #expect(UsualTimes(answers(Array(repeating: 0, count: 20)))[.behavioural, .spoken] == nil)
  }

  /// Minutes, whether typed, the usual minutes, the target's minutes, whether it is far beyond.
  @Test(arguments: [
    (47.0, false, nil as Double?, 2.0, true), (10, false, nil, 2, false), (10.1, false, nil, 2, true),
    (9.9, false, nil, 1, false), (10, false, nil, 1, true), (100, false, nil, 40, false),
    (7, false, 1, 2, true), (6, false, 1, 2, false), (4, false, 1, 1, false), (4.1, false, 1, 1, true),
    (2.9, false, 0.1, 0.1, false), (3, false, 0.1, 0.1, true),
    (30, false, 8, 2, false), (33, false, 8, 2, true), (25, false, 5, 10, false),
    (30, true, nil, 2, false), (41, true, nil, 2, true), (20, true, 4, 2, false), (25, true, 4, 2, true),
  ])
  func `a time is far beyond by what is usual, and before that by what the question should take`(
    minutes: Double, isTyped: Bool, usual: Double?, target: Double, expected: Bool
  ) {
    #expect(
      WalkAway.isLikely(
        .seconds(minutes * 60), delivery: isTyped ? .typed : .spoken, usual: usual.map { .seconds($0 * 60) },
        target: .seconds(target * 60)) == expected)
  }

  @Test func `a recorded time is the person's own if it was compared, or isn't far beyond by itself`() {
    func isOwn(_ minutes: Int, usual: Int?) -> Bool {
      WalkAway.isOwn(
        .seconds(minutes * 60), delivery: .spoken, usual: usual.map { .seconds($0) }, target: .seconds(120))
    }
    #expect(isOwn(47, usual: 60))
    #expect(!isOwn(47, usual: nil))
    #expect(isOwn(9, usual: nil))
  }
}
