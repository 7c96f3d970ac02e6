package import Practice

/// What tells one sheet from all others: when it was made, and chance. Short, since it stands at each question.
package struct SheetID: Sendable, Hashable, CustomStringConvertible {
  /// When the sheet was made.
  package let made: Instant
  /// Below ``salts``.
  package let salt: UInt64

  /// Six digits of base 36: two sheets of one millisecond are the same once in two thousand million.
  package static let salts: UInt64 = 36 * 36 * 36 * 36 * 36 * 36
  private static let saltDigits = 6
  /// Twelve digits of base 36 are milliseconds for a hundred million years.
  private static let mostDigits = 12

  /// An id with that chance in it, of which what fits is taken.
  package init(made: Instant, chance: UInt64) {
    self.made = Instant(milliseconds: max(0, made.milliseconds))
    salt = chance % Self.salts
  }

  /// Reads `mie5k2p3-x7q2ab`, in whatever case; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...Self.mostDigits).contains(parts[0].utf8.count),
      parts[1].utf8.count == Self.saltDigits, parts.allSatisfy({ $0.utf8.allSatisfy(Self.isDigit) }),
      let time = Int(parts[0], radix: 36), let salt = UInt64(parts[1], radix: 36)
    else { return nil }
    made = Instant(milliseconds: time)
    self.salt = salt
  }

  /// `mie5k2p3-x7q2ab`.
  package var description: String {
    let digits = String(salt, radix: 36)
    let zeros = String(repeating: "0", count: Self.saltDigits - digits.count)
    return "\(String(made.milliseconds, radix: 36))-\(zeros)\(digits)"
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}

/// What stands at each question of a sheet, so that its answer finds back: `rehearse mie5k2p3-x7q2ab peer-conflict`.
struct SheetMark: Sendable, Hashable {
  var sheet: SheetID
  var key: QuestionKey

  private static let word = "rehearse"

  var text: String { "\(Self.word) \(sheet) \(key)" }

  init(sheet: SheetID, key: QuestionKey) {
    self.sheet = sheet
    self.key = key
  }

  /// The mark somewhere in the line, whatever stands around it; nil if there is none.
  init?(in line: some StringProtocol) {
    guard line.utf8.contains(UInt8(ascii: "-")) else { return nil }
    // Code marks are lost on the way, backslashes come in.
    let words = String(line).filter { !"`*\\".contains($0) }.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated()
    where word.lowercased() == Self.word && index + 2 < words.count {
      let key = String(words[index + 2])
      guard let sheet = SheetID(words[index + 1]), QuestionID.isSound(key) || QuestionID.isHash(key) else {
        continue
      }
      self.init(sheet: sheet, key: QuestionKey(key))
      return
    }
    return nil
  }
}
