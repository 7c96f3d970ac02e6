import Testing

@testable import Practice

/// How other languages write days. Today is Monday, 23 November 2026.
struct DateWordsTests {
  private static let german = DateWords(
    weekdays: [
      ["Montag", "Mo."], ["Dienstag", "Di."], ["Mittwoch", "Mi."], ["Donnerstag", "Do."], ["Freitag", "Fr."],
      ["Samstag", "Sa."], ["Sonntag", "So."],
    ],
    months: [
      ["Januar", "Jan."], ["Februar", "Feb."], ["März"], ["April", "Apr."], ["Mai"], ["Juni"], ["Juli"],
      ["August", "Aug."], ["September", "Sept."], ["Oktober", "Okt."], ["November", "Nov."],
      ["Dezember", "Dez."],
    ],
    isMonthFirst: false,
    others: ["uhr": "h", "um": "", "am": "", "morgen": "tomorrow", "übermorgen": "in 2 days", "den": ""])

  private static let spanish = DateWords(
    weekdays: [
      ["lunes"], ["martes", "mar"], ["miércoles", "mié"], ["jueves"], ["viernes"], ["sábado"], ["domingo"],
    ],
    months: [
      ["enero"], ["febrero"], ["marzo", "mar"], ["abril"], ["mayo"], ["junio"], ["julio"], ["agosto"],
      ["septiembre"], ["octubre"], ["noviembre"], ["diciembre", "dic"],
    ],
    isMonthFirst: false,
    others: ["pasado mañana": "in 2 days", "mañana": "tomorrow", "de": "", "a las": "", "el": ""])

  private static let american = DateWords(
    weekdays: StudyDay.weekdays.map { [$0] }, months: StudyDay.months.map { [$0] }, isMonthFirst: true)

  private func read(_ text: String, _ words: DateWords) -> String? {
    WhenText(text, today: monday, direction: .future, words: words).map { when in
      guard let minute = when.minuteOfDay else { return when.date.iso }
      return "\(when.date.iso) \(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }
  }

  @Test(arguments: [
    ("Donnerstag 14 Uhr", "2026-11-26 14:00"), ("Do. 14:30 Uhr", "2026-11-26 14:30"),
    ("am Donnerstag, den 26. November um 14.30 Uhr", "2026-11-26 14:30"), ("8. Dez", "2026-12-08"),
    ("morgen um 9 Uhr", "2026-11-24 9:00"), ("übermorgen", "2026-11-25"), ("1. März 2027", "2027-03-01"),
    ("1. Marz", "2027-03-01"), ("3/12", "2026-12-03"), ("3/12/26 14 Uhr", "2026-12-03 14:00"),
    ("26.11 9:00", "2026-11-26 9:00"), ("2026/12/04", "2026-12-04"), ("thu 2pm", "2026-11-26 14:00"),
  ])
  func `German`(text: String, expected: String) {
    #expect(read(text, Self.german) == expected)
  }

  @Test(arguments: [
    ("el jueves a las 14:00", "2026-11-26 14:00"), ("pasado mañana", "2026-11-25"), ("manana", "2026-11-24"),
    ("mar 10:00", "2026-11-24 10:00"), ("4 mar", "2027-03-04"), ("4 de dic. de 2026", "2026-12-04"),
  ])
  func `Spanish, where one short form is a day and a month`(text: String, expected: String) {
    #expect(read(text, Self.spanish) == expected)
  }

  @Test(arguments: [
    ("3/12", "2027-03-12"), ("12/3", "2026-12-03"), ("12/25", "2026-12-25"), ("25/12", "2026-12-25"),
    ("12/3/2026 2pm", "2026-12-03 14:00"),
  ])
  func `numbers stand in the order of the language, unless only the other has a month`(
    text: String, expected: String
  ) {
    #expect(read(text, Self.american) == expected)
  }

  @Test(arguments: ["", "Irgendwann", "31. November", "13/13", "30/2", "Ma", "3/12/", "1/2/3/4", "14 Uhr 99"])
  func `what is not understood as a whole is not read`(text: String) {
    #expect(read(text, Self.german) == nil)
  }

  @Test(arguments: [
    ("31 nov", "31 November"), ("thu 31 november 2026 14:00", "31 November 2026"), ("30 feb", "30 February"),
    ("29 feb 2027", "29 February 2027"), ("2026-02-30", "30 February 2026"),
    ("31.11.2026", "31 November 2026"),
    ("feb 30 2pm", "30 February"),
  ])
  func `a date that no calendar has is named`(text: String, expected: String) {
    #expect(WhenText.missingDate(in: text) == expected)
  }

  @Test(arguments: ["29 feb", "thu 14:00", "some day", "", "2026-11-30", "100 nov", "31 x", "1-2"])
  func `any other text names none`(text: String) {
    #expect(WhenText.missingDate(in: text) == nil)
  }

  @Test func `an end can stand behind the hour`() throws {
    for text in ["thu 14:00-15:30", "thu 14:00 – 15:30", "thu 14:00 to 15:30", "14:00-15:30 thu"] {
      let when = try #require(WhenText(text, today: monday, direction: .future))
      #expect(when.minuteOfDay == 840 && when.endMinuteOfDay == 930 && when.date.iso == "2026-11-26")
    }
    #expect(WhenText("2-3pm", today: monday, direction: .future)?.minuteOfDay == 840)
  }
}
