/// Words that fill gaps in one language, as a person's list or the shipped one has them.
package struct FillerList: Sendable, Hashable {
  /// One entry.
  struct Entry: Sendable, Hashable {
    /// In lower case, without punctuation; one word or several.
    var words: [String]
    /// Counts only between pauses.
    var mustBeSetOff = false
    /// Not behind one of these.
    var notBehind: Set<String> = []
  }

  /// In the order of the text, the longest entries first among those that begin alike.
  let entries: [Entry]

  /// More lines than any person writes; what lies behind them is not read.
  private static let mostEntries = 2_000

  /// Reads a list: one entry a line, `#` begins a comment, `(like)` counts only where it is set off, and
  /// `kind of ! a what` not behind the words after the `!`.
  package init(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).prefix(Self.mostEntries)
    entries = lines.compactMap(Self.entry).sorted { $0.words.count > $1.words.count }
  }

  private init(entries: [Entry]) { self.entries = entries }

  /// The entries of several lists together.
  package static func + (one: FillerList, other: FillerList) -> FillerList {
    FillerList(entries: (one.entries + other.entries).sorted { $0.words.count > $1.words.count })
  }

  private static func entry(_ line: Substring) -> Entry? {
    let parts = line.prefix { $0 != "#" }.split(separator: "!", maxSplits: 1).map { $0.trimmingSpaces }
    guard let first = parts.first, !first.isEmpty else { return nil }
    let isSetOff = first.hasPrefix("(") && first.hasSuffix(")")
    let words = SpokenWords(isSetOff ? String(first.dropFirst().dropLast()) : first).words.map(\.text)
    guard !words.isEmpty else { return nil }
    let behind = parts.count > 1 ? SpokenWords(parts[1]).words.map(\.text) : []
    return Entry(words: words, mustBeSetOff: isSetOff, notBehind: Set(behind))
  }
}
