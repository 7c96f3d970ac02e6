import FSRS
import Practice
import TestSupport
import Testing

@testable import Commands

/// Whether ten evenings lived in front of the terminal come to what the plan promised on the first.
@Suite("A plan's promise")
struct PlanPromiseTests {
  /// Sixty questions, none answered yet, and an interview in ten days.
  private func desk() throws -> Desk {
    let desk = try Desk(bank: Desk.bank(of: 60))
    try desk.run("prepare in 10 days")
    return desk
  }

  /// What the record of a desk says of readiness on its day.
  private func told(_ desk: Desk) throws -> Double {
    let session = try desk.session()
    let ground = try PlanGround(session, for: session.preparation.coming(on: session.today))
    return ground.subjects.reduce(0) { $0 + $1.weight * $1.readiness(inDays: 0, rules: ground.rules) }
  }

  /// Ten evenings of `drill`, each answered to its end, by people who are what the plan takes them for and differ by luck
  /// alone. What they reach is measured in two ways: by their own memories, and by what the program makes of their record.
  @Test("Ten evenings make as ready as the first evening's plan said they would")
  func promise() throws {
    let session = try desk().session()
    let figures = try PlanFigures(
      session, dates: session.preparation.coming(on: session.today), minutes: session.settings.minutes,
      tonight: RoundMaker(session: session).offer(RoundWish()).items
    ) { _ in }
    let promise = try #require(figures.own.endings.first).share
    var reached: [Double] = []
    var recorded: [Double] = []
    for seed in 1...Self.people {
      let desk = try desk()
      let learner = Learner(at: desk, figures, seed: UInt64(seed))
      let first = try learner.practise()
      #expect(Set(first) == Set(figures.tonight.map(\.key)))
      for _ in 1..<10 { try learner.practise() }
      reached.append(learner.readiness)
      recorded.append(try told(desk))
    }
    // The plan's own uncertainty of its mean, and that of so many lives.
    let deviation = try #require(promise.deviation)
    let error = try (square(#require(promise.error)) + square(deviation) / Double(Self.people)).squareRoot()
    let lived = PlanProjection.Spread(reached).mean
    #expect(abs(lived - promise.mean) < 2 * error, "\(lived) lived, \(promise.mean) promised, ± \(error)")
    #expect(try #require(promise.range).contains(lived))
    // The record tells anew, from a few answers each, how solid every question is when it isn't blanked; a plan takes that
    // as given, and is a little too sure by it.
    let shown = PlanProjection.Spread(recorded).mean
    #expect(abs(shown - promise.mean) < 0.05, "\(shown) on record, \(promise.mean) promised")
  }

  private static let people = 8

  private func square(_ value: Double) -> Double { value * value }
}
