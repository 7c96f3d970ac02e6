/// How difficulty changes. Results may leave 1 to 10 and are clamped by the caller.
extension MemoryModel {
  /// `D' = w7 D0(4) + (1 - w7) d`: a step by the grade, then a pull towards an easy start.
  @inline(__always)
  func difficulty(after grade: Grade, difficulty: Double) -> Double {
    difficultyReversion * easiestDifficulty
      + (1 - difficultyReversion) * steppedDifficulty(after: grade, difficulty: difficulty)
  }

  /// `d = D + (10 - D)/9 (-w6 (G-3))`: the nearer to 10, the smaller the step.
  @inline(__always)
  func steppedDifficulty(after grade: Grade, difficulty: Double) -> Double {
    difficulty - difficultyStep * Double(grade.rawValue - 3) * (10 - difficulty) / 9
  }
}
