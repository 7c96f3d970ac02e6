import Foundation

/// How a language writes days and hours, for ``WhenText``: it turns them into English, which is read.
package struct DateWords: Sendable, Hashable {
  /// All forms of each day's name, Monday first.
  private let weekdays: [[String]]
  /// All forms of each month's name, January first.
  private let months: [[String]]
  /// Whether `3/12` is 12 March.
  private let isMonthFirst: Bool
  /// What stands for other words, such as `morgen` for `tomorrow`; an empty text for what says nothing.
  private let others: [(phrase: [String], english: String)]

  /// A language.
  ///
  /// - Parameters:
  ///   - weekdays: all forms of each day's name, Monday first.
  ///   - months: all forms of each month's name, January first.
  ///   - isMonthFirst: whether `3/12` is 12 March.
  ///   - others: words and phrases with what they are in English; an empty text for what says nothing.
  package init(weekdays: [[String]], months: [[String]], isMonthFirst: Bool, others: [String: String] = [:]) {
    self.weekdays = weekdays.map { $0.map(Self.folded).filter { !$0.isEmpty } }
    self.months = months.map { $0.map(Self.folded).filter { !$0.isEmpty } }
    self.isMonthFirst = isMonthFirst
    // The longest phrase that fits is meant.
    self.others = others.map { (Self.folded($0).split(separator: " ").map(String.init), $1) }
      .sorted { ($1.phrase.count, $0.phrase.joined()) < ($0.phrase.count, $1.phrase.joined()) }
  }

  /// Whether both say the same.
  package static func == (left: Self, right: Self) -> Bool {
    left.weekdays == right.weekdays && left.months == right.months && left.isMonthFirst == right.isMonthFirst
      && left.others.elementsEqual(right.others) { $0 == $1 }
  }

  /// Names alone tell languages apart.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(weekdays)
    hasher.combine(months)
  }

  /// The words in English, as far as they are known.
  package func english(_ words: [String]) -> [String] {
    let folded = words.map(Self.folded)
    var english: [String] = []
    var place = 0
    while place < folded.count {
      let rest = folded[place...]
      if let known = others.first(where: { rest.starts(with: $0.phrase) }) {
        english += known.english.split(separator: " ").map(String.init)
        place += known.phrase.count
        continue
      }
      // An hour with a dot, as in "14.30 Uhr".
      if place + 1 < folded.count, hourMarks.contains(folded[place + 1]), folded[place].contains(".") {
        english.append(folded[place].replacing(".", with: ":"))
        place += 1
        continue
      }
      let isByNumber =
        isNumber(place > 0 ? folded[place - 1] : nil)
        || isNumber(place + 1 < folded.count ? folded[place + 1] : nil)
      english += named(folded[place], isByNumber: isByNumber) ?? dated(folded[place]) ?? [words[place]]
      place += 1
    }
    return english
  }

  /// A weekday or a month. `mar` is a Tuesday and a month in some languages: beside a number it is the month.
  private func named(_ word: String, isByNumber: Bool) -> [String]? {
    let weekday = Self.place(of: word, in: weekdays).map { [StudyDay.weekdays[$0].lowercased()] }
    let month = Self.place(of: word, in: months).map { [StudyDay.months[$0].lowercased()] }
    return isByNumber ? month ?? weekday : weekday ?? month
  }

  /// The one name that the word is, or the only one that it begins.
  private static func place(of word: String, in names: [[String]]) -> Int? {
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard bare.count >= 2, bare.contains(where: \.isLetter) else { return nil }
    if let exact = names.firstIndex(where: { $0.contains(bare) }) { return exact }
    let begun = names.indices.filter { index in names[index].contains { $0.hasPrefix(bare) } }
    return begun.count == 1 ? begun[0] : nil
  }

  /// What stands behind an hour.
  private var hourMarks: [String] { others.filter { $0.english == "h" }.map { $0.phrase.joined() } }

  private func isNumber(_ word: String?) -> Bool {
    guard let word, let first = word.first, first.isNumber else { return false }
    return word.allSatisfy { $0.isNumber || $0 == "." }
  }

  /// A day of a month that is a number, in the order of the language: `3/12`, `3/12/26`, `26.11`; an hour as in `14h`.
  private func dated(_ word: String) -> [String]? {
    for separator in ["/", ".", "-"] as [Character] {
      var pieces = word.split(separator: separator, omittingEmptySubsequences: false)
      if separator == ".", pieces.last == "" { pieces.removeLast() }
      let parts = pieces.compactMap { Int(digits: $0) }
      guard parts.count == pieces.count, (2...3).contains(parts.count) else { continue }
      if parts[0] > 999, parts.count == 3 { return date(parts[2], parts[1], parts[0]) }
      // A dash between two numbers may be anything.
      guard separator != "-" || parts.count == 3 else { continue }
      // Dots are written where the day stands first; so are numbers that no month has.
      let isDayFirst = separator == "." || parts[0] > 12 || !isMonthFirst && parts[1] <= 12
      let (day, month) = isDayFirst ? (parts[0], parts[1]) : (parts[1], parts[0])
      return date(day, month, parts.count == 3 ? parts[2] : nil)
    }
    return nil
  }

  private func date(_ day: Int, _ month: Int, _ year: Int?) -> [String]? {
    guard (1...31).contains(day), StudyDay.months.indices.contains(month - 1) else { return nil }
    // Two digits are of this century.
    let whole = year.map { $0 < 100 ? 2000 + $0 : $0 }
    return [String(day), StudyDay.months[month - 1].lowercased()] + (whole.map { [String($0)] } ?? [])
  }

  private static func folded(_ text: String) -> String {
    let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return folded.hasSuffix(".") && folded.contains(where: \.isLetter) ? String(folded.dropLast()) : folded
  }
}
