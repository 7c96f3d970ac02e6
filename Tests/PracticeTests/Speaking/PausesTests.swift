import Practice
import Testing

@Suite struct PausesTests {
  private func lengths(_ sound: Sound) -> [Int]? {
    guard case .pauses(let pauses) = Pauses.heard(in: sound) else { return nil }
    return pauses.lengths.map { $0.milliseconds }
  }

  @Test func `pauses of a second and more are found, to a frame or two`() throws {
    let found = try #require(lengths(Talk.sound([2, 1.5, 3, 0.6, 2, 2.5, 1])))
    #expect(found.count == 2)
    #expect(abs(found[0] - 1_500) <= 60)
    #expect(abs(found[1] - 2_500) <= 60)
  }

  @Test(
    "loudness and noise of the room don't matter",
    arguments: [(0.003, 0.5), (0.01, 0.3), (0.0005, 0.02), (0.02, 0.9)])
  func loudness(noise: Double, loudness: Double) throws {
    let found = try #require(lengths(Talk.sound([2, 1.5, 2], noise: noise, loudness: loudness)))
    #expect(found.count == 1)
    #expect(abs(found[0] - 1_500) <= 60)
  }

  @Test func `silence before the first word and after the last is no pause`() {
    #expect(Pauses.heard(in: Talk.sound([0, 3, 2, 4])) == .pauses(Pauses(lengths: [], span: .seconds(2))))
  }

  @Test func `a click in a pause doesn't end it`() throws {
    let found = try #require(lengths(Talk.sound([2, 1.2, 0.02, 1.2, 2])))
    #expect(found.count == 1)
    #expect(abs(found[0] - 2_420) <= 60)
  }

  @Test func `a microphone that is off is told from a silent speaker`() {
    #expect(Pauses.heard(in: Sound(rate: 16_000, samples: Array(repeating: 0, count: 40_000))) == .silent)
    #expect(Pauses.heard(in: Talk.sound([0, 5], noise: 0.0003)) == .silent)
  }

  @Test func `what is too short or equally loud is unclear`() {
    #expect(Pauses.heard(in: Talk.sound([0.5])) == .unclear)
    #expect(Pauses.heard(in: Talk.sound([0, 5], noise: 0.3)) == .unclear)
    #expect(Pauses.heard(in: Sound(rate: 16_000, samples: [])) == .unclear)
  }
}
