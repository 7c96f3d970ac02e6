/// A day for which a person wants to be ready.
package struct PlanGoal: Sendable, Hashable {
  /// Study days from the plan's first day; 0 is the first day itself.
  package var inDays: Int
  /// How much it counts among the plan's goals; the shares of all goals sum to 1.
  package var share: Double

  /// A goal, the only one unless told otherwise.
  package init(inDays: Int, share: Double = 1) {
    self.inDays = inDays
    self.share = share
  }
}
