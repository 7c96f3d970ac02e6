import Practice

/// Times as other programs write them.
enum ForeignDuration {
  nonisolated(unsafe) private static let clock = #/(\d{1,3}):(\d{2})/#
  nonisolated(unsafe) private static let iso = #/pt(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,4})s)?/#
  nonisolated(unsafe) private static let words = #/(\d{1,4}(?:[.,]\d)?)\s*(h|m|s)[a-z]*/#
  /// A longer text is no time.
  private static let longest = 40

  /// Reads `2m30s`, `90 seconds`, `2 min`, `2:30`, `PT5M`; nil for anything else.
  static func read(_ text: String) -> Duration? {
    guard text.utf8.count <= longest else { return nil }
    let plain = text.lowercased().trimmingSpaces
    if let duration = Duration(written: plain.filter { !$0.isWhitespace }) { return duration }
    if let match = plain.wholeMatch(of: clock), let minutes = Int(match.1),
      let seconds = Int(match.2)
    {
      return .positive(minutes * 60 + seconds)
    }
    if let match = plain.wholeMatch(of: iso) {
      let parts = [(match.1, 3600), (match.2, 60), (match.3, 1)]
      return .positive(parts.reduce(0) { $0 + ($1.0.flatMap { Int($0) } ?? 0) * $1.1 })
    }
    guard let match = plain.firstMatch(of: words),
      let number = Double(match.1.replacing(",", with: "."))
    else { return nil }
    let unit = match.2 == "h" ? 3600.0 : match.2 == "m" ? 60 : 1
    return .positive(Int((number * unit).rounded()))
  }

  /// Reads a bare number in the unit that its key names: `time_budget_minutes`, `seconds`; without one small numbers
  /// are minutes.
  static func read(number: Double, key: String) -> Duration? {
    guard number.isFinite, number > 0, number < 1e6 else { return nil }
    let key = key.lowercased()
    let unit: Double
    if key.contains("ms") || key.contains("milli") {
      unit = 0.001
    } else if key.contains("sec") {
      unit = 1
    } else if key.contains("min") {
      unit = 60
    } else {
      unit = number <= 30 ? 60 : 1
    }
    return .positive(Int((number * unit).rounded()))
  }
}

extension Duration {
  /// The seconds, if they are more than none and at most a day.
  fileprivate static func positive(_ seconds: Int) -> Duration? {
    (1...86_400).contains(seconds) ? .seconds(seconds) : nil
  }
}
