import Practice

/// How the headings of a whole text ask, level by level.
struct HeadingLevels {
  private struct Count {
    var headings = 0
    var sure = 0
  }

  private var counts = [Count](repeating: Count(), count: 7)

  /// Fewer show no habit.
  private static let fewest = 3

  init(_ root: MarkdownSection) { add(root.children) }

  private mutating func add(_ sections: [MarkdownSection]) {
    for section in sections {
      add(section.children)
      guard section.label == nil, counts.indices.contains(section.level), !SectionTitle.isStop(section.title)
      else { continue }
      counts[section.level].headings += 1
      if section.likelihood == .sure || section.isMarked { counts[section.level].sure += 1 }
    }
  }

  /// Whether most headings of a level ask.
  func ask(_ level: Int) -> Bool {
    guard counts.indices.contains(level) else { return false }
    return counts[level].sure >= Self.fewest && counts[level].sure * 10 >= counts[level].headings * 6
  }
}
