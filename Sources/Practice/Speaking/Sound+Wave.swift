extension Sound {
  /// The sound as a WAV file of sixteen bits and one channel.
  package var wave: [UInt8] {
    let size = samples.count * 2
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 44)
    func add(_ text: String) { bytes += Array(text.utf8) }
    func add(_ number: Int, width: Int) {
      for index in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }
    add("RIFF")
    add(size + 36, width: 4)
    add("WAVEfmt ")
    add(16, width: 4)
    add(1, width: 2)
    add(1, width: 2)
    add(rate, width: 4)
    add(rate * 2, width: 4)
    add(2, width: 2)
    add(16, width: 2)
    add("data")
    add(size, width: 4)
    for sample in samples {
      let pattern = UInt16(bitPattern: sample)
      bytes.append(UInt8(truncatingIfNeeded: pattern))
      bytes.append(UInt8(truncatingIfNeeded: pattern >> 8))
    }
    return bytes
  }
}
