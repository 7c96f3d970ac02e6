import Practice
import Testing

@Suite struct WaveTests {
  private let sound = Sound(rate: 16_000, samples: [0, 1, -1, 32_767, -32_768, 300])

  @Test func `what is written is read again`() throws {
    #expect(try WaveReader.sound(of: sound.wave) == sound)
    #expect(Sound(rate: 8_000, samples: Array(repeating: 1, count: 12_000)).duration == .milliseconds(1_500))
  }

  @Test(
    "a recorder that was killed leaves a length of nothing, or of far too much",
    arguments: [0, 7, 0x7FFF_FFFF, 0xFFFF_FFFF])
  func badLength(stated: UInt32) throws {
    var bytes = sound.wave
    bytes.replaceSubrange(40..<44, with: Self.bytes(stated, 4))
    bytes.replaceSubrange(4..<8, with: Self.bytes(stated, 4))
    let expected = stated == 7 ? Array(sound.samples.prefix(3)) : sound.samples
    #expect(try WaveReader.sound(of: bytes).samples == expected)
  }

  @Test func `a file cut off anywhere is read as far as it goes, or refused`() {
    let bytes = sound.wave
    for length in 0...bytes.count {
      let expected: Result<Sound, WaveReader.Fault> =
        switch length {
        case ..<36: length < 20 ? .failure(.notWave) : .failure(.unknownFormat)
        case ..<44: .failure(.empty)
        case ..<46: .failure(.empty)
        default: .success(Sound(rate: 16_000, samples: Array(sound.samples.prefix((length - 44) / 2))))
        }
      let reading = Result { () throws(WaveReader.Fault) in
        try WaveReader.sound(of: Array(bytes.prefix(length)))
      }
      #expect(reading == expected, "\(length)")
    }
  }

  @Test func `bytes changed at random never stop the reader`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5_000 {
      var bytes = sound.wave
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      if let read = try? WaveReader.sound(of: bytes) { #expect(read.samples.count <= bytes.count) }
    }
  }

  @Test(
    "all widths that recorders write, and two channels made one",
    arguments: [
      (1, 8, 1, [0x80, 0xFF, 0x00], [0, 32_512, -32_768]),
      (1, 24, 1, [0, 0, 0, 9, 0, 0x40], [0, 0x4000]),
      (1, 32, 1, [0, 0, 0, 0xC0], [-0x4000]),
      (3, 32, 1, [0, 0, 0, 0x3F, 0, 0, 0xC0, 0x7F], [16_383, 0]),
      (1, 16, 2, [0, 0x10, 0, 0x30], [0x2000]),
    ])
  func formats(code: Int, bits: Int, channels: Int, data: [Int], expected: [Int16]) throws {
    #expect(
      try WaveReader.sound(of: Self.file(code: code, bits: bits, channels: channels, data: data)).samples
        == expected)
  }

  @Test func `chunks of other kinds are passed over, odd ones with their padding`() throws {
    var bytes = sound.wave
    bytes.insert(contentsOf: Array("LIST".utf8) + Self.bytes(3, 4) + [1, 2, 3, 0], at: 36)
    #expect(try WaveReader.sound(of: bytes) == sound)
  }

  @Test(
    "what can't be sound is refused",
    arguments: [
      (2, 16, 1, 16_000), (1, 12, 1, 16_000), (1, 16, 0, 16_000), (1, 16, 9, 16_000), (1, 16, 1, 0),
      (1, 16, 1, 4_000_000),
    ])
  func refused(code: Int, bits: Int, channels: Int, rate: Int) {
    #expect(throws: WaveReader.Fault.unknownFormat) {
      try WaveReader.sound(
        of: Self.file(code: code, bits: bits, channels: channels, rate: rate, data: [0, 0]))
    }
  }

  @Test func `takes are joined, but for one of another rate`() {
    let other = Sound(rate: 8_000, samples: [9])
    #expect(Sound.joined([sound, other, sound])?.samples == sound.samples + sound.samples)
    #expect(Sound.joined([]) == nil)
  }

  private static func bytes(_ number: UInt32, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }

  private static func file(code: Int, bits: Int, channels: Int, rate: Int = 16_000, data: [Int]) -> [UInt8] {
    let frame = channels * bits / 8
    let format =
      bytes(UInt32(code), 2) + bytes(UInt32(channels), 2) + bytes(UInt32(rate), 4)
      + bytes(UInt32(truncatingIfNeeded: rate * frame), 4) + bytes(UInt32(frame), 2) + bytes(UInt32(bits), 2)
    return Array("RIFF".utf8) + bytes(0, 4) + Array("WAVEfmt ".utf8) + bytes(16, 4) + format
      + Array("data".utf8) + bytes(UInt32(data.count), 4) + data.map { UInt8($0) }
  }
}
