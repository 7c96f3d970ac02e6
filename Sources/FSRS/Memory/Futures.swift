/// The memory as it would be after each of the four grades.
public struct Futures: Sendable, Hashable {
  /// If the attempt is blanked.
  public let blanked: MemoryState
  /// If the attempt is shaky.
  public let shaky: MemoryState
  /// If the attempt is solid.
  public let solid: MemoryState
  /// If the attempt is nailed.
  public let nailed: MemoryState

  /// The future of one grade.
  public subscript(grade: Grade) -> MemoryState {
    switch grade {
    case .blanked: blanked
    case .shaky: shaky
    case .solid: solid
    case .nailed: nailed
    }
  }
}

extension MemoryModel {
  /// What an attempt would make of the memory, for every grade it may get; the arguments are those of
  /// ``state(after:from:elapsedDays:offset:)``.
  public func futures(from state: MemoryState?, elapsedDays: Int, offset: Double = 0) -> Futures {
    Futures(
      blanked: self.state(after: .blanked, from: state, elapsedDays: elapsedDays, offset: offset),
      shaky: self.state(after: .shaky, from: state, elapsedDays: elapsedDays, offset: offset),
      solid: self.state(after: .solid, from: state, elapsedDays: elapsedDays, offset: offset),
      nailed: self.state(after: .nailed, from: state, elapsedDays: elapsedDays, offset: offset))
  }
}
