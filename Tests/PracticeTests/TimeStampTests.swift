import Testing

@testable import Practice

struct TimeStampTests {
  /// Text, date, second of the day, offset.
  @Test(arguments: [
    ("2026-11-23T19:00", "2026-11-23", 68_400, nil as Int?),
    ("2026-11-23 19:00", "2026-11-23", 68_400, nil),
    ("2026-11-23T19:00:05", "2026-11-23", 68_405, nil),
    ("2026-11-23T19:00:05.999", "2026-11-23", 68_405, nil),
    ("2026-11-23T00:00:00Z", "2026-11-23", 0, 0),
    ("2026-11-23T23:59:59Z", "2026-11-23", 86_399, 0),
    ("2026-11-23T19:00+01:00", "2026-11-23", 68_400, 3600),
    ("2026-11-23T19:00:00.5-0330", "2026-11-23", 68_400, -12_600),
    ("2026-11-23T19:00+05:45", "2026-11-23", 68_400, 20_700),
    ("2028-02-29T04:00", "2028-02-29", 14_400, nil),
  ])
  func `date, time and offset are read`(text: String, date: String, second: Int, offset: Int?) throws {
    let stamp = try #require(TimeStamp(text))
    #expect(stamp.date.iso == date)
    #expect(stamp.secondOfDay == second)
    #expect(stamp.utcOffset == offset)
  }

  @Test(arguments: [
    "", "T", "Z", "2026-11-23", "2026-11-23T", "2026-11-23TZ", "2026-11-23T.", "2026-11-23T+01:00",
    "2026-11-23T19", "2026-11-23T24:00", "2026-11-23T19:60", "2026-11-23T19:00:60", "2026-11-23T9:00",
    "2026-11-23T1:234", "2026-11-23T19:00:+5", "2026-11-23T19:00:5", "2026-11-23T19:00:00:00",
    "2026-11-23T19:00+1", "2026-11-23T19:00+0:100", "2026-11-23T19:00+25:00", "2026-11-23T19:00+01:60",
    "2026-11-23T19:00 Z", "T2026-11-23T19:00", "2026-02-29T19:00", "2026-11-23T١٩:٠٠", "now", "19:00",
    "2026-11-23T-19:00", "2026-11-23TT19:00", " 2026-11-23T19:00",
  ])
  func `anything else is not`(text: String) {
    #expect(TimeStamp(text) == nil)
  }

  @Test func `no text of the right letters stops the program`() {
    var generator = SeededGenerator(seed: 1)
    let letters = Array("2026-11-23T19:00:05.5Z+ 01é")
    for _ in 0..<20_000 {
      var text = Array("2026-11-23T19:00:05+01:00")
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<text.count, using: &generator)
        if Bool.random(using: &generator), text.count > 1 {
          text.remove(at: place)
        } else {
          text[place] = letters[Int.random(in: 0..<letters.count, using: &generator)]
        }
      }
      guard let stamp = TimeStamp(String(text)) else { continue }
      #expect((0..<86_400).contains(stamp.secondOfDay))
    }
  }

  /// Berlin around its two changes of 2026.
  private func berlin(_ instant: Instant) -> Int {
    let summer = 1_774_746_000_000..<1_792_890_000_000
    return summer.contains(instant.milliseconds) ? 7200 : 3600
  }

  @Test(arguments: [
    ("2026-03-29T01:30", "2026-03-29T00:30"),
    ("2026-03-29T03:30", "2026-03-29T01:30"),
    ("2026-07-01T12:00", "2026-07-01T10:00"),
    ("2026-10-25T01:30", "2026-10-24T23:30"),
    ("2026-10-25T03:30", "2026-10-25T02:30"),
    ("2026-11-23T12:00", "2026-11-23T11:00"),
    ("2026-11-23T12:00-05:00", "2026-11-23T17:00"),
    ("2026-11-23T12:00Z", "2026-11-23T12:00"),
  ])
  func `a time without an offset is meant by the person's own clock`(text: String, utc: String) throws {
    let instant = try #require(TimeStamp(text)).instant(utcOffset: berlin)
    #expect(try instant == Instant(utc: utc))
  }

  @Test func `a time that the clock shows twice or never still has an instant close by`() throws {
    let never = try #require(TimeStamp("2026-03-29T02:30")).instant(utcOffset: berlin)
    #expect([try Instant(utc: "2026-03-29T00:30"), try Instant(utc: "2026-03-29T01:30")].contains(never))
    let twice = try #require(TimeStamp("2026-10-25T02:30")).instant(utcOffset: berlin)
    #expect([try Instant(utc: "2026-10-25T00:30"), try Instant(utc: "2026-10-25T01:30")].contains(twice))
  }
}
