import FSRS
import Foundation
import Practice
import TestSupport
import Testing

@testable import QuestionBank

@Suite struct AnkiHistoryTests {
  /// A moment in 2023, in milliseconds.
  private static let start = 1_700_000_000_000

  private func read(_ package: AnkiPackage) throws -> ForeignReading {
    try AnkiReader().read(bytes: package.bytes(), withHistory: true)
  }

  @Test("the log becomes reviews in order, of all cards of a note", arguments: AnkiPackage.Schema.allCases)
  func log(schema: AnkiPackage.Schema) throws {
    var package = AnkiPackage(schema)
    package.add(note: 1, ["Why?", "So."])
    package.add(note: 2, type: 2, ["HTTP 404?", "Not found"], cards: [0, 1])
    package.add(note: 3, ["<img src=x>", "left out"])
    package.review(Self.start + 5, card: 21, ease: 4, time: 0)
    package.review(Self.start + 1, card: 20, ease: 1, time: 4000, kind: 0)
    package.review(Self.start + 2, card: 10, ease: 3, time: 9_999_999, kind: 0)
    package.review(Self.start + 3, card: 10, ease: 2, kind: 2)
    package.review(Self.start + 4, card: 10, ease: 0, kind: 4)
    package.review(Self.start + 6, card: 10, ease: 3, kind: 3, factor: 0)
    package.review(Self.start + 7, card: 30, ease: 3)
    package.review(Self.start + 8, card: 12345, ease: 3)
    package.review(17, card: 10, ease: 3)
    let reading = try read(package)
    #expect(reading.reviews.map(\.question) == [1, 0, 0, 1])
    #expect(reading.reviews.map(\.instant.milliseconds) == [1, 2, 3, 5].map { Self.start + $0 })
    #expect(reading.reviews.map(\.grade) == [.blanked, .solid, .shaky, .nailed])
    #expect(reading.reviews.map(\.took) == [.seconds(4), .seconds(3600), .seconds(5), nil])
    #expect(reading.reviews.map(\.memory) == [nil, nil, nil, nil])
    #expect(Set(reading.reviews.map(\.fingerprint)).count == 4)
    #expect(
      reading.remarks == [
        "It has 3 notes with 4 cards.", "Its log has 9 reviews; taken in: 4.",
        "Left out: 3 reviews without a grade or without effect on the schedule.",
        "Left out: 2 reviews of cards that are no question here.",
      ])
    #expect(try read(package).reviews == reading.reviews)
  }

  @Test("reviews that nobody asked for are only counted")
  func notWanted() throws {
    var package = AnkiPackage()
    package.add(note: 1, ["Why?", "So."])
    package.review(Self.start, card: 10, ease: 3)
    let reading = try AnkiReader().read(bytes: package.bytes(), withHistory: false)
    #expect(reading.reviews == [])
    #expect(reading.remarks == ["It has 1 note with 1 card.", "Its log of 1 review was not asked for."])
    var empty = AnkiPackage()
    empty.add(note: 1, ["Why?", "So."])
    #expect(try read(empty).remarks == ["It has 1 note with 1 card.", "It has no reviews."])
  }

  @Test("fingerprints stay when the cards get other numbers")
  func fingerprints() throws {
    func fingerprint(card: Int) throws -> UInt64? {
      var package = AnkiPackage()
      package.add(note: 1, ["Why?", "So."])
      package.set(card: 10, "id = \(card)")
      package.review(Self.start, card: card, ease: 3)
      return try read(package).reviews.first?.fingerprint
    }
    #expect(try fingerprint(card: 10) == fingerprint(card: 99))
  }

  @Test("the first scheduler's steps of learning had the buttons again, good, easy", arguments: [nil, 1, 2])
  func oldButtons(version: Int?) throws {
    for schema in AnkiPackage.Schema.allCases where version != nil || schema == .json {
      var package = AnkiPackage(schema)
      package.schedulerVersion = version
      package.add(note: 1, ["Why?", "So."])
      for ease in 1...3 { package.review(Self.start + ease, card: 10, ease: ease, kind: 0) }
      for ease in 1...3 { package.review(Self.start + 10 + ease, card: 10, ease: ease, kind: 1) }
      let learning: [Grade] = version == 2 ? [.blanked, .shaky, .solid] : [.blanked, .solid, .nailed]
      #expect(try read(package).reviews.map(\.grade) == learning + [.blanked, .shaky, .solid])
    }
  }

  @Test("a schedule without a log stands for one review", arguments: AnkiPackage.Schema.allCases)
  func schedule(schema: AnkiPackage.Schema) throws {
    var package = AnkiPackage(schema)
    for note in 1...6 { package.add(note: note, ["Why \(note)?", "So."], cards: note == 5 ? [0, 1] : [0]) }
    package.set(card: 10, "type = 2, due = 100, ivl = 30, factor = 2300")
    package.set(
      card: 20,
      #"type = 2, due = 100, ivl = 30, factor = 2300, data = '{"s":41.5,"d":6.25,"lrt":1750000000}'"#)
    package.set(card: 30, "type = 2, due = 7, odue = 50, odid = 2, did = 3, ivl = 10, factor = 0")
    package.set(card: 40, "type = 1, due = 100, ivl = -600")
    package.set(card: 50, "type = 2, due = 100, ivl = 30, factor = 2500")
    package.set(card: 51, "type = 2, due = 100, ivl = 3, factor = 2500")
    package.set(card: 60, "type = 2, due = 9999999999999, ivl = 9999999999, factor = -1")
    let reading = try read(package)
    let day = 86_400_000
    let start = package.created * 1000 + 8 * 3_600_000
    #expect(reading.reviews.map(\.question) == [2, 0, 4, 1])
    #expect(
      reading.reviews.map(\.instant.milliseconds) == [
        start + 40 * day, start + 70 * day, start + 97 * day, 1_750_000_000_000,
      ])
    #expect(reading.reviews.map(\.grade) == [.solid, .solid, .solid, .solid])
    #expect(
      reading.reviews.map(\.memory) == [
        MemoryState(sm2Ease: 2.5, intervalDays: 10), MemoryState(sm2Ease: 2.3, intervalDays: 30),
        MemoryState(sm2Ease: 2.5, intervalDays: 3), MemoryState(stabilityDays: 41.5, difficulty: 6.25),
      ])
    #expect(Set(reading.reviews.map(\.fingerprint)).count == 4)
    #expect(reading.remarks.last == "A schedule without a log stands for one review: 4 of these.")
  }

  @Test("a log that begins in the middle ends with the memory that the schedule stands for")
  func middle() throws {
    var package = AnkiPackage()
    package.add(note: 1, ["Why?", "So."])
    package.set(card: 10, "type = 2, due = 100, ivl = 30, factor = 2300")
    package.review(Self.start, card: 10, ease: 3, kind: 1)
    package.review(Self.start + 1, card: 10, ease: 3, kind: 1)
    #expect(try read(package).reviews.map(\.memory) == [nil, MemoryState(sm2Ease: 2.3, intervalDays: 30)])
  }
}
