/// The fillers of one text.
package struct FillerCount: Sendable, Hashable {
  /// Each with how often it was said, the most frequent first.
  package private(set) var counts: [(filler: String, count: Int)] = []

  /// How many in all.
  package var total: Int { counts.reduce(0) { $0 + $1.count } }

  /// Counts what `list` has in a text.
  package init(in text: SpokenWords, by list: FillerList) {
    let matches = Self.matches(in: text.words, by: list)
    var found: [String: Int] = [:]
    var order: [String] = []
    for match in matches {
      let name = match.entry.words.joined(separator: " ")
      if found[name] == nil { order.append(name) }
      found[name, default: 0] += 1
    }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    counts = found.map { (filler: $0.key, count: $0.value) }.sorted {
      ($1.count, places[$0.filler] ?? 0) < ($0.count, places[$1.filler] ?? 0)
    }
  }

  /// Equal counts of the same fillers.
  package static func == (one: FillerCount, other: FillerCount) -> Bool {
    one.counts.elementsEqual(other.counts) { $0 == $1 }
  }

  /// Hashes what ``==(_:_:)`` compares.
  package func hash(into hasher: inout Hasher) {
    for each in counts {
      hasher.combine(each.filler)
      hasher.combine(each.count)
    }
  }

  private struct Match {
    var entry: FillerList.Entry
    var words: Range<Int>
  }

  private static func matches(in words: [SpokenWords.Word], by list: FillerList) -> [Match] {
    let byFirst = Dictionary(grouping: list.entries) { $0.words.first ?? "" }
    /// Those that count anywhere come first: what stands beside one is set off by it.
    let plain = scan(words) { place in
      byFirst[words[place].text]?.first { !$0.mustBeSetOff && fits($0, at: place, in: words) }
    }
    let taken = Set(plain.flatMap(\.words))
    let setOff = scan(words) { place in
      guard !taken.contains(place) else { return nil }
      return byFirst[words[place].text]?.first { entry in
        guard entry.mustBeSetOff, fits(entry, at: place, in: words) else { return false }
        let last = place + entry.words.count - 1
        let isAfterPause = words[place].followsPause || taken.contains(place - 1)
        return isAfterPause && (words[last].precedesPause || taken.contains(last + 1))
      }
    }
    return (plain + setOff).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private static func scan(
    _ words: [SpokenWords.Word], _ entry: (Int) -> FillerList.Entry?
  ) -> [Match] {
    var matches: [Match] = []
    var place = 0
    while place < words.count {
      guard let found = entry(place) else {
        place += 1
        continue
      }
      matches.append(Match(entry: found, words: place..<place + found.words.count))
      place += found.words.count
    }
    return matches
  }

  private static func fits(_ entry: FillerList.Entry, at place: Int, in words: [SpokenWords.Word]) -> Bool {
    guard place + entry.words.count <= words.count else { return false }
    for (offset, word) in entry.words.enumerated() {
      guard words[place + offset].text == word else { return false }
      // A phrase has no pause inside: “you, know” is none.
      if offset > 0, words[place + offset].followsPause { return false }
    }
    guard place > 0, !words[place].followsPause else { return true }
    return !entry.notBehind.contains(words[place - 1].text)
  }
}
