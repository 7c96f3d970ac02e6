/// What practising so long a day comes to by the days to be ready for: means over several lives of the coming evenings.
package struct PlanProjection: Sendable, Hashable {
  /// One evening before the nearest day to be ready for.
  package struct Evening: Sendable, Hashable {
    /// Minutes of practice.
    package var minutes = 0.0
    /// Questions answered for the first time.
    package var new = 0.0
    /// Questions answered again.
    package var again = 0.0
    /// What the nearest day would find if practice ended after this evening.
    package var standing = Standing()
  }

  /// How ready somebody is for one day.
  package struct Standing: Sendable, Hashable {
    /// The chance of a solid or better answer over all that may be asked, each weighed by how likely it is asked; 0…1.
    package var share = 0.0
    /// How many of the likely questions would be answered solidly or better: the sum of their chances.
    package var solid = 0.0

    /// Nobody is ready for anything unless told otherwise.
    package init(share: Double = 0, solid: Double = 0) {
      self.share = share
      self.solid = solid
    }
  }

  /// How the lives ended that were lived up to one day to be ready for.
  package struct Ending: Sendable, Hashable {
    /// ``Standing/share`` of each life.
    package var share: Spread
    /// ``Standing/solid`` of each life.
    package var solid: Spread
  }

  /// What there is to practise each day, in minutes.
  package let minutesPerDay: Int
  /// From day 0 to the evening before the nearest day to be ready for; none if that is day 0.
  package var evenings: [Evening]
  /// One for each day to be ready for, nearest first.
  package var endings: [Ending]
  /// By subject: in which part of the lives it was asked before the nearest day; 0…1.
  package var asked: [Double]
  /// Lives lived.
  package let runs: Int
}
