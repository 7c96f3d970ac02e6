import Testing

@testable import Practice

struct DurationTextTests {
  /// Seconds, as clocks show them, as banks write them.
  @Test(arguments: [
    (0, "0:00", "0s"), (1, "0:01", "1s"), (59, "0:59", "59s"), (60, "1:00", "1m"), (61, "1:01", "61s"),
    (90, "1:30", "90s"), (99, "1:39", "99s"), (100, "1:40", "1m40s"), (120, "2:00", "2m"),
    (150, "2:30", "2m30s"),
    (600, "10:00", "10m"), (3599, "59:59", "59m59s"), (3600, "1:00:00", "60m"), (3761, "1:02:41", "62m41s"),
    (36_000, "10:00:00", "600m"), (-5, "0:00", "0s"),
  ])
  func `durations are shown and written`(seconds: Int, clock: String, written: String) {
    #expect(Duration.seconds(seconds).clock == clock)
    #expect(Duration.seconds(seconds).written == written)
  }

  @Test func `every duration up to a day is read back as it was written`() {
    for seconds in 1...86_400 where Duration(written: Duration.seconds(seconds).written) != .seconds(seconds)
    {
      Issue.record("\(seconds) seconds are written \(Duration.seconds(seconds).written)")
    }
  }

  @Test(arguments: [
    ("90s", 90), ("2m", 120), ("2m30s", 150), ("1h15m", 4500), ("1h5s", 3605), ("2M30S", 150), ("024m", 1440),
    ("24h", 86_400), ("1h90m", 9000),
  ])
  func `hours, minutes and seconds are read`(text: String, seconds: Int) {
    #expect(Duration(written: text) == .seconds(seconds))
  }

  @Test(arguments: [
    "", "0s", "0h0m", "5", "m", "2 m", "2m 30s", "30s2m", "2m2m", "-2m", "+2m", "2.5m", "2m30", "25h",
    "86401s",
    "100000s", "99999h", "2min", "two minutes", "٢m", "1\u{301}m", "2²m",
  ])
  func `anything else is not`(text: String) {
    #expect(Duration(written: text) == nil)
  }

  @Test func `whole units round towards zero`() {
    #expect(Duration.milliseconds(1999).wholeSeconds == 1)
    #expect(Duration.milliseconds(1999).clock == "0:01")
    #expect(Duration.milliseconds(-1999).wholeSeconds == -1)
    #expect(Duration.microseconds(1999).milliseconds == 1)
    #expect(Duration.microseconds(-1999).milliseconds == -1)
    #expect(Duration.seconds(-3).milliseconds == -3000)
  }
}
