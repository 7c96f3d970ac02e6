import Practice
import Store
import Terminal

extension Session {
  /// The processes that are alive now.
  var processMix: ProcessMix {
    get throws(StoreError) { ProcessMix(of: try jobSearch, limit: settings.liveApplications, at: now) }
  }

  /// What the program says of the mix once a week; see ``mixLine()``.
  private static let mixSaid = "mix"

  /// Said once a week, not daily: a search takes months.
  private static let daysBetweenMixLines = 7

  /// What is to be said of the number of live processes, in one line: nil if all is well, if the person rests, or if it
  /// was said within the last week. Asking for it counts as saying it, so ask only where there is room for it.
  func mixLine() throws -> String? {
    guard try restingSince == nil else { return nil }
    if let last = try store.lastSaid(Self.mixSaid), today - last < Self.daysBetweenMixLines { return nil }
    let mix = try processMix
    let search = try jobSearch
    guard search.applications.count >= ProcessMix.fewestApplications else { return nil }
    let advice = mix.advice(from: today)
    guard !advice.isEmpty else { return nil }
    try store.noteSaid(Self.mixSaid, on: today)
    return (advice + ["`applications` has them all."]).joined(separator: " ")
  }
}
