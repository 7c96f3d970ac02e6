/// The processes that are alive at one time, and what is to be said of their number: offers fall through and companies
/// stop hiring, so that one process alone is a risk.
package struct ProcessMix: Sendable, Hashable {
  /// One live process.
  package struct Process: Sendable, Hashable {
    /// The application.
    package var application: Application
    /// The last day on which anything happened.
    package var lastActivity: StudyDay
    /// Whether one of its interviews is to come.
    package var hasInterviewAhead: Bool

    /// Its stage; one that nobody named is at the very beginning.
    package var stage: ApplicationStage { application.stage ?? .lead }
  }

  /// After so many days without anything it is time to ask, or to let go: recruiters who are going to answer mostly do so
  /// within two weeks, and the third is for holidays.
  package static let staleDays = 21

  /// From so many applications on their number is spoken of; somebody with one alone is at the start, or tries it out.
  package static let fewestApplications = 2

  /// The live ones, the furthest first, those of one stage by age; the ones the person doesn't want are left out.
  package let processes: [Process]
  /// Those of them where nothing happened for ``staleDays``, the most silent first.
  package let stale: [Process]
  /// How many there are fewer of than the person wants to have; nil if there are enough, or the number isn't of interest.
  package let wanted: Int?
  /// The only offer, if there is nothing else that could become one soon.
  package let onlyHope: Application?

  /// The mix on a day.
  ///
  /// - Parameters:
  ///   - limit: how many live processes the person wants to have; 0 for never mind.
  ///   - now: by which what is still to come is told.
  package init(of search: JobSearch, limit: Int, at now: Moment) {
    let ahead = Set(search.coming(at: now).compactMap { $0.application?.id })
    let live = search.live.filter { $0.want != .no }.map { application in
      Process(
        application: application,
        lastActivity: search.lastActivity(of: application, today: now.day),
        hasInterviewAhead: ahead.contains(application.id))
    }
    processes = live.sorted {
      ($1.stage, $0.application.began, $0.application.id) < (
        $0.stage, $1.application.began, $1.application.id
      )
    }
    stale = processes.filter { !$0.hasInterviewAhead && now.day - $0.lastActivity >= Self.staleDays }
      .sorted { ($0.lastActivity, $0.application.id) < ($1.lastActivity, $1.application.id) }
    let isSettled = Self.isSettled(search)
    let counts = search.applications.count >= Self.fewestApplications && !isSettled
    wanted = counts && processes.count < limit ? limit : nil
    onlyHope = counts && limit > 0 ? Self.onlyHope(among: processes, stale: stale) : nil
  }

  /// Whether a job was taken and nothing was begun after it.
  private static func isSettled(_ search: JobSearch) -> Bool {
    guard let taken = search.applications.filter({ $0.stage == .accepted }).map(\.stageSince).max() else {
      return false
    }
    return search.live.allSatisfy { $0.began <= taken }
  }

  /// One offer counts as the only hope if all others are only leads, or silent.
  private static func onlyHope(among processes: [Process], stale: [Process]) -> Application? {
    let offers = processes.filter { $0.stage == .offer }
    guard offers.count == 1 else { return nil }
    let silent = Set(stale.map(\.application.id))
    let others = processes.contains {
      $0.stage != .offer && $0.stage > .lead && !silent.contains($0.application.id)
    }
    return others ? nil : offers[0].application
  }

  /// How many there are of each stage, the furthest first.
  package var byStage: [(stage: ApplicationStage, count: Int)] {
    ApplicationStage.allCases.reversed().compactMap { stage in
      let count = processes.count { $0.stage == stage }
      return count > 0 ? (stage, count) : nil
    }
  }
}
