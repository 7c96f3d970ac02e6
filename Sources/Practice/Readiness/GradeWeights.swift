package import FSRS

/// A number for each grade: counts, or chances that sum to 1.
package struct GradeWeights: Sendable, Hashable {
  private var values: SIMD4<Double>

  /// Numbers by grade, worst first.
  package init(blanked: Double = 0, shaky: Double = 0, solid: Double = 0, nailed: Double = 0) {
    values = SIMD4(blanked, shaky, solid, nailed)
  }

  /// The grade's number.
  package subscript(grade: Grade) -> Double {
    get { values[grade.rawValue - 1] }
    set { values[grade.rawValue - 1] = newValue }
  }

  /// The sum over all grades.
  package var total: Double { values.sum() }

  /// The grade on which a number in 0..<1 falls, if these are chances: the first whose sum with the worse ones is above it.
  package func grade(at chance: Double) -> Grade {
    var left = chance
    for grade in Grade.allCases {
      if left < self[grade] { return grade }
      left -= self[grade]
    }
    return .nailed
  }

  /// The numbers as parts of their sum, after `weight` more were added that are distributed as `prior` is.
  ///
  /// Dirichlet smoothing, `(n_g + k π_g) / (n + k)`: chances above 0 wherever the prior's are.
  package func shares(drawnTo prior: GradeWeights, weight: Double) -> GradeWeights {
    var shares = GradeWeights()
    for grade in Grade.allCases {
      shares[grade] = (self[grade] + weight * prior[grade]) / (total + weight)
    }
    return shares
  }
}

extension GradeWeights {
  /// Grade by grade.
  package static func + (left: GradeWeights, right: GradeWeights) -> GradeWeights {
    var sum = left
    for grade in Grade.allCases { sum[grade] += right[grade] }
    return sum
  }
}
