/// A UUID of version 7 (RFC 9562): its first 48 bits are the Unix time in milliseconds, so that ids sort by age.
package struct EventID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The first eight bytes, most significant first.
  package let high: UInt64
  /// The last eight bytes.
  package let low: UInt64

  /// An id read back from its sixteen bytes.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The id of something that another program dated and told apart by a fingerprint: the same on every machine and at
  /// each import, so that nothing is taken in twice.
  ///
  /// All 64 bits of the fingerprint stand in the bits that are random in other ids; different ones give different ids.
  /// Instants before 1970 count as 1970.
  package init(at instant: Instant, fingerprint: UInt64) {
    let time = UInt64(max(0, instant.milliseconds)) & 0xffff_ffff_ffff
    // Twelve bits fit beside the version, the other fifty-two beside the variant, where there is room for sixty-two.
    high = time << 16 | 0x7000 | fingerprint >> 52
    low = 0x8000_0000_0000_0000 | (fingerprint & 0xf_ffff_ffff_ffff) << 10
  }

  /// Reads `0190163d-8694-739b-aea5-966c26f8ad91`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let digits = String(text.filter { $0 != "-" })
    guard digits.utf8.count == 32, let high = UInt64(digits.prefix(16), radix: 16),
      let low = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
    guard description == text.lowercased() else { return nil }
  }

  /// The form of RFC 9562: 32 hexadecimal digits in lower case, in five groups.
  package var description: String {
    let digits = [high, low].map { half in
      let text = String(half, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    var rest = digits[...]
    return [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }

  /// Whether `left` was made earlier; ids of one millisecond are ordered by their random bits.
  package static func < (left: Self, right: Self) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension EventID: Codable {
  /// Reads the id as its text.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = EventID(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no UUID")
    }
    self = id
  }

  /// Writes the id as its text.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Makes ids that rise strictly within one process, also within a millisecond and when the clock goes back.
package struct EventIDSource: Sendable {
  private var generator: SeededGenerator
  private var last: EventID?

  /// A source whose random bits follow from `seed`.
  package init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// The next id, made at `instant`.
  package mutating func next(at instant: Instant) -> EventID {
    let time = UInt64(max(0, instant.milliseconds)) & 0xffff_ffff_ffff
    let random: UInt64 = generator.next()
    var id = EventID(
      high: time << 16 | 0x7000 | random >> 52, low: 0x8000_0000_0000_0000 | generator.next() >> 2)
    if let last, id <= last {
      // 62 random bits below leave room for counting on; a carry into the variant can't come in practice.
      id = EventID(high: last.high, low: last.low + 1)
    }
    last = id
    return id
  }
}
