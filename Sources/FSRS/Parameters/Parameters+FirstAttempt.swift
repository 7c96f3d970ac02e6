import Foundation

extension Parameters {
  /// Days, `S = w[G-1]`; not clamped.
  func firstStability(after grade: Grade) -> Double {
    switch grade {
    case .blanked: self[.firstStabilityBlanked]
    case .shaky: self[.firstStabilityShaky]
    case .solid: self[.firstStabilitySolid]
    case .nailed: self[.firstStabilityNailed]
    }
  }

  /// `D0(G) = w4 - e^(w5 (G-1)) + 1`; not clamped.
  func firstDifficulty(after grade: Grade) -> Double {
    self[.firstDifficulty] - exp(self[.firstDifficultySlope] * Double(grade.rawValue - 1)) + 1
  }
}
