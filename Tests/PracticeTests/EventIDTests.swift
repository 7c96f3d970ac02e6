import Testing

@testable import Practice

struct EventIDTests {
  private static let noon = Instant(milliseconds: 1_795_435_200_000)

  @Test func `an id carries its time, version seven and the variant of the standard`() {
    var source = EventIDSource(seed: 7)
    for milliseconds in [0, 1, 0x0190_163d_8694, 1_795_435_200_000, 0xffff_ffff_ffff] {
      var fresh = EventIDSource(seed: UInt64(milliseconds))
      let id = fresh.next(at: Instant(milliseconds: milliseconds))
      #expect(id.high >> 16 == UInt64(milliseconds))
      #expect(id.high >> 12 & 0xf == 7)
      #expect(id.low >> 62 == 0b10)
    }
    let text = source.next(at: Self.noon).description
    #expect(text.hasPrefix("01a20846-fe00-7"))
    #expect(text.count == 36)
    #expect("89ab".contains(text.split(separator: "-")[3].prefix(1)))
  }

  @Test func `ids rise strictly within a millisecond and when the clock goes back`() {
    for seed in 0..<50 as Range<UInt64> {
      var source = EventIDSource(seed: seed)
      var generator = SeededGenerator(seed: seed)
      var last: EventID?
      for _ in 0..<2000 {
        let offset = Int.random(in: -5...5, using: &generator) * Int.random(in: 0...1000, using: &generator)
        let id = source.next(at: Self.noon + .milliseconds(offset))
        if let last, id <= last {
          Issue.record("\(id) does not come after \(last)")
          return
        }
        #expect(id.high >> 12 & 0xf == 7 && id.low >> 62 == 0b10)
        last = id
      }
    }
  }

  @Test func `ids of two sources differ, of one seed they are the same`() {
    var first = EventIDSource(seed: 1)
    var same = EventIDSource(seed: 1)
    var other = EventIDSource(seed: 2)
    let ids = (0..<100).map { _ in first.next(at: Self.noon) }
    #expect(ids == (0..<100).map { _ in same.next(at: Self.noon) })
    #expect(Set(ids).isDisjoint(with: (0..<100).map { _ in other.next(at: Self.noon) }))
  }

  @Test func `a time before 1970 makes the smallest time there is`() {
    var source = EventIDSource(seed: 1)
    #expect(source.next(at: Instant(milliseconds: -1)).high >> 16 == 0)
  }

  @Test func `an id from a fingerprint is the same each time, of its instant, and of no other fingerprint`() {
    var generator = SeededGenerator(seed: 5)
    var fingerprints = (0..<500).map { _ in generator.next() as UInt64 }
    fingerprints += (0..<64).map { 1 << UInt64($0) } + [0, .max]
    let ids = fingerprints.map { EventID(at: Self.noon, fingerprint: $0) }
    #expect(Set(ids).count == Set(fingerprints).count)
    #expect(ids == fingerprints.map { EventID(at: Self.noon, fingerprint: $0) })
    for id in ids {
      #expect(id.high >> 16 == UInt64(Self.noon.milliseconds))
      #expect(id.high >> 12 & 0xf == 7 && id.low >> 62 == 0b10)
    }
    #expect(
      EventID(at: Self.noon, fingerprint: 0x0123_4567_89ab_cdef).description
        == "01a20846-fe00-7012-8d15-9e26af37bc00")
    #expect(EventID(at: Instant(milliseconds: -1), fingerprint: 0).high == 0x7000)
  }

  @Test func `the text of an id reads back, in either case`() {
    var generator = SeededGenerator(seed: 3)
    var ids = (0..<500).map { _ in EventID(high: generator.next(), low: generator.next()) }
    ids += [EventID(high: 0, low: 0), EventID(high: 1, low: 1), EventID(high: .max, low: .max)]
    for id in ids {
      #expect(EventID(id.description) == id)
      #expect(EventID(id.description.uppercased()) == id)
    }
    #expect(EventID(high: 0, low: 1).description == "00000000-0000-0000-0000-000000000001")
  }

  @Test func `the order of ids is the order of their texts`() {
    var generator = SeededGenerator(seed: 4)
    let ids = (0..<500).map { _ in EventID(high: generator.next(), low: generator.next()) }
    #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
  }

  @Test(arguments: [
    "", "0190163d8694739baea5966c26f8ad91", "0190163d-8694-739b-aea5-966c26f8ad9",
    "0190163d-8694-739b-aea5-966c26f8ad911", "0190163d-8694-739b-aea5-966c26f8ad9g",
    "0190163d8-694-739b-aea5-966c26f8ad91", "+190163d-8694-739b-aea5-966c26f8ad91",
    "0190163d-8694-739b--aea5966c26f8ad91", "------------------------------------",
    "{0190163d-8694-739b-aea5-966c26f8ad91}", "0190163d-8694-739b-aea5-966c26f8ad9é",
  ])
  func `anything else is no id`(text: String) {
    #expect(EventID(text) == nil)
  }
}
