/// Reads WAV files as recorders leave them, also when they were killed halfway.
///
/// A recorder that writes as it goes does not know the length yet: it states 0, or the most there can be, and corrects
/// it when it ends in good order. So the file's own size counts, never a stated one beyond it. Format: Microsoft,
/// "Multimedia Programming Interface and Data Specifications 1.0" (1991), and "Multiple Channel Audio Data and WAVE
/// Files" (2007) for the extensible header.
package enum WaveReader {
  /// Why there is nothing to hear.
  package enum Fault: Error, Sendable, Hashable {
    /// No WAV file, or one that ends before its samples begin.
    case notWave
    /// Compressed samples, an odd width, no or too many channels, or an impossible rate.
    case unknownFormat
    /// Sound without a sample.
    case empty
  }

  /// More channels than any recorder of voices has.
  private static let mostChannels = 8

  /// The sound of a whole file, its channels made one.
  package static func sound(of bytes: [UInt8]) throws(Fault) -> Sound {
    guard bytes.count >= 12, bytes[0..<4].elementsEqual("RIFF".utf8), bytes[8..<12].elementsEqual("WAVE".utf8)
    else { throw .notWave }
    var format: SampleFormat?
    var at = 12
    while at + 8 <= bytes.count {
      let name = bytes[at..<at + 4]
      let stated = Int(bytes.number(at: at + 4, width: 4))
      let start = at + 8
      if name.elementsEqual("fmt ".utf8) {
        format = try SampleFormat(bytes[start..<min(bytes.count, start + stated)])
      } else if name.elementsEqual("data".utf8) {
        guard let format else { throw .unknownFormat }
        // Nothing stated: everything behind it.
        let end = stated == 0 ? bytes.count : min(bytes.count, start + stated)
        return try format.sound(of: bytes[start..<end])
      }
      // Chunks begin at even places.
      at = start + stated + stated % 2
    }
    throw format == nil ? .notWave : .empty
  }

  /// How the samples are written.
  private struct SampleFormat {
    var isFloat: Bool
    var channels: Int
    var rate: Int
    /// Bytes a sample.
    var width: Int

    // The codes of the specification.
    private static let integers = 1
    private static let floats = 3
    private static let extensible = 0xFFFE
    /// Where an extensible header has the code of what it extends.
    private static let subformat = 24

    init(_ chunk: ArraySlice<UInt8>) throws(Fault) {
      let bytes = Array(chunk)
      guard bytes.count >= 16 else { throw .unknownFormat }
      var code = Int(bytes.number(at: 0, width: 2))
      if code == Self.extensible, bytes.count >= Self.subformat + 2 {
        code = Int(bytes.number(at: Self.subformat, width: 2))
      }
      channels = Int(bytes.number(at: 2, width: 2))
      rate = Int(bytes.number(at: 4, width: 4))
      let bits = Int(bytes.number(at: 14, width: 2))
      width = bits / 8
      isFloat = code == Self.floats
      let isKnown = code == Self.integers && [8, 16, 24, 32].contains(bits) || isFloat && bits == 32
      guard isKnown, (1...mostChannels).contains(channels), Sound.rates.contains(rate) else {
        throw .unknownFormat
      }
    }

    func sound(of data: ArraySlice<UInt8>) throws(Fault) -> Sound {
      let frame = width * channels
      let count = data.count / frame
      guard count > 0 else { throw .empty }
      var samples: [Int16] = []
      samples.reserveCapacity(count)
      data.withUnsafeBufferPointer { bytes in
        for index in 0..<count {
          var sum = 0
          for channel in 0..<channels { sum += sample(bytes, at: index * frame + channel * width) }
          samples.append(Int16(clamping: sum / channels))
        }
      }
      return Sound(rate: rate, samples: samples)
    }

    /// One sample in the range of sixteen bits. Eight bits stand above zero, all others around it.
    private func sample(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
      if width == 1 { return (Int(bytes[place]) - 128) << 8 }
      if isFloat {
        var pattern: UInt32 = 0
        for index in 0..<4 { pattern |= UInt32(bytes[place + index]) << (8 * index) }
        let value = Float(bitPattern: pattern)
        return value.isFinite ? Int(max(-1, min(1, value)) * 32_767) : 0
      }
      // The two upper bytes; what is finer can't be heard.
      let low = UInt16(bytes[place + width - 2])
      let high = UInt16(bytes[place + width - 1])
      return Int(Int16(bitPattern: high << 8 | low))
    }
  }
}

extension [UInt8] {
  /// A number with its lowest byte first; zero for what lies behind the end.
  fileprivate func number(at place: Int, width: Int) -> UInt32 {
    (0..<width).reduce(0) { sum, index in
      place + index < count ? sum | UInt32(self[place + index]) << (8 * UInt32(index)) : sum
    }
  }
}
