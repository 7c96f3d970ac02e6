package import FSRS

/// What a person ticks in one line: letters of points and red flags, and maybe a digit for the grade.
package struct Ticks: Sendable, Hashable {
  /// Why a line of ticks can't be taken.
  package struct Problem: Error, Sendable, Hashable {
    /// One sentence that says what there is to tick.
    package var sentence: String
  }

  /// What there was to tick, and what was.
  package var coverage: Coverage
  /// Nil if the line had no digit.
  package var grade: Grade?

  /// Reads `ac3`, `a c`, `x2` or nothing; nothing means none.
  package static func reading(
    _ text: String, of empty: Coverage
  ) -> Result<Ticks, Problem> {
    var ticks = Ticks(coverage: empty, grade: nil)
    ticks.coverage.points = 0
    ticks.coverage.redFlags = 0
    for character in text.lowercased() where !character.isWhitespace && character != "," {
      if let digit = character.wholeNumberValue, character.isASCII {
        guard let grade = Grade(rawValue: digit), ticks.grade == nil else {
          return .failure(
            Problem(sentence: "One grade at the end, please: 1 blanked, 2 shaky, 3 solid, 4 nailed."))
        }
        ticks.grade = grade
      } else if let index = (0..<empty.pointsTotal).first(where: { Coverage.pointLetter($0) == character }) {
        ticks.coverage.points |= 1 << index
      } else if let index = (0..<empty.redFlagsTotal).first(where: {
        Coverage.redFlagLetter($0) == character
      }) {
        ticks.coverage.redFlags |= 1 << index
      } else {
        return .failure(Problem(sentence: "There is no \(character) here. \(choices(empty))"))
      }
    }
    return .success(ticks)
  }

  /// The line that says this: `ac3`.
  package static func line(_ coverage: Coverage?, _ grade: Grade) -> String {
    guard let coverage else { return String(grade.rawValue) }
    let points = (0..<coverage.pointsTotal).filter { coverage.points & 1 << $0 != 0 }
    let flags = (0..<coverage.redFlagsTotal).filter { coverage.redFlags & 1 << $0 != 0 }
    return String(points.map(Coverage.pointLetter) + flags.map(Coverage.redFlagLetter))
      + String(grade.rawValue)
  }

  private static func choices(_ coverage: Coverage) -> String {
    var parts: [String] = []
    if coverage.pointsTotal > 0 {
      parts.append(range("point", coverage.pointsTotal, Coverage.pointLetter))
    }
    if coverage.redFlagsTotal > 0 {
      parts.append(range("red flag", coverage.redFlagsTotal, Coverage.redFlagLetter))
    }
    let what = parts.isEmpty ? "nothing to tick" : parts.joined(separator: " and ")
    let verb = max(coverage.pointsTotal, parts.count == 1 ? coverage.redFlagsTotal : 0) > 1 ? "are" : "is"
    return "There \(verb) \(what); a digit from 1 to 4 is the grade."
  }

  private static func range(_ noun: String, _ count: Int, _ letter: (Int) -> Character) -> String {
    count == 1 ? "\(noun) \(letter(0))" : "\(noun)s \(letter(0)) to \(letter(count - 1))"
  }
}
