import Testing

@testable import Practice

struct HashAndChanceTests {
  /// From the test suite that Landon Curt Noll publishes with FNV.
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("b", 0xaf63_df4c_8601_f1a5),
      ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func `texts hash to the published values of FNV-1a`(text: String, value: UInt64) {
    #expect(StableHash(text).value == value)
  }

  @Test func `hashing in pieces is hashing the whole`() {
    var hash = StableHash()
    hash.combine("foo".utf8)
    hash.combine("bar".utf8)
    #expect(hash == StableHash("foobar"))
  }

  @Test func `a number hashes as its eight bytes, the least significant first`() {
    var number = StableHash()
    number.combine(0x0102_0304_0506_0708)
    var bytes = StableHash()
    bytes.combine([8, 7, 6, 5, 4, 3, 2, 1] as [UInt8])
    #expect(number == bytes)
    var negative = StableHash()
    negative.combine(-1)
    var ones = StableHash()
    ones.combine([UInt8](repeating: 255, count: 8))
    #expect(negative == ones)
  }

  /// The first values for the seed 1234567, as other implementations of SplitMix64 publish them.
  @Test func `the generator gives the published sequence of SplitMix64`() {
    var generator = SeededGenerator(seed: 1_234_567)
    let values = (0..<5).map { _ in generator.next() as UInt64 }
    #expect(
      values == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
    var zero = SeededGenerator(seed: 0)
    #expect(zero.next() == 0xe220_a839_7b1d_cdaf)
  }
}
