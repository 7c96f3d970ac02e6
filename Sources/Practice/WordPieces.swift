/// What a character does in a text of words.
enum WordScalar {
  /// Part of a word, case folded.
  case letter(UInt32)
  /// Part of a word too: digits, and signs such as + and #, or C++ and C# would be one.
  case sign(UInt32)
  /// Between words.
  case gap
  /// As if it weren't there: `don't` is `dont`.
  case nothing

  init(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .letter(UInt32(byte))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .letter(UInt32(byte) | 0x20)
    case UInt8(ascii: "'"): self = .nothing
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "="),
      UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "^"), UInt8(ascii: "~"):
      self = .sign(UInt32(byte))
    default: self = .gap
    }
  }

  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self.init(ascii: UInt8(truncatingIfNeeded: scalar.value))
    } else if scalar == "\u{2019}" {
      self = .nothing
    } else {
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator,
        .control, .format:
        self = .gap
      default: self = .letter(scalar.value)
      }
    }
  }
}

/// Cuts words into pieces.
struct WordPieces {
  private(set) var features: [UInt32] = []
  /// The last two signs of the word so far; ``end`` before its first.
  private var last: (UInt32, UInt32) = (end, end)
  /// Where the word's pieces begin in ``features``.
  private var start = 0
  /// Of the word so far, as long as it has no letters; then nil.
  private var whole: UInt64? = 0

  private static let end: UInt32 = 0x20
  /// As many as a word of letters has that says as much: `404` is all there is to some questions.
  private static let piecesOfSigns = 6
  /// From here on the scripts are those whose letters are syllables or words.
  private static let firstDense: UInt32 = 0x2e80

  init(expecting count: Int) {
    features.reserveCapacity(count)
  }

  mutating func take(_ scalar: WordScalar) {
    switch scalar {
    case .letter(let value): take(value, isLetter: true)
    case .sign(let value): take(value, isLetter: false)
    case .gap: endWord()
    case .nothing: break
    }
  }

  private mutating func take(_ sign: UInt32, isLetter: Bool) {
    whole = isLetter ? nil : whole.map { Self.mixed($0 ^ UInt64(sign)) }
    if sign >= Self.firstDense {
      add(0, last.1, sign)
    } else if last.1 != Self.end {
      add(last.0, last.1, sign)
    }
    last = (last.1, sign)
  }

  mutating func endWord() {
    guard last.1 != Self.end else { return }
    if last.1 < Self.firstDense { add(last.0, last.1, Self.end) }
    if let whole {
      features.removeLast(features.count - start)
      for number in 0..<Self.piecesOfSigns { features.append(Self.feature(whole ^ UInt64(number))) }
    }
    last = (Self.end, Self.end)
    start = features.count
    whole = 0
  }

  private mutating func add(_ first: UInt32, _ second: UInt32, _ third: UInt32) {
    features.append(Self.feature(UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)))
  }

  private static func feature(_ piece: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: mixed(piece) >> (64 - UInt64(TextFeatures.bits)))
  }

  /// The end of SplitMix64, by which each bit depends on all.
  private static func mixed(_ value: UInt64) -> UInt64 {
    let once = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    let twice = (once ^ (once >> 27)) &* 0x94d0_49bb_1331_11eb
    return twice ^ (twice >> 31)
  }
}
