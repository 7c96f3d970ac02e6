extension Duration {
  /// Whole milliseconds, rounded towards zero.
  package var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }

  /// Whole seconds, rounded towards zero.
  package var wholeSeconds: Int { Int(components.seconds) }

  /// `2:41`, or `1:02:41` from an hour on; as clocks and results show it.
  package var clock: String {
    let total = max(0, wholeSeconds)
    let seconds = total % 60 < 10 ? "0\(total % 60)" : "\(total % 60)"
    guard total >= 3600 else { return "\(total / 60):\(seconds)" }
    let minutes = total / 60 % 60
    return "\(total / 3600):\(minutes < 10 ? "0" : "")\(minutes):\(seconds)"
  }

  /// `2m30s`, as banks and commands write it.
  package var written: String {
    let total = max(0, wholeSeconds)
    if total < 100, total % 60 != 0 || total == 0 { return "\(total)s" }
    return "\(total / 60)m" + (total % 60 == 0 ? "" : "\(total % 60)s")
  }

  /// Reads `90s`, `2m`, `2m30s` or `1h15m`; nil for anything else, for nothing and for over a day.
  package init?(written text: some StringProtocol) {
    var rest = text.lowercased()[...]
    var total = 0
    var smallest = Int.max
    while !rest.isEmpty {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard (1...5).contains(digits.count), let number = Int(digits) else { return nil }
      rest = rest.dropFirst(digits.count)
      let units: [Character: Int] = ["h": 3600, "m": 60, "s": 1]
      guard let letter = rest.first, let unit = units[letter], unit < smallest else { return nil }
      smallest = unit
      total += number * unit
      rest = rest.dropFirst()
    }
    guard smallest != .max, total > 0, total <= 86_400 else { return nil }
    self = .seconds(total)
  }
}
