/// Which points and red flags an answer had, by their place in the question's lists.
package struct Coverage: Sendable, Hashable, Codable {
  /// Bit i stands for point i.
  package var points: UInt32
  /// How many points there were to cover, 0…``Question/mostPoints``.
  package var pointsTotal: Int
  /// Bit i stands for red flag i.
  package var redFlags: UInt32
  /// How many red flags there were to tick, 0…``Question/mostRedFlags``.
  package var redFlagsTotal: Int

  /// What was ticked of what there was.
  package init(points: UInt32 = 0, pointsTotal: Int, redFlags: UInt32 = 0, redFlagsTotal: Int) {
    self.points = points
    self.pointsTotal = pointsTotal
    self.redFlags = redFlags
    self.redFlagsTotal = redFlagsTotal
  }

  /// Nothing ticked yet of a question's points and red flags.
  package init(of question: Question) {
    self.init(
      pointsTotal: min(question.lookFor.count, Question.mostPoints),
      redFlagsTotal: min(question.redFlags.count, Question.mostRedFlags))
  }

  /// How many points the answer had, 0…``pointsTotal``.
  package var pointsCovered: Int { points.nonzeroBitCount }

  /// Whether the answer had a red flag; one is enough to lower the suggested grade.
  package var hasRedFlag: Bool { redFlags != 0 }

  /// Letters of the points that were left out, in order.
  package var missed: [Character] {
    (0..<pointsTotal).filter { points & 1 << $0 == 0 }.map(Self.pointLetter)
  }

  /// `a` for the first point.
  package static func pointLetter(_ index: Int) -> Character {
    Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(clamping: index)))
  }

  /// `x` for the first red flag.
  package static func redFlagLetter(_ index: Int) -> Character {
    Character(Unicode.Scalar(UInt8(ascii: "x") + UInt8(clamping: index)))
  }
}
