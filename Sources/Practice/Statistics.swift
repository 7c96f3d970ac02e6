/// Small sums over the record that several screens share.
package enum Statistics {
  /// Study days in a row with practice, up to today, or up to yesterday if today has none yet; 0 if neither has.
  package static func streak(_ days: some Sequence<StudyDay>, today: StudyDay) -> Int {
    let practised = Set(days)
    var day = practised.contains(today) ? today : today - 1
    var length = 0
    while practised.contains(day) {
      length += 1
      day = day - 1
    }
    return length
  }

  /// The middle value, or the mean of the two in the middle; nil for none.
  package static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// A share drawn towards one half as if two more had been counted, so that one bad answer alone doesn't make a
  /// topic the weakest (Laplace's rule of succession).
  package static func shrunkShare(_ count: Int, of total: Int) -> Double {
    Double(count + 1) / Double(total + 2)
  }
}
