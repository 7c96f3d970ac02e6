import Foundation
import Testing

@testable import Practice

struct StudyDayTests {
  /// Walks the Gregorian calendar a day at a time by the rules that children learn.
  @Test func `every day from 1900 to 2100 is the day that walking the calendar finds`() {
    var number = -25_567
    for year in 1900...2100 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for (index, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        for day in 1...length {
          let studyDay = StudyDay(number)
          guard studyDay.civil == (year, index + 1, day),
            StudyDay(year: year, month: index + 1, day: day) == studyDay,
            StudyDay(iso: studyDay.iso) == studyDay
          else {
            Issue.record("\(number) is \(studyDay.iso), not \(year)-\(index + 1)-\(day)")
            return
          }
          number += 1
        }
        #expect(StudyDay(year: year, month: index + 1, day: length + 1) == nil)
      }
    }
    #expect(number == 47_847)
  }

  @Test func `dates and weekdays agree with Foundation's calendar`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for number in stride(from: -25_567, to: 47_847, by: 7) {
      let day = StudyDay(number + number % 5)
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let expected = [parts.year, parts.month, parts.day, (parts.weekday ?? 0) - 1]
      let civil = day.civil
      guard expected == [civil.year, civil.month, civil.day, (day.weekday + 1) % 7] else {
        Issue.record("\(day.iso) is not \(expected)")
        return
      }
    }
  }

  @Test func `a day is written for data and for screens`() {
    #expect(monday.iso == "2026-11-23")
    #expect("\(monday)" == "2026-11-23")
    #expect(monday.short == "Mon 23 Nov")
    #expect(StudyDay(0).iso == "1970-01-01")
    #expect(StudyDay(0).short == "Thu 1 Jan")
    #expect(StudyDay(-1).short == "Wed 31 Dec")
    #expect(StudyDay(year: 44, month: 3, day: 15)?.iso == "0044-03-15")
  }

  @Test func `weekdays count from Monday, also before 1970`() {
    #expect((0..<8).map { (monday + $0).weekday } == [0, 1, 2, 3, 4, 5, 6, 0])
    #expect((-8...0).map { StudyDay($0).weekday } == [2, 3, 4, 5, 6, 0, 1, 2, 3])
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-31", "2026-02-29", "2100-02-29", "2026-00-10", "2026-13-01", "2026-01-00",
    "2026-1-1", "26-11-23", "2026-11-23 ", "2026-11-23T", "2026/11/23", "2026-+1-05", "+026-11-23",
    "２０２６-11-23",
    "-026-11-23", "2026-11-2x",
  ])
  func `what is no date is not read`(text: String) {
    #expect(StudyDay(iso: text) == nil)
  }

  @Test func `there is a 29 February in leap years alone`() {
    let leap = [1896, 1900, 1904, 2000, 2024, 2026, 2028, 2100].filter {
      StudyDay(year: $0, month: 2, day: 29) != nil
    }
    #expect(leap == [1896, 1904, 2000, 2024, 2028])
  }

  @Test func `absurd numbers are no dates`() {
    #expect(StudyDay(year: 2026, month: 12, day: .max) == nil)
    #expect(StudyDay(year: .min, month: 12, day: 1) == nil)
    #expect(StudyDay(year: .max, month: .max, day: 1) == nil)
  }

  @Test func `a day far from today is said with its year`() throws {
    let today = try #require(StudyDay(iso: "2026-11-24"))
    #expect((today + 299).short(from: today) == "Sun 19 Sep")
    #expect((today + 300).short(from: today) == "Mon 20 Sep 2027")
    #expect((today - 300).short(from: today) == "Wed 28 Jan 2026")
  }
}
