package import FSRS

/// How answers were graded, counted.
package struct GradeCount: Sendable, Hashable {
  /// All of them.
  package var attempts: Int
  /// Those graded solid or nailed; 0…``attempts``.
  package var solidOrBetter: Int
  /// The sum of the grades, 1 to 4 each.
  package var gradeSum: Int

  /// A count; nothing counted unless told otherwise.
  package init(attempts: Int = 0, solidOrBetter: Int = 0, gradeSum: Int = 0) {
    self.attempts = attempts
    self.solidOrBetter = solidOrBetter
    self.gradeSum = gradeSum
  }

  /// The count of these grades.
  package init(_ grades: some Sequence<Grade>) {
    self.init()
    for grade in grades { take(grade) }
  }

  /// Counts one answer more.
  package mutating func take(_ grade: Grade) {
    attempts += 1
    solidOrBetter += grade.isSolidOrBetter ? 1 : 0
    gradeSum += grade.rawValue
  }

  /// The share solid or better, 0…1; nil for no answers.
  package var share: Double? { attempts > 0 ? Double(solidOrBetter) / Double(attempts) : nil }

  /// The mean grade, 1…4; nil for no answers.
  package var mean: Double? { attempts > 0 ? Double(gradeSum) / Double(attempts) : nil }

  /// The answers of both.
  package static func + (left: Self, right: Self) -> Self {
    Self(
      attempts: left.attempts + right.attempts, solidOrBetter: left.solidOrBetter + right.solidOrBetter,
      gradeSum: left.gradeSum + right.gradeSum)
  }
}
