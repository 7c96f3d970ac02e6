import Testing

@testable import Practice

/// Today is Monday, 23 November 2026.
struct WhenTextTests {
  /// A day and its time as one text, `2026-11-26 14:00`; nil where nothing is understood.
  private func read(
    _ text: String, _ direction: WhenText.Direction, today: StudyDay = monday
  ) -> String? {
    WhenText(text, today: today, direction: direction).map { when in
      guard let minute = when.minuteOfDay else { return when.date.iso }
      return "\(when.date.iso) \(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }
  }

  @Test(arguments: [
    ("today", "2026-11-23"), ("Tonight", "2026-11-23"), ("yesterday", "2026-11-22"),
    ("tomorrow", "2026-11-24"), ("2026-12-04", "2026-12-04"), ("4 december 2026", "2026-12-04"),
    ("December 4, 2026", "2026-12-04"), ("fri 4 dec 2026", "2026-12-04"), ("29 feb 2028", "2028-02-29"),
    ("in 10 days", "2026-12-03"), ("in a week", "2026-11-30"), ("in two weeks", "2026-12-07"),
    ("in 1 month", "2026-12-23"), ("in 0 days", "2026-11-23"), ("3 days ago", "2026-11-20"),
    ("a week ago", "2026-11-16"), ("two months ago", "2026-09-24"), ("next week", "2026-11-30"),
    ("last week", "2026-11-16"), ("next monday", "2026-11-30"), ("last monday", "2026-11-16"),
    ("last tue", "2026-11-17"), ("14:00", "2026-11-23 14:00"), ("2pm", "2026-11-23 14:00"),
    ("12am", "2026-11-23 0:00"), ("12pm", "2026-11-23 12:00"), ("12:30am", "2026-11-23 0:30"),
    ("yesterday at 9:30", "2026-11-22 9:30"), ("tomorrow, 2:15pm", "2026-11-24 14:15"),
    ("in 10 days 14:00", "2026-12-03 14:00"), ("2026-12-04T14:00", "2026-12-04 14:00"),
    ("2026-12-04t14:00", "2026-12-04 14:00"), ("2026-12-04 14:00", "2026-12-04 14:00"),
    ("on the 4th dec 2026 at 9:05", "2026-12-04 9:05"), ("14:00 tomorrow", "2026-11-24 14:00"),
    ("2 pm on 4 dec 2026", "2026-12-04 14:00"), ("tomorrow 14h30", "2026-11-24 14:30"),
    ("tomorrow 9h", "2026-11-24 9:00"), ("tomorrow at noon", "2026-11-24 12:00"),
    ("tomorrow 2 p.m.", "2026-11-24 14:00"),
  ])
  func `a day that says itself is the same in both directions`(text: String, expected: String) {
    #expect(read(text, .past) == expected)
    #expect(read(text, .future) == expected)
  }

  /// Text, in the past, in the future.
  @Test(arguments: [
    ("monday", "2026-11-23", "2026-11-30"), ("mon", "2026-11-23", "2026-11-30"),
    ("tu", "2026-11-17", "2026-11-24"), ("wednes", "2026-11-18", "2026-11-25"),
    ("thu 14:00", "2026-11-19 14:00", "2026-11-26 14:00"), ("Thursday", "2026-11-19", "2026-11-26"),
    ("fri", "2026-11-20", "2026-11-27"), ("sat", "2026-11-21", "2026-11-28"),
    ("on sunday", "2026-11-22", "2026-11-29"), ("4 dec", "2025-12-04", "2026-12-04"),
    ("dec 4", "2025-12-04", "2026-12-04"), ("4.12.", "2025-12-04", "2026-12-04"),
    ("4.12.2026", "2026-12-04", "2026-12-04"), ("4th of december", "2025-12-04", "2026-12-04"),
    ("Dec 4th 2pm", "2025-12-04 14:00", "2026-12-04 14:00"),
    ("1st march", "2026-03-01", "2027-03-01"), ("23 nov", "2026-11-23", "2026-11-23"),
    ("mon 23. nov", "2026-11-23", "2026-11-23"), ("29 feb", "2024-02-29", "2028-02-29"),
    ("31 dec", "2025-12-31", "2026-12-31"), ("1 jan", "2026-01-01", "2027-01-01"),
  ])
  func `a day without a year is the nearest one in its direction`(
    text: String, past: String, future: String
  ) {
    #expect(read(text, .past) == past)
    #expect(read(text, .future) == future)
  }

  @Test(arguments: [
    "", " ", "t", "m", "s", "some day", "thursdays", "next", "last", "in", "ago", "next year", "4", "dec",
    "4 d",
    "31 nov", "30 feb", "29 feb 2026", "0 dec", "32 dec", "4 dec 26", "4 dec 20266", "+4 dec", "-4 dec",
    "9223372036854775807 dec", "99999999999999999999 dec", "dec dec", "4 4", "in -3 days", "in +3 days",
    "in 3661 days", "in 3 years", "in many days", "3 days", "days ago", "25:00", "14:60", "14:0", "14:000",
    "13pm", "2 pm o'clock", "9:+5", "-0:30", "+9:30", "tomorrow 14:00 16:00", "14h60", "24h",
    "2026-11-31", "2026-11-23TZ", "2026-11-23T", "2026-12-04T14:00+01:00", "2026-12-04T14:00Z", "pm", "am",
    ":",
    ",", "tomorrow tomorrow", "thu thu thu thu",
  ])
  func `what is not understood as a whole is not read`(text: String) {
    #expect(read(text, .past) == nil)
    #expect(read(text, .future) == nil)
  }

  @Test func `every weekday is within the week before or after every day`() throws {
    for offset in 0..<7 {
      let today = monday + offset
      for (number, name) in StudyDay.weekdays.enumerated() {
        let past = try #require(WhenText(name, today: today, direction: .past))
        let future = try #require(WhenText(name, today: today, direction: .future))
        #expect(past.date.weekday == number && (0...6).contains(today - past.date))
        #expect(future.date.weekday == number && (1...7).contains(future.date - today))
        #expect(
          WhenText("last " + name, today: today, direction: .future)?.date == past.date
            - (past.date == today ? 7 : 0))
      }
    }
  }

  @Test func `no mixture of its words stops the program`() {
    var generator = SeededGenerator(seed: 2)
    let words = [
      "in", "10", "days", "ago", "next", "last", "thu", "week", "4", "dec", "2026", "at", "14:00", "2pm", "a",
      "4th",
      "2026-12-04", "t", "+", ":", "st", "am", "9223372036854775807", "é", "2026-11-23TZ",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...5, using: &generator)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
      guard let when = WhenText(text, today: monday, direction: .past), let minute = when.minuteOfDay else {
        continue
      }
      #expect((0..<1440).contains(minute), "\(text)")
    }
  }
}
