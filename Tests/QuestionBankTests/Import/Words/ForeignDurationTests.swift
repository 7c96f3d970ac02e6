import Testing

@testable import QuestionBank

@Suite struct ForeignDurationTests {
  @Test(
    "times are read as others write them",
    arguments: [
      ("2m30s", 150), ("2m 30s", 150), ("90 seconds", 90), ("2 min", 120), ("2 minutes", 120),
      ("1.5 hours", 5400),
      ("1,5 h", 5400), ("2:30", 150), ("PT5M", 300), ("pt1h2m3s", 3723), ("about 3 minutes", 180),
      ("24h", 86_400),
    ])
  func read(text: String, seconds: Int) {
    #expect(ForeignDuration.read(text) == .seconds(seconds))
  }

  @Test(
    "what is none, or longer than a day, is nothing",
    arguments: [
      "", "soon", "0m", "0:00", "25h", "PT", "m", "99999 hours",
      String(repeating: "1", count: 100_000) + " m",
    ])
  func none(text: String) {
    #expect(ForeignDuration.read(text) == nil)
  }

  @Test(
    "a bare number is in the unit of its key",
    arguments: [
      (2.0, "time", 120), (90, "time", 90), (45, "time_budget_minutes", 2700), (20, "seconds", 20),
      (1500, "time_ms", 2),
      (0.5, "minutes", 30), (31, "duration", 31),
    ])
  func number(number: Double, key: String, seconds: Int) {
    #expect(ForeignDuration.read(number: number, key: key) == .seconds(seconds))
  }

  @Test("a number that is no time is nothing", arguments: [0, -1, .nan, .infinity, 1e300])
  func noNumber(number: Double) {
    #expect(ForeignDuration.read(number: number, key: "time") == nil)
  }
}
